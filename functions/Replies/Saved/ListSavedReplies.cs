using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;

namespace SocialInbox.Replies.Saved;

public sealed class ListSavedReplies(SavedReplyTable saved)
{
    [Function(nameof(ListSavedReplies))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/saved-replies")] HttpRequest request, CancellationToken cancellation) =>
        Results.Json(new SavedRepliesAnswer(await saved.ReadAll(cancellation), SavedReply.Placeholders), ApiJson.Web.SavedRepliesAnswer);
}

internal sealed record SavedRepliesAnswer(ImmutableArray<SavedReply> Replies, ImmutableArray<string> Placeholders);
