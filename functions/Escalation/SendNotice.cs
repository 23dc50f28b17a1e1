using Microsoft.Extensions.Logging;
using SocialInbox.Escalation.Targets;
using SocialInbox.Ledger;
using SocialInbox.Replies;
using SocialInbox.Sla;

namespace SocialInbox.Escalation;

/// <summary>
/// Tells one recipient of one step, at least once and always under the same id: at the first place that takes it. What each try came to
/// is recorded with the step.
/// </summary>
public sealed partial class SendNotice(
    ConversationLedger ledger, ReachTable reaches, Courier courier, NoticeMessages messages, OutboxQueue outbox, TimeProvider time, ILogger<SendNotice> log)
{
    public async Task Run(ConversationId id, StepId stepId, int number, CancellationToken cancellation)
    {
        if (await ledger.Load(id, cancellation) is not { Conversation: var conversation }) return;
        var now = time.GetUtcNow();
        if (conversation.NoticesAhead().FirstOrDefault(n => n.Step.Id == stepId && n.Number == number) is not { } ahead || ahead.At > now) return;
        var reach = await reaches.Read(cancellation);
        if (!conversation.IsToBeTold(ahead.Step))
        {
            await End(conversation, ahead, reach, cancellation);
            return;
        }

        var hops = reach.HopsTo(ahead.Notice.To, conversation.Origin.Team, conversation.ClaimedBy, now).Where(hop => !ahead.Notice.GivenUp.Contains(hop.Key)).Take(2).ToList();
        if (hops.Count == 0)
        {
            await Settle(conversation, ahead, new NoticePlan(NoticeState.Failed, null), null);
            return;
        }

        var delivery = await courier.Bring(reach, hops[0], language => messages.Of(conversation, ahead.Step, hops[0], language), cancellation);
        await Settle(conversation, ahead, NoticePlan.After(delivery, ahead.Notice.Attempt + 1, hops.Count > 1, now), hops[0].Key);
    }

    /// <summary>Stores what a try came to, and sees to it that the next is made in time. What was told is noted even while the app is being stopped.</summary>
    /// <param name="digest">That told it.</param>
    internal async Task Settle(Conversation conversation, NoticeAhead ahead, NoticePlan plan, string? target, string? digest = null)
    {
        // Two may try at once, and what each of them came to is a fact of its own.
        var attempt = ahead.Notice.Attempt + 1;
        var command = new ConversationCommand.SettleNotice(new CommandId($"notice-{Guid.CreateVersion7():N}"), ahead.Step.Id, plan.State, plan.NotBefore)
        {
            Number = ahead.Number, Target = target, GiveUp = plan.GiveUp ? target : null, StaysOpen = plan.StaysOpen, Digest = digest,
        };
        await ledger.Execute(new LedgerWrite(conversation.Id, command), CancellationToken.None);
        Log.Tried(log, ahead.Step.Id.Value, ahead.Number, target ?? "nowhere", attempt, plan.State);
        if (plan.NotBefore is { } next && digest is null)
            await outbox.Send(new OutboxMessage.Notice(conversation.Id.Value, ahead.Step.Id.Value, ahead.Number), CancellationToken.None, after: next - time.GetUtcNow() is { Ticks: > 0 } wait ? wait : null);
    }

    // Nobody waits any more, or somebody has taken note: who was not told is not told, and an incident is over.
    private async Task End(Conversation conversation, NoticeAhead ahead, Reach reach, CancellationToken cancellation)
    {
        if (ahead.Notice.State == NoticeState.Pending)
        {
            await Settle(conversation, ahead, new NoticePlan(NoticeState.Spared, null), null);
            return;
        }

        var target = ahead.Notice.Target?.Split(':')[0] is { } id ? reach.Target(id) : null;
        var delivery = target is null ? new Delivery.Taken() : await courier.Resolve(target, NoticeMessages.IdOf(conversation, ahead.Step), cancellation);
        var plan = NoticePlan.After(delivery, ahead.Notice.Attempt + 1, hasNext: false, time.GetUtcNow());
        await Settle(conversation, ahead, plan.State == NoticeState.Pending ? plan with { State = NoticeState.Delivered, StaysOpen = true } : plan with { State = NoticeState.Resolved }, ahead.Notice.Target);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Notice of step {Step} to recipient {Number} at {Target}, attempt {Attempt}: {State}.")]
        public static partial void Tried(ILogger log, string step, int number, string target, int attempt, NoticeState state);
    }
}
