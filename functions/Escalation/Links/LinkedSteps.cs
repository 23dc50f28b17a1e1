using Microsoft.AspNetCore.Http;
using SocialInbox.Escalation.Alarms;
using SocialInbox.Ledger;
using SocialInbox.Sla;

namespace SocialInbox.Escalation.Links;

/// <summary>From a link to the step that it is about: to show it, and to take note of it as whoever the notice was for.</summary>
public sealed class LinkedSteps(AcknowledgeLinks links, ConversationLedger ledger, AlarmTable alarms, ReachTable reaches, TimeProvider time)
{
    /// <summary>The page; nothing changes.</summary>
    public async Task<IResult> Show(string link, CancellationToken cancellation) => links.Read(link) switch
    {
        null => AcknowledgePage.Unknown,
        { IsAlarm: true } token => await Alarm(token, cancellation) is var (alarm, step) ? AcknowledgePage.Of(alarm, step, (await Holder(token, cancellation)).Language) : AcknowledgePage.Unknown,
        { } token => await Step(token, cancellation) is var (conversation, fired) ? AcknowledgePage.Of(conversation, fired, (await Holder(token, cancellation)).Language) : AcknowledgePage.Unknown,
    };

    /// <summary>Takes note, and shows who has. A second time finds that it has happened.</summary>
    public async Task<IResult> TakeNote(string link, CancellationToken cancellation)
    {
        if (links.Read(link) is not { } token) return AcknowledgePage.Unknown;
        var (by, _) = await Holder(token, cancellation);
        if (token.IsAlarm) await alarms.Change(token.About, alarm => Waits(alarm, token) ? alarm.Acknowledged(by, time.GetUtcNow()) : null, cancellation);
        else await ledger.Execute(new LedgerWrite(new ConversationId(token.About), new ConversationCommand.Acknowledge(new CommandId($"link-{KeyHash.Of(link)}"), token.Step, by)), cancellation);
        return await Show(link, cancellation);
    }

    private static bool Waits(Alarm alarm, AcknowledgeToken token) => alarm.Own.Any(step => step.Id == token.Step && step.AcknowledgedBy is null);

    private async Task<(Conversation Conversation, FiredStep Step)?> Step(AcknowledgeToken token, CancellationToken cancellation) =>
        await ledger.Load(new ConversationId(token.About), cancellation) is { Conversation: var conversation } && conversation.Step(token.Step) is { } step
            ? (conversation, step)
            : null;

    // Another alarm of the same kind has other steps: a link to the one before is over with it.
    private async Task<(Alarm Alarm, FiredStep Step)?> Alarm(AcknowledgeToken token, CancellationToken cancellation) =>
        await alarms.Find(token.About, cancellation) is { Alarm: { EndedAt: null } alarm } && alarm.Own.FirstOrDefault(step => step.Id == token.Step) is { } step
            ? (alarm, step)
            : null;

    private async Task<(Actor By, string Language)> Holder(AcknowledgeToken token, CancellationToken cancellation)
    {
        var reach = await reaches.Read(cancellation);
        var (person, target) = (reach.Directory.Person(token.Person), reach.Target(token.Target));
        var by = token.Person is { } id ? new Actor(id, person?.Name ?? id) : new Actor($"target:{token.Target}", target?.Name ?? token.Target);
        return (by, person?.Language ?? target?.Language ?? Words.DefaultLanguage);
    }
}
