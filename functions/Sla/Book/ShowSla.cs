using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;

namespace SocialInbox.Sla.Book;

/// <summary>The book that holds now. Its ETag is the version that a change is based on.</summary>
public sealed class ShowSla(SlaBooks books)
{
    [Function(nameof(ShowSla))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/sla")] HttpRequest request, CancellationToken cancellation)
    {
        var book = (await books.Reread(cancellation)).Book;
        return Answer(request, book, StatusCodes.Status200OK);
    }

    internal static IResult Answer(HttpRequest request, SlaBook book, int status)
    {
        request.HttpContext.Response.Headers.ETag = VersionTag.Of(book.Version);
        request.HttpContext.Response.Headers.CacheControl = "private, no-cache";
        return Results.Json(book, ApiJson.Web.SlaBook, statusCode: status);
    }
}
