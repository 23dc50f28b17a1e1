using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Intake;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Worklist;

namespace SocialInbox.Reconcile;

/// <summary>
/// For accounts on networks that want deleted posts erased: asks again for what is kept of them, as often as the network demands, and
/// erases what is gone or was kept long enough. Reads lists by their keys; a conversation is loaded only when it is due.
/// </summary>
public sealed class KeepDuties(
    WorklistTable worklist, ConversationLedger ledger, ReadOpenAgain readAgain, EraseWords erase, EraseUnreadable unreadable, IOptions<DutyOptions> options, TimeProvider time)
{
    /// <summary>Polled like any other feed of an account: it is claimed, tried again, and seen when it fails.</summary>
    public const string Feed = "duties";

    private const int PageSize = 500;

    public async Task Run(Account account, INetwork network, CancellationToken cancellation)
    {
        if (network.Abilities.ErasesWithin is not { } within) return;
        var now = time.GetUtcNow();
        await unreadable.Run(account.Id, now - (within / 2), cancellation);
        foreach (var state in new[] { ConversationState.Open, ConversationState.Parked, ConversationState.Snoozed, ConversationState.Filtered }) await Walk(account, network, within, state, now, now, cancellation);
        foreach (var month in options.Value.MonthsOfWords(now)) await Walk(account, network, within, ConversationState.Closed, month, now, cancellation);
    }

    private async Task Walk(Account account, INetwork network, TimeSpan within, ConversationState state, DateTimeOffset month, DateTimeOffset now, CancellationToken cancellation)
    {
        await foreach (var page in worklist.ReadPages(account.Team, state, month, PageSize, cancellation))
        {
            var due = new List<ConversationId>();
            foreach (var item in page.Rows.Where(row => row.Item.AccountId == account.Id.Value && !row.Refs.IsEmpty).Select(row => row.Item))
            {
                var ended = state is ConversationState.Closed or ConversationState.Filtered;
                if (ended && item.WaitingSince < now - KeepsWords(network)) await erase.OfEnded(item.ConversationId, cancellation);
                else if (!ended || DutyPace.IsDue(item.WaitingSince, within, now)) due.Add(item.ConversationId);
            }

            await AskAgain(account, network, due, cancellation);
        }
    }

    private TimeSpan KeepsWords(INetwork network) => network.Abilities.KeepsWords < options.Value.KeepsWords ? network.Abilities.KeepsWords.Value : options.Value.KeepsWords;

    private async Task AskAgain(Account account, INetwork network, IEnumerable<ConversationId> due, CancellationToken cancellation)
    {
        var refs = ImmutableArray.CreateBuilder<PostRef>();
        foreach (var id in due)
        {
            if (await ledger.Load(id, cancellation) is not { Conversation: var conversation }) continue;
            var kept = conversation.Posts.Where(post => post is { ByBrand: false, HoldsWords: true }).ToImmutableArray();
            refs.AddRange(kept.Where(post => !post.IsGone).Select(post => post.Ref));

            // What somebody left half done.
            if (kept.Any(post => post.IsGone)) await erase.OfGone(id, cancellation);
        }

        await readAgain.Read(account, network, refs.ToImmutable(), new KnownPosts(), cancellation);
    }
}
