using System.Collections.Immutable;
using static SocialInbox.Ledger.ConversationCommand;
using static SocialInbox.Ledger.ConversationEvent;

namespace SocialInbox.Ledger.Decisions;

/// <summary>What people say a conversation is: its tags, and their word in place of triage's. None of it moves a clock.</summary>
internal static class Labelling
{
    /// <summary>Only what changes is told; past the most a conversation carries it is refused whole.</summary>
    public static Decision Decide(Conversation state, Tag command)
    {
        if (state.Version == 0) return Refusal.NotFound;
        ImmutableArray<TagKey> added = [.. command.Add.Except(command.Remove).Except(state.Tags)];
        ImmutableArray<TagKey> removed = [.. command.Remove.Intersect(state.Tags)];
        if (state.Tags.Length + added.Length - removed.Length > Conversation.MostTags) return Refusal.WrongState;
        return added.IsEmpty && removed.IsEmpty ? Decision.Nothing : Decision.Of(new Tagged(added, removed, command.By));
    }

    public static Decision Decide(Conversation state, Prioritise command) =>
        state.Version == 0 ? Refusal.NotFound
        : state.RuledPriority == command.To ? Decision.Nothing
        : Decision.Of(new Prioritised(command.To, Labels.Found(state).Priority, command.By, state.RuledPriority));

    public static Decision Decide(Conversation state, Categorise command) =>
        state.Version == 0 ? Refusal.NotFound
        : state.RuledCategory == command.To ? Decision.Nothing
        : Decision.Of(new Categorised(command.To, Labels.Found(state).Category, command.By, state.RuledCategory));
}
