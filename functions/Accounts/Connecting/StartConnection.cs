using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Networks;
using SocialInbox.Security;

namespace SocialInbox.Accounts.Connecting;

/// <summary>Takes the form of a network: connects the account, or says what comes first.</summary>
public sealed class StartConnection(ConnectInSteps steps, ConnectionAnswers answers, NetworkCatalogue networks, InboxAddress address)
{
    private const int LongestTarget = 60 * 24 * 365;

    [Function(nameof(StartConnection))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/connections")] HttpRequest request, CancellationToken cancellation)
    {
        if (await ApiBody.Read(request, ApiJson.Web.StartConnectionBody, cancellation) is not { } body) return ApiBody.Unreadable;
        if (!networks.TryGet(body.Network, out _)) return Problem.Of(StatusCodes.Status422UnprocessableEntity, "unknown-network", "This inbox does not know that network.");
        if (body.TargetMinutes is { } target && (target is < 1 or > LongestTarget || body.WarnMinutes < 0 || body.WarnMinutes >= target))
            return Problem.Of(StatusCodes.Status422UnprocessableEntity, "bad-target", "The response target is one minute to a year, and the warning comes before it.");
        AccountId? again = null;
        if (body.AccountId is not null)
        {
            if (!AccountId.TryParse(body.AccountId, out var id)) return Problem.Of(StatusCodes.Status404NotFound, "not-found", "There is no such account.");
            again = id;
        }

        var wish = new ConnectWish(body.Network, body.TargetMinutes, body.WarnMinutes, again);
        return answers.Of(await steps.Begin(wish, body.Values, request.Person(), ConnectionAnswers.ReturnTo(address.Of(request)), cancellation), request);
    }
}

/// <param name="AccountId">The account that is connected again; null for a new one.</param>
internal sealed record StartConnectionBody(
    string Network, ImmutableDictionary<string, string> Values, int? TargetMinutes = null, int? WarnMinutes = null, string? AccountId = null);
