using System.Globalization;
using Microsoft.Extensions.Logging;
using SocialInbox.Ledger;
using SocialInbox.Sla;

namespace SocialInbox.Escalation;

/// <summary>Delivers a step to the signed webhook, at least once and always under the same id.</summary>
public sealed partial class SendNotice(ConversationLedger ledger, SignedWebhook webhook, TimeProvider time, ILogger<SendNotice> log)
{
    private const int MostAttempts = 8;

    public async Task Run(ConversationId id, StepId stepId, CancellationToken cancellation)
    {
        if (await ledger.Load(id, cancellation) is not { Conversation: var conversation }) return;
        var step = conversation.Steps.FirstOrDefault(s => s.Id == stepId);
        if (step is not { Notice: NoticeState.Pending } || step.NoticeNotBefore > time.GetUtcNow()) return;
        var delivered = await webhook.Deliver(NoticeBody.Of(conversation, step), cancellation);
        var attempt = step.NoticeAttempt + 1;
        var (state, next) =
            delivered ? (NoticeState.Delivered, (DateTimeOffset?)null)
            : attempt >= MostAttempts || !webhook.HasTarget ? (NoticeState.Failed, null)
            : (NoticeState.Pending, time.GetUtcNow() + TimeSpan.FromSeconds(10 * Math.Pow(2, attempt)));
        var command = new ConversationCommand.SettleNotice(new CommandId($"notice-{KeyHash.Of(stepId.Value)[..16]}-{attempt.ToString(CultureInfo.InvariantCulture)}"), stepId, state, next);
        await ledger.Execute(new LedgerWrite(id, command), CancellationToken.None);
        Log.Tried(log, stepId.Value, attempt, state);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Notice of step {Step}, attempt {Attempt}: {State}.")]
        public static partial void Tried(ILogger log, string step, int attempt, NoticeState state);
    }
}
