using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks;
using SocialInbox.Networks.Quotas;

namespace SocialInbox.Accounts;

/// <summary>
/// The connected accounts, one row each in one partition: who it is, how it fares, when its feeds are due. Every change names the
/// version it was decided on, so two instances never both claim a poll and an older reading never hides a newer one.
/// </summary>
public sealed class AccountsTable([FromKeyedServices(AccountsTable.Name)] TableClient table)
{
    public const string Name = "Accounts";

    private const string Partition = "accounts";
    private const string Credentials = "Credentials";
    private const int Attempts = 8;

    /// <summary>How regularly customers write is known well enough by the minute.</summary>
    private static readonly TimeSpan WorthWriting = TimeSpan.FromMinutes(1);

    /// <summary>All accounts, in the order of their ids, with what they share. One query.</summary>
    public async Task<ImmutableArray<StoredAccount>> ReadAll(CancellationToken cancellation)
    {
        var accounts = ImmutableArray.CreateBuilder<StoredAccount>();
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition}"), cancellationToken: cancellation)) accounts.Add(Read(row));
        return SharedQuota.Among(accounts);
    }

    public async Task<StoredAccount?> Find(AccountId id, CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Partition, id.Value, cancellationToken: cancellation);
        return row.HasValue ? Read(row.Value!) : null;
    }

    /// <summary>The account with what all use of the quotas that it shares. No call where it shares none, else one query.</summary>
    public async Task<StoredAccount> WithShared(StoredAccount account, CancellationToken cancellation) => SharedQuota.IsSharing(account)
        ? account with { Shared = (await ReadAll(cancellation)).FirstOrDefault(other => other.Account.Id == account.Account.Id)?.Shared ?? account.Shared }
        : account;

    /// <summary>Adds the account, or takes it in again: what it was refused for is forgotten and all its feeds are due.</summary>
    public Task Add(Account account, DateTimeOffset now, CancellationToken cancellation) => Add(account, term: null, ImmutableDictionary<string, QuotaState>.Empty, now, cancellation);

    /// <summary>As above, with what is known of how long its credentials last and of what was used before: connecting again gives no new quota.</summary>
    public async Task Add(Account account, CredentialTerm? term, ImmutableDictionary<string, QuotaState> quotas, DateTimeOffset now, CancellationToken cancellation)
    {
        var row = new TableEntity(Partition, account.Id.Value)
        {
            ["Account"] = JsonSerializer.Serialize(account, AccountJson.Default.Account),
            ["ConnectedAt"] = now,
        };
        if (term is not null) row[Credentials] = JsonSerializer.Serialize(term, AccountJson.Default.CredentialTerm);
        if (!quotas.IsEmpty) row["Quotas"] = JsonSerializer.Serialize(quotas, AccountJson.Default.ImmutableDictionaryStringQuotaState);
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
    }

    /// <returns>False when there was no such account.</returns>
    public async Task<bool> Remove(AccountId id, CancellationToken cancellation) =>
        (await table.DeleteEntityAsync(Partition, id.Value, ETag.All, cancellation)).Status != 404;

    /// <summary>
    /// Claims every feed of the account that is due, by moving it to its next slot: of several instances one gets it. One write when
    /// something is due, none otherwise.
    /// </summary>
    public async Task<ImmutableArray<DuePoll>> ClaimDue(StoredAccount account, IReadOnlyList<Feed> feeds, DateTimeOffset now, CancellationToken cancellation)
    {
        var claimed = ImmutableArray<DuePoll>.Empty;
        await Change(account, stored =>
        {
            claimed = stored.DuePolls(feeds, now);
            var next = stored.NextPolls.SetItems(claimed.Select(poll => KeyValuePair.Create(poll.Feed, poll.Slot)));
            return claimed.IsEmpty ? null : Column(stored, "NextPolls", next, AccountJson.Default.ImmutableDictionaryStringDateTimeOffset);
        }, () => claimed = [], cancellation);
        return claimed;
    }

    /// <summary>
    /// Claims the feeds out of turn, because something new was announced: at most once a minute, else they are due when it is over.
    /// Whatever the accounts' own turn would not read now, this does not either.
    /// </summary>
    public async Task<ImmutableArray<DuePoll>> ClaimAnnounced(StoredAccount account, IReadOnlyList<Feed> feeds, DateTimeOffset now, CancellationToken cancellation)
    {
        var claimed = ImmutableArray<DuePoll>.Empty;
        await Change(account, stored =>
        {
            var announced = stored.Announced(feeds, now);
            claimed = announced.Polls;
            if (claimed.IsEmpty && ReferenceEquals(announced.NextPolls, stored.NextPolls)) return null;
            var change = Column(stored, "NextPolls", announced.NextPolls, AccountJson.Default.ImmutableDictionaryStringDateTimeOffset);
            if (!claimed.IsEmpty) change["AnnouncedAt"] = now;
            return change;
        }, () => claimed = [], cancellation);
        return claimed;
    }

    /// <summary>Notes what a turn of reading found out about the account. No write when it tells nothing new within the minute.</summary>
    public Task RecordReads(StoredAccount account, AccountReading reading, DateTimeOffset at, CancellationToken cancellation) =>
        Change(account, stored =>
        {
            // Connected again meanwhile: the reading was made with what was entered before, and tells nothing of what is entered now.
            if (stored.ConnectedAt != account.ConnectedAt) return null;
            var health = stored.Health.After(reading, at);
            var rhythm = Rhythm.After(stored.Rhythm, reading.Newest, reading.AfterBlindness);
            var beat = rhythm is not null && !(rhythm.LastPost - stored.Rhythm?.LastPost < WorthWriting);
            if (ReferenceEquals(health, stored.Health) && !beat) return null;
            var change = Column(stored, "Health", health.Feeds, AccountJson.Default.ImmutableDictionaryStringFeedHealth);
            if (beat) change["Rhythm"] = JsonSerializer.Serialize(rhythm, AccountJson.Default.Rhythm);
            if (!health.Quotas.IsEmpty) change["Quotas"] = JsonSerializer.Serialize(health.Quotas, AccountJson.Default.ImmutableDictionaryStringQuotaState);
            if (health.Gap != stored.Health.Gap) change["Gap"] = health.Gap is { } gap ? JsonSerializer.Serialize(gap, AccountJson.Default.DeliveryGap) : "";
            if (health.Awaited != stored.Health.Awaited) change["Awaited"] = health.Awaited is { } awaited ? JsonSerializer.Serialize(awaited, AccountJson.Default.AwaitedDeliveries) : "";
            return change;
        }, () => { }, cancellation);

    /// <summary>Notes what a reply used of what the network limits.</summary>
    public Task RecordUse(StoredAccount account, ImmutableArray<QuotaUse> quotas, DateTimeOffset at, CancellationToken cancellation) => Change(
        account,
        stored => Column(stored, "Quotas", stored.Health.After(quotas, at).Quotas, AccountJson.Default.ImmutableDictionaryStringQuotaState),
        () => { },
        cancellation);

    public Task RecordGoodRead(StoredAccount account, string feed, DateTimeOffset at, CancellationToken cancellation) =>
        RecordReads(account, new AccountReading(new Dictionary<string, NetworkFailure?> { [feed] = null }), at, cancellation);

    public Task RecordFailure(StoredAccount account, string feed, NetworkFailure failure, DateTimeOffset at, CancellationToken cancellation) =>
        RecordReads(account, new AccountReading(new Dictionary<string, NetworkFailure?> { [feed] = failure }), at, cancellation);

    /// <summary>Notes that the stored secrets do not open: people are told, and what needs them waits.</summary>
    public Task RecordUnopened(StoredAccount account, DateTimeOffset at, CancellationToken cancellation) =>
        RecordFailure(account, AccountHealth.Vault, new NetworkFailure.CredentialsRefused(RenewCredentials.CannotBeOpened), at, cancellation);

    /// <summary>Notes that the network takes nothing from this account for a while.</summary>
    /// <returns>When it may be tried again.</returns>
    public async Task<DateTimeOffset> RecordPause(StoredAccount account, string words, DateTimeOffset at, CancellationToken cancellation)
    {
        var pause = SendingPause.After(account.Health.Pause, words, at);
        await Change(
            account,
            stored => (pause = SendingPause.After(stored.Health.Pause, words, at)) == stored.Health.Pause ? null : Column(stored, "Pause", pause, AccountJson.Default.SendingPause),
            () => { },
            cancellation);
        return pause.Until;
    }

    /// <summary>Notes that the network took something again.</summary>
    public Task RecordPauseOver(StoredAccount account, CancellationToken cancellation) => account.Health.Pause is null
        ? Task.CompletedTask
        : Change(account, stored => stored.Health.Pause is null ? null : new TableEntity(Partition, stored.Account.Id.Value) { ["Pause"] = "" }, () => { }, cancellation);

    /// <summary>What was noted under this name is over.</summary>
    public Task Forget(StoredAccount account, string feed, CancellationToken cancellation) => Change(
        account,
        stored => stored.Health.Feeds.ContainsKey(feed) ? Column(stored, "Health", stored.Health.Feeds.Remove(feed), AccountJson.Default.ImmutableDictionaryStringFeedHealth) : null,
        () => { },
        cancellation);

    /// <summary>Notes until when the credentials last. Not when the account was connected again meanwhile.</summary>
    public Task RecordTerm(StoredAccount account, CredentialTerm term, CancellationToken cancellation) =>
        Change(account, stored => stored.ConnectedAt != account.ConnectedAt || stored.Health.Credentials == term ? null : Column(stored, Credentials, term, AccountJson.Default.CredentialTerm), () => { }, cancellation);

    /// <summary>Notes what an audit found.</summary>
    public Task RecordAudit(StoredAccount account, AccountAudit audit, CancellationToken cancellation) =>
        Change(account, stored => Column(stored, "LastAudit", audit, AccountJson.Default.AccountAudit), () => { }, cancellation);

    private async Task Change(StoredAccount account, Func<StoredAccount, TableEntity?> decide, Action lost, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (decide(account) is not { } change) return;
            try
            {
                await table.UpdateEntityAsync(change, account.Version, TableUpdateMode.Merge, cancellation);
                return;
            }
            catch (RequestFailedException failed) when (failed.Status is 404 or 412 && attempt < Attempts)
            {
                lost();
                if (await Find(account.Account.Id, cancellation) is not { } present) return;
                account = present with { Shared = account.Shared };
            }
        }
    }

    private static TableEntity Column<T>(StoredAccount stored, string column, T value, JsonTypeInfo<T> type) =>
        new(Partition, stored.Account.Id.Value) { [column] = JsonSerializer.Serialize(value, type) };

    private static StoredAccount Read(TableEntity row) => new(
        Json(row, "Account", AccountJson.Default.Account) ?? throw new InvalidOperationException($"The row of account {row.RowKey} holds no account."),
        new AccountHealth(Json(row, "Health", AccountJson.Default.ImmutableDictionaryStringFeedHealth) ?? ImmutableDictionary<string, FeedHealth>.Empty)
        {
            Quotas = Json(row, "Quotas", AccountJson.Default.ImmutableDictionaryStringQuotaState) ?? ImmutableDictionary<string, QuotaState>.Empty,
            Gap = Json(row, "Gap", AccountJson.Default.DeliveryGap),
            Awaited = Json(row, "Awaited", AccountJson.Default.AwaitedDeliveries),
            Pause = Json(row, "Pause", AccountJson.Default.SendingPause),
            Credentials = Json(row, Credentials, AccountJson.Default.CredentialTerm),
        },
        Json(row, "NextPolls", AccountJson.Default.ImmutableDictionaryStringDateTimeOffset) ?? ImmutableDictionary<string, DateTimeOffset>.Empty,
        row.GetDateTimeOffset("ConnectedAt") ?? DateTimeOffset.MinValue,
        row.ETag)
    {
        LastAudit = Json(row, "LastAudit", AccountJson.Default.AccountAudit),
        AnnouncedAt = row.GetDateTimeOffset("AnnouncedAt"),
        Rhythm = Json(row, "Rhythm", AccountJson.Default.Rhythm),
    };

    private static T? Json<T>(TableEntity row, string column, JsonTypeInfo<T> type)
        where T : class => row.GetString(column) is { Length: > 0 } text ? JsonSerializer.Deserialize(text, type) : null;
}
