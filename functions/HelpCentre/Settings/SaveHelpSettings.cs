using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;

namespace SocialInbox.HelpCentre.Settings;

/// <summary>A lead gives the help centre the shop's name and colour.</summary>
public sealed class SaveHelpSettings(ArticlesTable articles)
{
    [Function(nameof(SaveHelpSettings))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/help/settings")] HttpRequest request, CancellationToken cancellation)
    {
        if (VersionTag.BasedOn(request) is not { } basedOn)
            return Problem.Of(StatusCodes.Status428PreconditionRequired, "no-version", "Say in If-Match which version the change is based on.");
        if (await ApiBody.Read(request, ApiJson.Web.HelpSettingsBody, cancellation) is not { } body) return ApiBody.Unreadable;
        var next = new HelpSettings(body.Name.Trim(), body.Colour.ToLowerInvariant(), basedOn + 1);
        if (next.Errors().ToList() is { Count: > 0 } errors) return FieldErrors.Answer(errors);
        var stands = await articles.Save(next, cancellation);
        return ShowHelpSettings.Answer(request, stands, stands == next ? StatusCodes.Status200OK : StatusCodes.Status412PreconditionFailed);
    }
}

internal sealed record HelpSettingsBody(string Name, string Colour);
