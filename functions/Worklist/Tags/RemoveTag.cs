using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;

namespace SocialInbox.Worklist.Tags;

/// <summary>Offers a tag no more. Conversations that bear it keep it under its key.</summary>
public sealed class RemoveTag(TagCatalogue catalogue)
{
    [Function(nameof(RemoveTag))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/tags/{key}")] HttpRequest request, string key, CancellationToken cancellation) =>
        Results.Json(new TagsAnswer(await catalogue.Change(all => all.RemoveAll(tag => tag.Key.Value == key), cancellation)), ApiJson.Web.TagsAnswer);
}
