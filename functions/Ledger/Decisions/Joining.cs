using static SocialInbox.Ledger.ConversationCommand;
using static SocialInbox.Ledger.ConversationEvent;

namespace SocialInbox.Ledger.Decisions;

/// <summary>
/// Two conversations that prove to be one. Posts never move and each keeps its clocks: each only knows of the other, and parting them
/// leaves both as they were. There is one step: what is joined takes in nothing itself.
/// </summary>
internal static class Joining
{
    public static Decision Decide(Conversation state, TakeIn command) =>
        state.Version == 0 ? Refusal.NotFound
        : state.Joined.Contains(command.Younger) ? Decision.Nothing
        : state.JoinedTo is not null || command.Younger == state.Id || state.Joined.Length >= Conversation.MostJoined ? Refusal.WrongState
        : Decision.Of(new TookIn(command.Younger, command.By));

    public static Decision Decide(Conversation state, JoinTo command) =>
        state.Version == 0 ? Refusal.NotFound
        : state.JoinedTo == command.Older ? Decision.Nothing
        : state.JoinedTo is not null || command.Older == state.Id || !state.Joined.IsEmpty ? Refusal.WrongState
        : Decision.Of(new Joined(command.Older, command.By));

    public static Decision Decide(Conversation state, Part command) =>
        state.Version == 0 ? Refusal.NotFound
        : state.JoinedTo == command.Other || state.Joined.Contains(command.Other) ? Decision.Of(new Parted(command.Other, command.By))
        : Decision.Nothing;
}
