using System.Text;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Accounts;
using SocialInbox.Networks;
using static SocialInbox.Intake.InboundRows;

namespace SocialInbox.Intake;

/// <summary>
/// What arrived, kept raw before anything reads it. The payload lies in a partition of its id; beside it a small pointer row says
/// that it waits, or that nobody understood it. Pointers are written before and removed after what they point to, so whatever is
/// stored is also found, and finding it costs one query over pointers, however much history lies here.
/// </summary>
public sealed class InboundTable([FromKeyedServices(InboundTable.Name)] TableClient table)
{
    public const string Name = "Inbound";

    /// <summary>Stores a delivery whole.</summary>
    /// <returns>The state it is in now: an earlier one of the same name is left as it is.</returns>
    public async Task<InboundState> Store(AccountId account, InboundId id, ReadOnlyMemory<byte> raw, DateTimeOffset now, CancellationToken cancellation)
    {
        await table.UpsertEntityAsync(Waiting(account, id, now, requeued: 0), TableUpdateMode.Replace, cancellation);
        if (await AddRaw(account, id, InboundSource.Delivery, InboundState.Waiting, null, raw, now, cancellation)) return InboundState.Waiting;
        var known = await StateOf(id, cancellation) ?? InboundState.Waiting;
        if (known != InboundState.Waiting) await Forget(id, cancellation);
        return known;
    }

    /// <summary>Keeps an item that could not be understood, or a part of a delivery; the second time it is the same one.</summary>
    public async Task StoreUnreadable(
        AccountId account, UnreadablePost post, DateTimeOffset now, CancellationToken cancellation, InboundSource source = InboundSource.Item)
    {
        var id = InboundId.For(account, post);
        var kept = Kept(post.Raw);
        if (await AddRaw(account, id, source, InboundState.Unreadable, post.Problem, kept, now, cancellation)
            || await StateOf(id, cancellation) == InboundState.Unreadable)
            await AddPointer(Pointer(account, id, now, post.Problem, kept), cancellation);
    }

    /// <summary>Keeps the page of a feed that could not be understood, in place of the one before it. The feed itself is read again anyway.</summary>
    public async Task StorePage(AccountId account, string feed, NetworkFailure.Unreadable page, DateTimeOffset now, CancellationToken cancellation)
    {
        var item = new InboundItem(InboundId.ForPage(account, feed), account, InboundSource.Page, InboundState.Unreadable, now, page.Words, Kept(page.Raw));
        var rows = RawChunks.Write(Payload(item), item.Raw);
        await table.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), cancellation);
        await table.UpsertEntityAsync(Pointer(account, item.Id, now, page.Words, item.Raw), TableUpdateMode.Replace, cancellation);
    }

    /// <summary>What lies here under this id. Whoever was sent for it and finds nothing, or nothing that waits, calls <see cref="Forget"/>.</summary>
    public async Task<InboundItem?> Find(InboundId id, CancellationToken cancellation)
    {
        var first = await table.GetEntityIfExistsAsync<TableEntity>(Partition(id), id.Value, cancellationToken: cancellation);
        if (!first.HasValue) return null;
        var row = first.Value!;
        var second = RawChunks.NeedsSecond(row) ? (await table.GetEntityAsync<TableEntity>(Partition(id), RawChunks.SecondKey(id.Value), cancellationToken: cancellation)).Value : null;
        return ReadPayload(id, row, second);
    }

    /// <summary>It has been taken in: what it said lies in the ledger now, and no more here.</summary>
    public async Task MarkDone(InboundItem item, CancellationToken cancellation)
    {
        await Empty(item, InboundState.Done, "", cancellation);
        await Forget(item.Id, cancellation);
    }

    /// <summary>What nobody understands says nothing any more; that it came is still shown.</summary>
    public async Task EraseRaw(InboundId id, CancellationToken cancellation)
    {
        if (await Find(id, cancellation) is not { State: InboundState.Unreadable } item) return;
        await Empty(item, item.State, item.Problem ?? "", cancellation);
        try
        {
            await table.UpdateEntityAsync(new TableEntity(Unreadable, id.Value) { ["RawStart"] = "" }, ETag.All, TableUpdateMode.Merge, cancellation);
        }
        catch (RequestFailedException dismissed) when (dismissed.Status == 404)
        {
            return;
        }
    }

    /// <summary>Nobody understands it, or a part of it: people see it until it is read again.</summary>
    public async Task MarkUnreadable(InboundItem item, string problem, CancellationToken cancellation)
    {
        await table.UpsertEntityAsync(Pointer(item.Account, item.Id, item.ReceivedAt, problem, item.Raw), TableUpdateMode.Replace, cancellation);
        await SetState(item.Id, InboundState.Unreadable, problem, cancellation);
        await Forget(item.Id, cancellation);
    }

    /// <summary>Puts an unreadable item back among those that wait; one that was taken in meanwhile is only no longer shown.</summary>
    public async Task MarkWaiting(InboundItem item, DateTimeOffset now, CancellationToken cancellation)
    {
        if (item.State == InboundState.Done)
        {
            await table.DeleteEntityAsync(Unreadable, item.Id.Value, ETag.All, cancellation);
            return;
        }

        await table.UpsertEntityAsync(Waiting(item.Account, item.Id, now, requeued: 0), TableUpdateMode.Replace, cancellation);
        await SetState(item.Id, InboundState.Waiting, null, cancellation);
        await table.DeleteEntityAsync(Unreadable, item.Id.Value, ETag.All, cancellation);
    }

    /// <summary>A person saw that it asks nothing. One that is being read again meanwhile is left to that.</summary>
    public async Task Dismiss(InboundItem item, string by, CancellationToken cancellation)
    {
        if (item.State == InboundState.Waiting) return;
        if (item.State == InboundState.Unreadable) await Empty(item, InboundState.Done, by, cancellation);
        await table.DeleteEntityAsync(Unreadable, item.Id.Value, ETag.All, cancellation);
    }

    /// <summary>What was not taken in within its time: first two minutes, then longer each time. One query.</summary>
    public async IAsyncEnumerable<Straggler> ListStragglers(DateTimeOffset now, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge 'waiting-' and PartitionKey lt 'waiting.' and DueAt lt {now}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
            yield return ReadWaiting(row);
    }

    /// <summary>What waits of an account and was taken up by nobody since it came. One query.</summary>
    public async IAsyncEnumerable<Straggler> ListNew(AccountId account, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge 'waiting-' and PartitionKey lt 'waiting.' and Account eq {account.Value} and Requeued eq 0");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
            yield return ReadWaiting(row);
    }

    /// <summary>Claims a straggler for being queued again now. False when somebody else did, or it has been taken in meanwhile.</summary>
    public async Task<bool> TryClaim(Straggler straggler, DateTimeOffset now, CancellationToken cancellation)
    {
        try
        {
            await table.UpdateEntityAsync(Waiting(straggler.Account, straggler.Id, now, straggler.Requeued + 1), straggler.Version, TableUpdateMode.Replace, cancellation);
            return true;
        }
        catch (RequestFailedException lost) when (lost.Status is 404 or 412)
        {
            return false;
        }
    }

    /// <summary>Takes it from those that wait: it was taken in, or was never stored whole, and then nobody was told that we have it.</summary>
    public Task Forget(InboundId id, CancellationToken cancellation) => table.DeleteEntityAsync(WaitingPartition(id), id.Value, ETag.All, cancellation);

    /// <summary>What nobody understood, at most <paramref name="most"/>. One query.</summary>
    public async Task<IReadOnlyList<UnreadableItem>> ListUnreadable(int most, CancellationToken cancellation)
    {
        List<UnreadableItem> items = [];
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Unreadable}"), maxPerPage: most, cancellationToken: cancellation))
        {
            items.Add(ReadPointer(row));
            if (items.Count == most) break;
        }

        return items;
    }

    /// <summary>What nobody understood, arrived before then, and still says something. One query for each thousand.</summary>
    public async IAsyncEnumerable<UnreadableItem> StillSaying(DateTimeOffset before, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Unreadable} and ReceivedAt lt {before} and RawStart ne ''");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation)) yield return ReadPointer(row);
    }

    private async Task<bool> AddRaw(
        AccountId account, InboundId id, InboundSource source, InboundState state, string? problem, ReadOnlyMemory<byte> raw, DateTimeOffset now, CancellationToken cancellation)
    {
        var rows = RawChunks.Write(Payload(new InboundItem(id, account, source, state, now, problem, raw)), raw);
        try
        {
            await table.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)), cancellation);
            return true;
        }
        catch (TableTransactionFailedException there) when (there.Status == 409)
        {
            return false;
        }
    }

    private static ReadOnlyMemory<byte> Kept(string raw) => Encoding.UTF8.GetBytes(raw) is var bytes && bytes.Length > RawChunks.MostBytes ? bytes.AsMemory(0, RawChunks.MostBytes) : bytes;

    private async Task AddPointer(TableEntity pointer, CancellationToken cancellation)
    {
        try
        {
            await table.AddEntityAsync(pointer, cancellation);
        }
        catch (RequestFailedException there) when (there.Status == 409)
        {
            return;
        }
    }

    private async Task<InboundState?> StateOf(InboundId id, CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Partition(id), id.Value, ["State"], cancellation);
        return row.HasValue ? Enum.Parse<InboundState>(row.Value!.GetString("State")) : null;
    }

    private async Task Empty(InboundItem item, InboundState state, string problem, CancellationToken cancellation)
    {
        var row = RawChunks.Emptied(new TableEntity(Partition(item.Id), item.Id.Value) { ["State"] = state.ToString(), ["Problem"] = problem }, item.Raw.Length);
        await table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Merge, cancellation);
        if (RawChunks.NeedsSecond(item.Raw.Length)) await table.DeleteEntityAsync(row.PartitionKey, RawChunks.SecondKey(row.RowKey), ETag.All, cancellation);
    }

    private Task SetState(InboundId id, InboundState state, string? problem, CancellationToken cancellation) => table.UpdateEntityAsync(
        new TableEntity(Partition(id), id.Value) { ["State"] = state.ToString(), ["Problem"] = problem ?? "" }, ETag.All, TableUpdateMode.Merge, cancellation);
}
