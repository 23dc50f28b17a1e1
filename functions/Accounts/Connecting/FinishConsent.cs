using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Networks.Http;
using SocialInbox.Security;

namespace SocialInbox.Accounts.Connecting;

/// <summary>
/// Takes what a network gave the browser on its way back. The network leads the browser to a page of the inbox; that page calls here, so
/// that the person's session is there (it is not sent along from another site) and nothing happens by following a link.
/// </summary>
public sealed class FinishConsent(ConnectInSteps steps, ConnectionAnswers answers)
{
    private const int Longest = 4096;

    [Function(nameof(FinishConsent))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/connections/consent")] HttpRequest request, CancellationToken cancellation)
    {
        if (await ApiBody.Read(request, ApiJson.Web.FinishConsentBody, cancellation) is not { } body || body.State.Length > Longest || body.Code?.Length > Longest)
            return ApiBody.Unreadable;
        var person = request.Person();
        return answers.Of(body.Code is { Length: > 0 } code
            ? await steps.Consented(body.State, code, person, cancellation)
            : await steps.Declined(body.State, Said(body), person, cancellation), request);
    }

    private static string Said(FinishConsentBody body) => ServerWords.From(string.Join(": ", new[] { body.Error, body.ErrorDescription }.Where(said => !string.IsNullOrEmpty(said))));
}

internal sealed record FinishConsentBody(string State, string? Code = null, string? Error = null, string? ErrorDescription = null);
