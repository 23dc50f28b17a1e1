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
        : Decision.Of(new Released(command.By));

    public static Decision Decide(Conversation state, Close command, DateTimeOffset now)
    {
        if (state.Version == 0) return Refusal.NotFound;
        var standing = Standing.Of(state);
        if (standing.State != ConversationState.Open) return Refusal.WrongState;
        return standing.Pending.Length > 0
            ? Decision.Of(new Closed([.. standing.Pending.Select(p => p.Key)], command.Reason, command.By, now))
            : Refusal.WrongState;
    }

    public static Decision Decide(Conversation state, Reopen command, DateTimeOffset now)
    {
        if (state.Version == 0) return Refusal.NotFound;
        var standing = Standing.Of(state);
        if (standing.State == ConversationState.Open) return Decision.Nothing;
        if (standing.Disposition == Disposition.ClosedByPerson)
        {
            var last = state.Posts.Max(p => p.SettledAt);
            var settled = state.Posts.Where(p => p.SettledAt == last).Select(p => p.Key);
            return Decision.Of(new CloseUndone([.. settled], command.By));
        }

        return LastOfCustomer(state) is { } post ? Decision.Of(new Reopened(post.Key, command.By, now)) : Refusal.WrongState;
    }

    public static Decision Decide(Conversation state, Rescue command)
    {
        if (state.Version == 0) return Refusal.NotFound;
        if (Standing.Of(state).State != ConversationState.Filtered) return Decision.Nothing;
        return LastOfCustomer(state) is { } post ? Decision.Of(new Rescued(post.Key, command.By)) : Refusal.WrongState;
    }

    private static PostFacts? LastOfCustomer(Conversation state) =>
        state.Posts.Where(p => p is { ByBrand: false, IsGone: false }).MaxBy(p => (p.At, p.Key.Value));
}
