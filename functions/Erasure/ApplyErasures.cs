using System.Collections.Immutable;
using System.Globalization;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Intake;
using SocialInbox.Ledger;

namespace SocialInbox.Erasure;

/// <summary>
/// After a restore: a backup may be older than an erasure. Whatever the people on the list wrote until then is erased again, in every
/// conversation, with what others quote of it. Raw deliveries name nobody: those that arrived before the last erasure are emptied all.
/// </summary>
public sealed class ApplyErasures(
    [FromKeyedServices(ConversationLedger.Name)] TableClient conversations, ErasureList list, ConversationLedger ledger, ForgetWords forget, QuotesOfPerson quotes, InboundTable inbound)
{
    private static readonly Actor List = new("erasure-list", "Erasure list");

    /// <returns>How many conversations lost words, and how many entries nobody can read, since another key made them.</returns>
    public async Task<(int Conversations, int Foreign)> Run(CancellationToken cancellation)
    {
        var erasures = await list.Read(cancellation);
        if (erasures.Entries.IsEmpty) return (0, erasures.Foreign);
        var said = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var found = new List<(ConversationId Id, DateTimeOffset Until)>();
        await foreach (var row in conversations.QueryAsync<TableEntity>("RowKey eq 'snapshot'", cancellationToken: cancellation))
        {
            var conversation = LedgerRows.ReadSnapshot(row);
            if (!conversation.KeepsWords || await ledger.Read(conversation.Id, cancellation) is not { } record || Until(erasures, record) is not { } until) continue;
            found.Add((conversation.Id, until));
            said.UnionWith(record.Posts.Where(post => !post.ByBrand && post.SeenAt <= until && post.Text.Length > 0).Select(post => post.Text));
        }

        var all = said.ToImmutable();
        for (string? at = null; ;)
        {
            (_, _, at) = await quotes.Page(all, at, cancellation);
            if (at is null) break;
        }

        var erased = 0;
        foreach (var (id, until) in found)
        {
            await Close(id, until, cancellation);
            if (await forget.Run(id, _ => true, until, cancellation) is not null) erased++;
        }

        await foreach (var item in inbound.StillSaying(erasures.Entries.Values.Max(), cancellation)) await inbound.EraseRaw(item.Id, cancellation);
        return (erased, erasures.Foreign);
    }

    // Whose words were forgotten since is known by later posts alone.
    private static DateTimeOffset? Until(Erasures erasures, ConversationRecord record) =>
        erasures.Until(record.Conversation.Origin.Network, record.Conversation.Origin.CustomerId)
        ?? record.Posts.Where(post => !post.ByBrand).Select(post => erasures.Until(record.Conversation.Origin.Network, post.Author.Id)).FirstOrDefault(until => until is not null);

    // Somebody had decided about it then.
    private async Task Close(ConversationId id, DateTimeOffset until, CancellationToken cancellation)
    {
        if (await ledger.Load(id, cancellation) is not { Conversation: var open }) return;
        var seen = Standing.Of(open).Pending.Where(post => post.SeenAt <= until).Select(post => post.Key).ToImmutableArray();
        if (seen.IsEmpty) return;
        await ledger.Execute(new LedgerWrite(id, new ConversationCommand.Close(new CommandId(string.Create(CultureInfo.InvariantCulture, $"erased-{open.Version}-{until.UtcTicks}")), List, CloseReason.Other) { Seen = seen }), cancellation);
    }
}
