using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Ledger.Decisions;

namespace SocialInbox.Worklist.Bulk;

/// <summary>
/// Gives back what one did to many, for ten minutes, and only where nobody has changed anything since: each conversation's own history
/// says what that was.
/// </summary>
public sealed class UndoMany(ConversationLedger ledger, TimeProvider time)
{
    internal static readonly TimeSpan Within = TimeSpan.FromMinutes(10);

    [Function(nameof(UndoMany))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/worklist/bulk/undo")] HttpRequest request, CancellationToken cancellation)
    {
        if (await ApiBody.ReadWhole(request, ApiJson.Web.UndoBody, cancellation) is not { Conversations.IsDefault: false } body
            || !CommandId.TryParse(body.CommandId, out _) || !CommandId.TryParse(body.Of, out var whole) || body.Conversations.Length > BulkBody.Most) return ApiBody.Unreadable;
        var by = ConversationDesk.By(request);
        return Results.Json(new BulkAnswer(await ChangeMany.InOrder(body.Conversations, one => Undo(one, ChangeMany.EachOf(whole), by, cancellation), cancellation)), ApiJson.Web.BulkAnswer);
    }

    // One act is undone once, whoever repeats it.
    private async Task<BulkOutcome> Undo(string one, CommandId done, Actor by, CancellationToken cancellation)
    {
        if (!ConversationId.TryParse(one, out var id) || await ledger.ReadChange(id, done, cancellation) is not { } change) return BulkOutcome.Stopped(one, Refusal.NotFound, null);
        var command = change.Events.Select(happened => Undoing.Of(happened, new CommandId("un" + done), by)).FirstOrDefault(undoing => undoing is not null);
        if (command is null || time.GetUtcNow() - change.At > Within) return BulkOutcome.Stopped(one, Refusal.WrongState, change.Version);
        return BulkOutcome.Of(one, await ledger.Execute(new LedgerWrite(id, command) { Expected = change.Version }, cancellation));
    }
}

/// <param name="Of">The commandId of what is undone.</param>
/// <param name="Conversations">Ids; those that it changed.</param>
internal sealed record UndoBody(string CommandId, string Of, ImmutableArray<string> Conversations);
