using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;

namespace SocialInbox.WebFiles;

/// <summary>Serves the web inbox. The host takes the first function in alphabetical order whose route matches: this one matches all and comes last.</summary>
public sealed class Zz_Web(WebFileSet files)
{
    [Function(nameof(Zz_Web))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "{*path}")] HttpRequest request) =>
        files.Find(request.Path.Value?.TrimStart('/') ?? "")?.Answer(request) ?? Problem.Of(StatusCodes.Status404NotFound, "not-found", "There is nothing here.");
}
