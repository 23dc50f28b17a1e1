using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;

namespace SocialInbox.Worklist.Tags;

public sealed class ListTags(TagCatalogue catalogue)
{
    [Function(nameof(ListTags))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/tags")] HttpRequest request, CancellationToken cancellation) =>
        Results.Json(new TagsAnswer(await catalogue.Read(cancellation)), ApiJson.Web.TagsAnswer);
}

internal sealed record TagsAnswer(ImmutableArray<TagEntry> Tags);
