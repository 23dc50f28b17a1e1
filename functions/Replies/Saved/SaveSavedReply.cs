using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.Replies.Saved;

/// <summary>Makes a saved reply, or changes the one with this id.</summary>
public sealed class SaveSavedReply(SavedReplyTable saved)
{
    [Function(nameof(SaveSavedReply))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/saved-replies/{id}")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (await ApiBody.Read(request, ApiJson.Web.SavedReplyBody, cancellation) is not { } body || !ReplyId.TryParse(id, out _)) return ApiBody.Unreadable;
        var others = (await saved.ReadAll(cancellation)).RemoveAll(other => other.Id == id);
        var reply = new SavedReply(id, body.Title.Trim(), body.Shortcut, body.Language, body.Text, body.Team);
        var errors = reply.Errors(others).ToList();
        if (others.Length >= SavedReplyTable.Most) errors.Add(new FieldError("title", "too-many", $"Es gibt schon {SavedReplyTable.Most}: erst eine löschen.", $"There are {SavedReplyTable.Most} already: remove one first."));
        if (errors.Count > 0) return FieldErrors.Answer(errors);
        await saved.Write(reply, cancellation);
        return Results.Json(reply, ApiJson.Web.SavedReply);
    }
}

internal sealed record SavedReplyBody(string Title, string Shortcut, string? Language, string Text, string? Team = null);
