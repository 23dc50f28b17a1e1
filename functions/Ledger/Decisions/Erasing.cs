using static SocialInbox.Ledger.ConversationCommand;
using static SocialInbox.Ledger.ConversationEvent;

namespace SocialInbox.Ledger.Decisions;

internal static class Erasing
{
    /// <summary>Only that it happened: what the conversation came to, and when, stays as it was.</summary>
    public static Decision Decide(Conversation state, Erase command) =>
        Decision.Of([.. command.Posts.Where(key => state.Post(key) is { HoldsWords: true }).Select(key => new PostErased(key, command.At))]);

    public static Decision Decide(Conversation state, Forget command) => state.Version == 0 ? Refusal.NotFound : Decision.Of(new WordsForgotten(command.Posts, command.At));
}
