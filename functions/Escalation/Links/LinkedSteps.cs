using SocialInbox.Ledger;
using SocialInbox.Sla;

namespace SocialInbox.Escalation.Links;

/// <summary>From a link to the step that it is about, and to whoever holds it.</summary>
public sealed class LinkedSteps(AcknowledgeLinks links, ConversationLedger ledger, ReachTable reaches)
{
    /// <returns>Null when the link is none of ours, over, or about what is gone.</returns>
    public async Task<LinkedStep?> Find(string text, CancellationToken cancellation)
    {
        if (links.Read(text) is not { } token || await ledger.Load(token.Conversation, cancellation) is not { Conversation: var conversation }) return null;
        if (conversation.Steps.FirstOrDefault(step => step.Id == token.Step) is not { } step) return null;
        var reach = await reaches.Read(cancellation);
        var (person, target) = (reach.Directory.Person(token.Person), reach.Target(token.Target));
        var holder = token.Person is { } id ? new Actor(id, person?.Name ?? id) : new Actor($"target:{token.Target}", target?.Name ?? token.Target);
        return new LinkedStep(conversation, step, holder, person?.Language ?? target?.Language ?? Words.DefaultLanguage);
    }
}

/// <param name="Holder">Whoever the notice was for: who uses the link counts as them.</param>
public sealed record LinkedStep(Conversation Conversation, FiredStep Step, Actor Holder, string Language);
