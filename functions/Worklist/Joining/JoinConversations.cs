using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Ledger.Decisions;
using static SocialInbox.Ledger.ConversationCommand;

namespace SocialInbox.Worklist.Joining;

/// <summary>
/// Joins two conversations of one account: the younger to the older, whichever of both was named first. Both are told under the command's
/// id, the older one first; whoever repeats it completes what was left half done.
/// </summary>
public sealed class JoinConversations(ConversationLedger ledger)
{
    [Function(nameof(JoinConversations))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/conversations/{id}/join")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (await ApiBody.Read(request, ApiJson.Web.JoinBody, cancellation) is not { } body || !CommandId.TryParse(body.CommandId, out var command)) return ApiBody.Unreadable;
        if (await Load(id, cancellation) is not { } one || await Load(body.Into, cancellation) is not { } other) return ConversationDesk.NoConversation;
        if (one.Id == other.Id || one.Origin.Account != other.Origin.Account)
            return FieldErrors.Answer([new FieldError("into", "another-account", "Nur zwei Unterhaltungen desselben Kontos.", "Only two conversations of one account.")]);
        var (older, younger) = IsOlder(one, other) ? (one, other) : (other, one);
        var by = ConversationDesk.By(request);

        var taken = await ledger.Execute(new LedgerWrite(older.Id, new TakeIn(command, younger.Id, by)), cancellation);
        if (taken is LedgerResult.Refused) return ConversationDesk.Answer(taken);
        var joined = await ledger.Execute(new LedgerWrite(younger.Id, new JoinTo(command, older.Id, by)), cancellation);
        if (joined is LedgerResult.Refused { Why: Refusal.WrongState })
            await ledger.Execute(new LedgerWrite(older.Id, new Part(Back(command), younger.Id, by)), CancellationToken.None);
        return joined is LedgerResult.Refused || younger.Id == one.Id ? ConversationDesk.Answer(joined) : ConversationDesk.Answer(taken);
    }

    /// <summary>Of what takes the first half back where the second is refused.</summary>
    internal static CommandId Back(CommandId join) => new("un" + KeyHash.Of(join.Value));

    private async Task<Conversation?> Load(string id, CancellationToken cancellation) =>
        ConversationId.TryParse(id, out var conversation) ? (await ledger.Load(conversation, cancellation))?.Conversation : null;

    // Towards the smaller id where both began at once, so that everybody decides alike.
    private static bool IsOlder(Conversation one, Conversation other) =>
        (Began(one), one.Id.Value).CompareTo((Began(other), other.Id.Value)) < 0;

    private static DateTimeOffset Began(Conversation conversation) => conversation.Posts.Select(post => post.At).DefaultIfEmpty(DateTimeOffset.MaxValue).Min();
}

/// <param name="Into">The other one: which of both is joined to which follows from their age.</param>
internal sealed record JoinBody(string CommandId, string Into);
