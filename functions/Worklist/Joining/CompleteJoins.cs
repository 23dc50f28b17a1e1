using SocialInbox.Ledger;
using static SocialInbox.Ledger.ConversationCommand;
using static SocialInbox.Ledger.ConversationEvent;

namespace SocialInbox.Worklist.Joining;

/// <summary>
/// Two conversations are joined, and parted, in two writes, the older one first. Where only the first took place its history says by whom
/// and under which id: the second follows under the same, as if whoever did it had repeated it.
/// </summary>
public sealed class CompleteJoins(ConversationLedger ledger)
{
    /// <param name="tied">Conversations that say that they are joined to another, or have taken one in.</param>
    /// <returns>How many were left half done.</returns>
    public async Task<int> Run(IReadOnlyCollection<ConversationId> tied, CancellationToken cancellation)
    {
        var completed = 0;
        foreach (var id in tied)
        {
            if (await ledger.Load(id, cancellation) is not { Conversation: var one }) continue;
            foreach (var younger in one.Joined) completed += await Join(one, younger, cancellation) ? 1 : 0;
            if (one.JoinedTo is { } older && await Part(older, one, cancellation)) completed++;
        }

        return completed;
    }

    private async Task<bool> Join(Conversation older, ConversationId younger, CancellationToken cancellation)
    {
        if (await ledger.Load(younger, cancellation) is not { Conversation: var other } || other.JoinedTo == older.Id) return false;
        if (await Last<TookIn>(older.Id, took => took.Younger == younger, cancellation) is not var (command, took)) return false;
        if (await ledger.Execute(new LedgerWrite(younger, new JoinTo(command, older.Id, took.By)), cancellation) is LedgerResult.Refused)
            await ledger.Execute(new LedgerWrite(older.Id, new Part(JoinConversations.Back(command), younger, took.By)), cancellation);
        return true;
    }

    private async Task<bool> Part(ConversationId older, Conversation younger, CancellationToken cancellation)
    {
        if (await ledger.Load(older, cancellation) is not { Conversation: var other } || other.Joined.Contains(younger.Id)) return false;
        if (await Last<Parted>(older, parted => parted.From == younger.Id, cancellation) is not var (command, parted)) return false;
        await ledger.Execute(new LedgerWrite(younger.Id, new Part(command, older, parted.By)), cancellation);
        return true;
    }

    private async Task<(CommandId Command, T Happened)?> Last<T>(ConversationId id, Func<T, bool> wanted, CancellationToken cancellation)
        where T : ConversationEvent
    {
        if (await ledger.Read(id, cancellation) is not { } record) return null;
        foreach (var change in record.History.Reverse())
            if (change.Events.OfType<T>().LastOrDefault(wanted) is { } happened) return (change.Command, happened);
        return null;
    }
}
