using static SocialInbox.Ledger.ConversationCommand;
using static SocialInbox.Ledger.ConversationEvent;

namespace SocialInbox.Ledger.Decisions;

/// <summary>Notes among us. The snapshot knows of them only who is still to see one.</summary>
internal static class Noting
{
    /// <summary>Whoever writes one has seen what was said to them; nobody mentions themselves.</summary>
    public static Decision Decide(Conversation state, AddNote command) =>
        state.Version == 0 ? Refusal.NotFound : Decision.Of(new NoteAdded([.. command.Mentions.Distinct().Where(person => person != command.By.Id)], command.By));

    /// <summary>That there is such a note, and whose, its sender has looked up.</summary>
    public static Decision Decide(Conversation state, RemoveNote command) => state.Version == 0 ? Refusal.NotFound : Decision.Of(new NoteRemoved(command.Note, command.By));

    public static Decision Decide(Conversation state, SeeMention command) =>
        state.Version == 0 ? Refusal.NotFound
        : state.Mentioned.Contains(command.By.Id) ? Decision.Of(new MentionSeen(command.By))
        : Decision.Nothing;
}
