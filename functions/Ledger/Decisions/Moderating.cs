using static SocialInbox.Ledger.ConversationCommand;
using static SocialInbox.Ledger.ConversationEvent;

namespace SocialInbox.Ledger.Decisions;

/// <summary>Hiding and liking what customers wrote: wished, then done on the network or refused there.</summary>
internal static class Moderating
{
    public static Decision Decide(Conversation state, Moderate command, DateTimeOffset now)
    {
        if (state.Version == 0 || state.Post(command.Post) is not { ByBrand: false } post) return Refusal.NotFound;
        if (post.IsGone || post.IsForgotten) return Refusal.WrongState;
        var wish = new ModerationFacts(command.Post, command.Act, command.By, now) { NotBefore = now };
        return Last(state, command.Post, wish.IsHiding) is { } last && last.Act == command.Act && last.State != ModerationState.Failed
            ? Decision.Nothing
            : Decision.Of(new ModerationAsked(wish));
    }

    /// <summary>A wish that another has replaced meanwhile is nobody's any more.</summary>
    public static Decision Decide(Conversation state, SettleModeration command) =>
        state.Moderations.FirstOrDefault(m => m.Post == command.Post && m.Act == command.Act) is { State: ModerationState.Queued } wish
            ? Decision.Of(new ModerationSettled(command.Post, command.Act, command.State, wish.Attempt + 1, command.NotBefore))
            : Decision.Nothing;

    private static ModerationFacts? Last(Conversation state, PostKey post, bool hiding) => state.Moderations.FirstOrDefault(m => m.Post == post && m.IsHiding == hiding);
}
