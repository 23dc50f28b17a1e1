using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;

namespace SocialInbox.WebFiles;

/// <summary>Serves the web inbox. The host takes the first function in alphabetical order whose route matches: this one matches all and comes last.</summary>
public sealed class Zz_Web(WebFileSet files)
{
    [Function(nameof(Zz_Web))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "{*path}")] HttpRequest request)
    {
        if (files.Find(request.Path.Value?.TrimStart('/') ?? "") is not { } file) return Problem.Of(StatusCodes.Status404NotFound, "not-found", "There is nothing here.");
        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = file.CacheControl;
        headers.Vary = "Accept-Encoding";
        if (!request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.OrdinalIgnoreCase)) return Results.Bytes(file.Content, file.Type, entityTag: file.Tag);
        headers.ContentEncoding = "br";
        return Results.Bytes(file.Compressed, file.Type, entityTag: file.CompressedTag);
    }
}
