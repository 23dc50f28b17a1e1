using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.Replies.Drafts;

/// <summary>Drops what one had begun. What another device still sends of it is older, and stays dropped.</summary>
public sealed class DropDraft(DraftsTable drafts, TimeProvider time)
{
    [Function(nameof(DropDraft))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/conversations/{id}/draft")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (!ConversationId.TryParse(id, out var conversation)) return ConversationDesk.NoConversation;
        var by = ConversationDesk.By(request);
        var stored = await drafts.Read(conversation, by.Id, cancellation);
        if (stored is not { Text.Length: > 0 } known) return Results.Json(DraftAnswer.Of(stored), ApiJson.Web.DraftAnswer);
        var asked = long.TryParse(request.Query["revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : known.Revision + 1;
        var (stands, outdated) = await drafts.Write(conversation, by, known with { Text = "", Revision = asked, At = time.GetUtcNow() }, cancellation);
        return Results.Json(DraftAnswer.Of(stands), ApiJson.Web.DraftAnswer, statusCode: outdated ? StatusCodes.Status409Conflict : StatusCodes.Status200OK);
    }
}
