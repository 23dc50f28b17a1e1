using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Security;

namespace SocialInbox.Replies.Drafts;

/// <summary>What one had begun to write here, on whatever device.</summary>
public sealed class ShowDraft(DraftsTable drafts)
{
    [Function(nameof(ShowDraft))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/conversations/{id}/draft")] HttpRequest request, string id, CancellationToken cancellation) =>
        ConversationId.TryParse(id, out var conversation)
            ? Results.Json(DraftAnswer.Of(await drafts.Read(conversation, request.Person().Id, cancellation)), ApiJson.Web.DraftAnswer)
            : ConversationDesk.NoConversation;
}

/// <param name="Draft">Null: there is none.</param>
/// <param name="Revision">The last that was stored; 0 before the first. The next is higher.</param>
internal sealed record DraftAnswer(Draft? Draft, long Revision)
{
    public static DraftAnswer Of(Draft? stored) => new(stored is { Text.Length: > 0 } ? stored : null, stored?.Revision ?? 0);
}
