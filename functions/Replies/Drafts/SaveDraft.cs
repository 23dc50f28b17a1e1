using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.Replies.Drafts;

/// <summary>Keeps what one is writing. An older revision than the stored one changes nothing, and is told what stands there.</summary>
public sealed class SaveDraft(DraftsTable drafts, ConversationLedger ledger, TimeProvider time)
{
    [Function(nameof(SaveDraft))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/conversations/{id}/draft")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (await ApiBody.Read(request, ApiJson.Web.DraftBody, cancellation) is not { Revision: > 0 } body) return ApiBody.Unreadable;
        if (body.Text.Length > ReplyText.Longest)
            return FieldErrors.Answer([new FieldError("text", "too-long", $"Höchstens {ReplyText.Longest} Zeichen.", $"At most {ReplyText.Longest} characters.")]);
        if (!ConversationId.TryParse(id, out var conversation) || await ledger.Load(conversation, cancellation) is null) return ConversationDesk.NoConversation;
        var draft = new Draft(body.Text, body.Answers is { } post ? PostKey.From(post) : null, body.BasedOnVersion, body.Revision, time.GetUtcNow());
        var (stands, outdated) = await drafts.Write(conversation, ConversationDesk.By(request), draft, cancellation);
        return Results.Json(DraftAnswer.Of(stands), ApiJson.Web.DraftAnswer, statusCode: outdated ? StatusCodes.Status409Conflict : StatusCodes.Status200OK);
    }
}

/// <param name="Text">Empty drops it.</param>
internal sealed record DraftBody(string Text, string? Answers, int BasedOnVersion, long Revision);
