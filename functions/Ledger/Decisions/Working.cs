using System.Collections.Immutable;
using SocialInbox.Sla;
using static SocialInbox.Ledger.ConversationCommand;
using static SocialInbox.Ledger.ConversationEvent;

namespace SocialInbox.Ledger.Decisions;

/// <summary>What a person does with a conversation besides answering it.</summary>
internal static class Working
{
    public static Decision Decide(Conversation state, Claim command) =>
        state.Version == 0 ? Refusal.NotFound
        : state.ClaimedBy is null ? Decision.Of(new Claimed(command.By))
        : state.ClaimedBy.Id == command.By.Id ? Decision.Nothing
        : Refusal.ClaimedByAnother;

    public static Decision Decide(Conversation state, Release command) =>
        state.Version == 0 ? Refusal.NotFound
        : state.ClaimedBy is null ? Decision.Nothing
        : Decision.Of(new Released(command.By, state.ClaimedBy));

    /// <summary>Whoever has it: a lead may take it from one and give it to another.</summary>
    public static Decision Decide(Conversation state, Assign command) =>
        state.Version == 0 ? Refusal.NotFound
        : state.ClaimedBy?.Id == command.To?.Id ? Decision.Nothing
        : command.To is { } to ? Decision.Of(new Assigned(to, command.By, state.ClaimedBy))
        : Decision.Of(new Released(command.By, state.ClaimedBy));

    public static Decision Decide(Conversation state, Close command, DateTimeOffset now)
    {
        if (state.Version == 0) return Refusal.NotFound;
        var standing = Standing.Of(state);
        var posts = standing.Pending.Select(p => p.Key).Where(key => command.Seen is not { } seen || seen.Contains(key)).ToImmutableArray();
        return posts.Length > 0 ? Decision.Of(new Closed(posts, command.Reason, command.By, now)) : Refusal.WrongState;
    }

    public static Decision Decide(Conversation state, Reopen command, DateTimeOffset now)
    {
        if (state.Version == 0) return Refusal.NotFound;
        var standing = Standing.Of(state);
        if (standing.State is ConversationState.Open or ConversationState.Parked or ConversationState.Snoozed) return Decision.Nothing;
        if (standing.Disposition is Disposition.ClosedByPerson or Disposition.ClosedByRule)
        {
            var last = state.Posts.Max(LastClosing);
            var undone = new CloseUndone([.. state.Posts.Where(p => LastClosing(p) == last).Select(p => p.Key)], command.By);
            // It may have ended otherwise too, after it was closed: an answer came.
            return !Standing.Of(state.Apply(undone)).Pending.IsEmpty || LastOfCustomer(state) is not { } ended
                ? Decision.Of(undone)
                : Decision.Of(undone, new Reopened(ended.Key, command.By, now));
        }

        return LastOfCustomer(state) is { } post ? Decision.Of(new Reopened(post.Key, command.By, now)) : Refusal.WrongState;
    }

    public static Decision Decide(Conversation state, Rescue command)
    {
        if (state.Version == 0) return Refusal.NotFound;
        if (Standing.Of(state).State != ConversationState.Filtered) return Decision.Nothing;
        return LastOfCustomer(state) is { } post ? Decision.Of(new Rescued(post.Key, command.By)) : Refusal.WrongState;
    }

    private static DateTimeOffset? LastClosing(PostFacts post) => post.Rulings.LastOrDefault(r => r.Closed is not null)?.At;

    private static PostFacts? LastOfCustomer(Conversation state) =>
        state.Posts.Where(p => p is { ByBrand: false, IsGone: false }).MaxBy(p => (p.At, p.Key.Value));
}
