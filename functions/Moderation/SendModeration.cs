using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using SocialInbox.Accounts;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Networks.Quotas;

namespace SocialInbox.Moderation;

/// <summary>Takes one wish from the outbox to the network. Doing it twice changes nothing there: what is unclear is done again.</summary>
public sealed partial class SendModeration(ConversationLedger ledger, AccountsTable accounts, NetworkCatalogue networks, QuotaMeter quotas, TimeProvider time, ILogger<SendModeration> log)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);
    private const int MostAttempts = 40;

    public async Task Run(ConversationId id, PostKey post, ModerationAct act, CancellationToken cancellation)
    {
        if (await ledger.Load(id, cancellation) is not { Conversation: var conversation }) return;
        if (conversation.Moderations.FirstOrDefault(m => m.Post == post && m.Act == act) is not { State: ModerationState.Queued } wish || wish.NotBefore > time.GetUtcNow()) return;
        if (await accounts.Find(conversation.Origin.Account, cancellation) is not { } stored || conversation.Post(post) is not { } facts || networks[stored.Account.Network] is not IModerates network)
        {
            await Settle(id, wish, ModerationState.Failed, null, "The account is not connected any more.");
            return;
        }

        if (facts.IsForgotten)
        {
            await Settle(id, wish, ModerationState.Failed, null, "The post was erased here.");
            return;
        }

        if (stored.Health.Pause is { } pause && pause.Until > time.GetUtcNow())
        {
            await Settle(id, wish, ModerationState.Queued, pause.Until, null);
            return;
        }

        var result = await Do(network, stored, facts.Ref, act, cancellation);
        Log.Attempted(log, id.Value, act, result?.GetType().Name ?? "secrets do not open");
        if (quotas.TakeAddedUp(stored.Account.Id) is { IsEmpty: false } used) await accounts.RecordUse(stored, used, time.GetUtcNow(), CancellationToken.None);
        await (result switch
        {
            null => Settle(id, wish, ModerationState.Queued, time.GetUtcNow() + LongestWait, null),
            ModerationResult.Done => Settle(id, wish, ModerationState.Done, null, null),
            ModerationResult.Rejected refused => Settle(id, wish, ModerationState.Failed, null, refused.Words),
            ModerationResult.Throttled throttled => Defer(id, wish, throttled.Until, "The network puts it off."),
            ModerationResult.TryAgain failed => Defer(id, wish, time.GetUtcNow() + Wait(wish.Attempt), failed.Words),
            ModerationResult.Blocked blocked => Settle(id, wish, ModerationState.Queued, await accounts.RecordPause(stored, blocked.Words, time.GetUtcNow(), CancellationToken.None), null),
            ModerationResult.CredentialsRefused refused => Refused(stored, id, wish, refused.Words),
            _ => throw new UnreachableException($"Nobody knows what follows from {result.GetType().Name}."),
        });
    }

    // Null: the secrets do not open.
    private async Task<ModerationResult?> Do(IModerates network, StoredAccount stored, PostRef post, ModerationAct act, CancellationToken cancellation)
    {
        try
        {
            return await network.Moderate(stored.Account, post, act, cancellation);
        }
        catch (CryptographicException)
        {
            await accounts.RecordUnopened(stored, time.GetUtcNow(), CancellationToken.None);
            return null;
        }
        catch (NetworkFailedException failed)
        {
            return failed.Failure switch
            {
                NetworkFailure.Throttled throttled => new ModerationResult.Throttled(throttled.Until),
                NetworkFailure.CredentialsRefused refused => new ModerationResult.CredentialsRefused(refused.Words),
                NetworkFailure.Blocked blocked => new ModerationResult.Blocked(blocked.Words),
                NetworkFailure.Rejected or NetworkFailure.NotFound => new ModerationResult.Rejected(failed.Failure.Words),
                _ => new ModerationResult.TryAgain(failed.Failure.Words),
            };
        }
    }

    private async Task Refused(StoredAccount stored, ConversationId id, ModerationFacts wish, string words)
    {
        await Defer(id, wish, time.GetUtcNow() + LongestWait, words);
        await accounts.RecordFailure(stored, AccountHealth.Sending, new NetworkFailure.CredentialsRefused(words), time.GetUtcNow(), CancellationToken.None);
    }

    private Task Defer(ConversationId id, ModerationFacts wish, DateTimeOffset notBefore, string words) => wish.Attempt + 1 >= MostAttempts
        ? Settle(id, wish, ModerationState.Failed, null, words)
        : Settle(id, wish, ModerationState.Queued, notBefore, null);

    // What was done on the network is noted even while the app is being stopped. The network's words lie beside the event, which holds none.
    private Task Settle(ConversationId id, ModerationFacts wish, ModerationState state, DateTimeOffset? notBefore, string? words)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{wish.Act}-{KeyHash.Of($"{wish.Post}\n{wish.At.UtcTicks}")[..16]}-{wish.Attempt + 1}");
        var command = new ConversationCommand.SettleModeration(new CommandId(name), wish.Post, wish.Act, state, notBefore);
        return ledger.Execute(new LedgerWrite(id, command).WithNote(words), CancellationToken.None);
    }

    private static TimeSpan Wait(int attempt) => TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, 5 * Math.Pow(2, attempt + 1)));

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Conversation {Conversation}, {Act}: {Result}.")]
        public static partial void Attempted(ILogger log, string conversation, ModerationAct act, string result);
    }
}
