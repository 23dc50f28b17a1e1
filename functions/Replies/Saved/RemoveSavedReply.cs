using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;

namespace SocialInbox.Replies.Saved;

public sealed class RemoveSavedReply(SavedReplyTable saved)
{
    [Function(nameof(RemoveSavedReply))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/saved-replies/{id}")] HttpRequest request, string id, CancellationToken cancellation)
    {
        await saved.Remove(id, cancellation);
        return Results.Json(new SavedRepliesAnswer(await saved.ReadAll(cancellation), SavedReply.Placeholders), ApiJson.Web.SavedRepliesAnswer);
    }
}
