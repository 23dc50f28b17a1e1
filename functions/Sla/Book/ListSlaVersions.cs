using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;

namespace SocialInbox.Sla.Book;

/// <summary>Who changed the book when; the newest version first.</summary>
public sealed class ListSlaVersions(SlaBooks books)
{
    [Function(nameof(ListSlaVersions))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/sla/versions")] HttpRequest request, CancellationToken cancellation) =>
        Results.Json(new SlaVersionsAnswer(await books.Versions(cancellation)), ApiJson.Web.SlaVersionsAnswer);
}

internal sealed record SlaVersionsAnswer(ImmutableArray<SlaVersion> Versions);
