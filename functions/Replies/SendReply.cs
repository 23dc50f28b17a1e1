using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Networks.Quotas;
using static SocialInbox.Ledger.ConversationCommand;

namespace SocialInbox.Replies;

/// <summary>
/// Takes one reply from the outbox to the network. Stored before it is sent; after an unclear end it is looked for, and sent again
/// only where that cannot double it, elsewhere once; then a person decides.
/// </summary>
public sealed partial class SendReply(ConversationLedger ledger, AccountsTable accounts, NetworkCatalogue networks, CredentialVault vault, QuotaMeter quotas, OutboxQueue outbox, TimeProvider time, ILogger<SendReply> log)
{
    /// <summary>Longer than any request to a network may take.</summary>
    private static readonly TimeSpan RequestTime = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);
    private const int MostAttempts = 40;

    public async Task Run(ConversationId id, ReplyId replyId, CancellationToken cancellation)
    {
        if (await ledger.Load(id, cancellation) is not { Conversation: var conversation } || conversation.Reply(replyId) is not { IsSettled: false } reply) return;
        if (await accounts.Find(conversation.Origin.Account, cancellation) is not { } stored)
        {
            await End(id, reply, ReplyState.Failed, "The account is not connected any more.");
            return;
        }

        var now = time.GetUtcNow();
        var network = networks[stored.Account.Network];
        if (await Outbound(conversation, reply, network, cancellation) is not { } outbound)
        {
            await End(id, reply, ReplyState.Failed, "What it said was erased.");
            return;
        }

        switch (reply.State)
        {
            case ReplyState.Queued when !reply.Waits && reply.NotBefore <= now:
                await Attempt(stored, network, id, reply, outbound, cancellation);
                break;
            case ReplyState.Sending when reply.LookAfter <= now:
                await Look(stored, network, id, reply, outbound, cancellation);
                break;
        }

        await NoteUse(stored);
    }

    private async Task NoteUse(StoredAccount stored)
    {
        var used = quotas.TakeAddedUp(stored.Account.Id);
        if (!used.IsEmpty) await accounts.RecordUse(stored, used, time.GetUtcNow(), CancellationToken.None);
    }

    // Null: nothing is left of what it said.
    private async Task<OutboundReply?> Outbound(Conversation conversation, ReplyFacts reply, INetwork network, CancellationToken cancellation)
    {
        if (await ledger.ReadReply(conversation.Id, reply.Id, cancellation) is not { } text || ReplyTarget.Of(conversation, reply, network) is not { } target)
            throw new InvalidOperationException($"Reply {reply.Id} of conversation {conversation.Id} has lost its text or its post.");
        if (text.Text.Length == 0) return null;
        return new OutboundReply(reply.Id, reply.CreatedAt, target, text.Text, text.Language)
        {
            Ours = [.. conversation.Replies.Where(other => other.Answers == reply.Answers).Select(other => other.SentId).OfType<string>()],
        };
    }

    private async Task Look(StoredAccount stored, INetwork network, ConversationId id, ReplyFacts reply, OutboundReply outbound, CancellationToken cancellation)
    {
        if (!network.AbilitiesOf(stored.Account).FindsReplies)
        {
            await End(id, reply, ReplyState.Unknown, "The network did not confirm it, and cannot be asked whether it stands there.");
            return;
        }

        SentReply? found;
        try
        {
            found = await network.FindReply(stored.Account, outbound, cancellation);
        }
        catch (CryptographicException)
        {
            await NoteUnopened(stored);
            return;
        }
        catch (NetworkFailedException failed)
        {
            Log.CouldNotLook(log, reply.Id.Value, failed.Failure.GetType().Name);
            if (failed.Failure is NetworkFailure.CredentialsRefused) await accounts.RecordFailure(stored, AccountHealth.Sending, failed.Failure, time.GetUtcNow(), CancellationToken.None);
            if (failed.Failure is NetworkFailure.Rejected && !network.AbilitiesOf(stored.Account).IdempotentReplies) await End(id, reply, ReplyState.Unknown, failed.Failure.Words);
            return;
        }

        if (found is not null) await Sent(stored, id, reply, found);
        else if (reply.Unclear < 2 || (network.AbilitiesOf(stored.Account).IdempotentReplies && reply.Attempt < MostAttempts)) await Attempt(stored, network, id, reply, outbound, cancellation);
        else await End(id, reply, ReplyState.Unknown, "The network did not confirm it, and it was not found there.");
    }

    private async Task Attempt(StoredAccount stored, INetwork network, ConversationId id, ReplyFacts reply, OutboundReply outbound, CancellationToken cancellation)
    {
        if (stored.Health.Pause is { } pause && pause.Until > time.GetUtcNow())
        {
            await Rest(id, reply, pause.Until, pause.Words);
            return;
        }

        if (stored.Health.Feeds.ContainsKey(AccountHealth.Vault) && !await Opens(stored, cancellation))
        {
            await Rest(id, reply, time.GetUtcNow() + LongestWait, RenewCredentials.CannotBeOpened);
            return;
        }

        var lookAfter = time.GetUtcNow() + RequestTime + network.AbilitiesOf(stored.Account).SettleTime;
        var start = new StartReply(CommandOf("start", reply, reply.Attempt + 1), reply.Id, lookAfter);

        // Whoever stores the start sends; a second taker of the same message finds that it has happened.
        if (await ledger.Execute(new LedgerWrite(id, start), cancellation) is not LedgerResult.Changed) return;
        var attempt = reply with { Attempt = reply.Attempt + 1 };
        var result = await Send(stored, network, outbound, cancellation);
        Log.Attempted(log, reply.Id.Value, attempt.Attempt, result?.GetType().Name ?? "secrets do not open");
        await (result switch
        {
            null => PutOff(id, attempt, time.GetUtcNow() + LongestWait, null),
            SendResult.Sent sent => Taken(stored, id, attempt, sent.Reply),
            SendResult.Rejected refused => End(id, attempt, ReplyState.Failed, refused.Words),
            SendResult.Throttled throttled => Defer(id, attempt, throttled.Until, null),
            SendResult.NotSent notSent => Defer(id, attempt, time.GetUtcNow() + Wait(attempt.Attempt), notSent.Words),
            SendResult.Blocked blocked => Blocked(stored, id, attempt, blocked.Words),
            SendResult.CredentialsRefused refused => Refused(stored, id, attempt, refused.Words),
            SendResult.Unclear => Task.CompletedTask,
            _ => throw new UnreachableException($"Nobody knows what follows from {result.GetType().Name}."),
        });
    }

    private async Task Taken(StoredAccount stored, ConversationId id, ReplyFacts reply, SentReply sent)
    {
        await Sent(stored, id, reply, sent);
        await accounts.RecordPauseOver(stored, CancellationToken.None);
    }

    // What is known to stand on the network is noted even while the app is being stopped: no caller's cancellation here or below.
    private async Task Sent(StoredAccount stored, ConversationId id, ReplyFacts reply, SentReply sent)
    {
        var command = new ReplyWasSent(CommandOf("sent", reply, reply.Attempt), reply.Id, PostKey.For(stored.Account.Id, sent.PostId), sent.At, SentId: sent.PostId);
        var result = await ledger.Execute(new LedgerWrite(id, command).WithOutcome(reply.Id, sent.Permalink, null), CancellationToken.None);
        if (result is LedgerResult.Changed { Conversation: var now } && now.Replies.FirstOrDefault(r => r.After == reply.Id && !r.IsSettled) is { } next)
            await outbox.Send(new OutboxMessage.Reply(id.Value, next.Id.Value), CancellationToken.None);
    }

    private async Task Refused(StoredAccount stored, ConversationId id, ReplyFacts reply, string words)
    {
        await Defer(id, reply, time.GetUtcNow() + LongestWait, words);
        await accounts.RecordFailure(stored, AccountHealth.Sending, new NetworkFailure.CredentialsRefused(words), time.GetUtcNow(), CancellationToken.None);
    }

    private async Task Blocked(StoredAccount stored, ConversationId id, ReplyFacts reply, string words) =>
        await PutOff(id, reply, await accounts.RecordPause(stored, words, time.GetUtcNow(), CancellationToken.None), words);

    private Task Rest(ConversationId id, ReplyFacts reply, DateTimeOffset until, string words) => ledger.Execute(
        new LedgerWrite(id, new RestReply(CommandOf($"rest-{until.UtcTicks}", reply, reply.Attempt), reply.Id, until)).WithOutcome(reply.Id, null, words), CancellationToken.None);

    // Null before anything left: it is sent once the secrets open again, or others are entered.
    private async Task<SendResult?> Send(StoredAccount stored, INetwork network, OutboundReply outbound, CancellationToken cancellation)
    {
        try
        {
            return await network.Send(stored.Account, outbound, cancellation);
        }
        catch (CryptographicException)
        {
            await NoteUnopened(stored);
            return null;
        }
    }

    private Task NoteUnopened(StoredAccount stored) => accounts.RecordUnopened(stored, time.GetUtcNow(), CancellationToken.None);

    private async Task<bool> Opens(StoredAccount stored, CancellationToken cancellation)
    {
        try
        {
            await vault.Find(stored.Account.Id, cancellation);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private Task Defer(ConversationId id, ReplyFacts reply, DateTimeOffset notBefore, string? words) => reply.Attempt >= MostAttempts
        ? End(id, reply, ReplyState.Failed, words ?? "The network put it off too often.")
        : PutOff(id, reply, notBefore, words);

    // However often: an answer that a person wrote is not given up because of what other sends did, or of secrets that do not open.
    private Task PutOff(ConversationId id, ReplyFacts reply, DateTimeOffset notBefore, string? words) => ledger.Execute(
        new LedgerWrite(id, new DeferReply(CommandOf("defer", reply, reply.Attempt), reply.Id, notBefore)).WithOutcome(reply.Id, null, words), CancellationToken.None);

    private Task End(ConversationId id, ReplyFacts reply, ReplyState state, string words) => ledger.Execute(
        new LedgerWrite(id, new EndReply(CommandOf($"end-{reply.NotBefore.UtcTicks}", reply, reply.Attempt), reply.Id, state)).WithOutcome(reply.Id, null, words), CancellationToken.None);

    // The end also names the turn it ends: a person may have a reply tried again that ended without an attempt.
    private static CommandId CommandOf(string what, ReplyFacts reply, int attempt) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{what}-{KeyHash.Of(reply.Id.Value)[..16]}-{attempt}"));

    private static TimeSpan Wait(int attempt) => TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, 5 * Math.Pow(2, attempt)));

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Reply {Reply}, attempt {Attempt}: {Result}.")]
        public static partial void Attempted(ILogger log, string reply, int attempt, string result);

        [LoggerMessage(2, LogLevel.Warning, "The network could not be asked for reply {Reply}: {Failure}.")]
        public static partial void CouldNotLook(ILogger log, string reply, string failure);
    }
}
