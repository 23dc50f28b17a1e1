using SocialInbox.Sla;
using static SocialInbox.Ledger.ConversationCommand;
using static SocialInbox.Ledger.ConversationEvent;

namespace SocialInbox.Ledger.Decisions;

/// <summary>That we wait for somebody else: the customer, a third party.</summary>
internal static class Pausing
{
    /// <summary>Only where somebody waits; there is one reason at a time.</summary>
    public static Decision Decide(Conversation state, ConversationCommand.Pause command, DateTimeOffset now)
    {
        if (state.Version == 0) return Refusal.NotFound;
        var lasting = Parking.Lasting(state);
        if (lasting?.Facts.Reason == command.Reason) return Decision.Nothing;
        if (Standing.Of(state).Pending.IsEmpty || state.Pauses.Length >= Conversation.MostPauses) return Refusal.WrongState;
        var paused = new Paused(command.Reason, command.By, now);
        return lasting is null ? Decision.Of(paused) : Decision.Of(new Resumed(command.By, now), paused);
    }

    public static Decision Decide(Conversation state, Resume command, DateTimeOffset now) =>
        state.Version == 0 ? Refusal.NotFound
        : Parking.Lasting(state) is null ? Decision.Nothing
        : Decision.Of(new Resumed(command.By, now));
}
