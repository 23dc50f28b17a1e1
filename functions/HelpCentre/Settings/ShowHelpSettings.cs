using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;

namespace SocialInbox.HelpCentre.Settings;

public sealed class ShowHelpSettings(ArticlesTable articles)
{
    [Function(nameof(ShowHelpSettings))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/help/settings")] HttpRequest request, CancellationToken cancellation) =>
        Answer(request, (await articles.Now(cancellation)).Settings, StatusCodes.Status200OK);

    internal static IResult Answer(HttpRequest request, HelpSettings settings, int status)
    {
        request.HttpContext.Response.Headers.ETag = VersionTag.Of(settings.Version);
        return Results.Json(settings, ApiJson.Web.HelpSettings, statusCode: status);
    }
}
