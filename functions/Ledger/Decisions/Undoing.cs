using static SocialInbox.Ledger.ConversationCommand;
using static SocialInbox.Ledger.ConversationEvent;

namespace SocialInbox.Ledger.Decisions;

/// <summary>The command that gives back what an event took, while nothing else has happened since. Pure.</summary>
internal static class Undoing
{
    /// <param name="by">Only whoever did it undoes it.</param>
    /// <returns>Null for what nobody undoes so.</returns>
    public static ConversationCommand? Of(ConversationEvent happened, CommandId id, Actor by) => happened switch
    {
        Claimed e when e.By.Id == by.Id => new Assign(id, null, by),
        Released { From: { } from } e when e.By.Id == by.Id => new Assign(id, from, by),
        Assigned e when e.By.Id == by.Id => new Assign(id, e.From, by),
        Closed e when e.By.Id == by.Id => new Reopen(id, by),
        Snoozed { Before: { } before } e when e.Snooze.By.Id == by.Id => new Snooze(id, before.ForCustomer ? null : before.Until, by),
        Snoozed e when e.Snooze.By.Id == by.Id => new Wake(id, by),
        Tagged e when e.By.Id == by.Id => new Tag(id, e.Removed, e.Added, by),
        Prioritised e when e.By.Id == by.Id => new Prioritise(id, e.Before, by),
        Categorised e when e.By.Id == by.Id => new Categorise(id, e.Before, by),
        _ => null,
    };
}
