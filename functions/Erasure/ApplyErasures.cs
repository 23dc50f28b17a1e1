using System.Collections.Immutable;
using System.Globalization;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Intake;
using SocialInbox.Ledger;

namespace SocialInbox.Erasure;

/// <summary>
/// After a restore: a backup may be older than an erasure. Whatever the people on the list wrote until then is erased again, in every
/// conversation that has ended, with what others quote of it, and raw deliveries that name them. Where somebody still waits nothing is closed
/// but what a lead had closed for it: the rest stays, and follows as soon as it has ended.
/// </summary>
public sealed class ApplyErasures(
    [FromKeyedServices(ConversationLedger.Name)] TableClient conversations, ErasureList list, ConversationLedger ledger, ForgetWords forget, QuotesOfPerson quotes, InboundWords inbound,
    FollowUp followUp)
{
    internal static readonly Actor List = new("erasure-list", "Erasure list");

    public async Task<AppliedErasures> Run(CancellationToken cancellation)
    {
        var erasures = await list.Read(cancellation);
        if (erasures.Entries.IsEmpty) return new AppliedErasures(0, 0, erasures.Foreign);
        var said = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var found = new List<(ConversationId Id, ListedErasure Erasure)>();
        await foreach (var row in conversations.QueryAsync<TableEntity>("RowKey eq 'snapshot'", cancellationToken: cancellation))
        {
            var conversation = LedgerRows.ReadSnapshot(row);
            if (!conversation.KeepsWords || await ledger.Read(conversation.Id, cancellation) is not { } record || Of(erasures, record) is not { } erasure) continue;
            found.Add((conversation.Id, erasure));
            said.UnionWith(ErasePerson.Said(record, erasure.Until));
        }

        var all = said.ToImmutable();
        for (string? at = null; ;)
        {
            (_, _, at) = await quotes.Page(all, at, cancellation);
            if (at is null) break;
        }

        var erased = 0;
        var left = new List<ConversationId>();
        foreach (var (id, erasure) in found)
        {
            if (erasure.ClosedUntil is { } closed) await Close(id, closed, cancellation);
            if (await forget.Run(id, conversation => ForgetWords.Ended(conversation) is not null, erasure.Until, cancellation) is not null) erased++;
            if (await ledger.Load(id, cancellation) is { Conversation: var now } && ForgetWords.Ended(now) is null) left.Add(id);
        }

        if (left.Count > 0) await followUp.Begin(left, List, erasures.Last!.Value, cancellation);
        await inbound.Forget(erasures, cancellation);
        return new AppliedErasures(erased, left.Count, erasures.Foreign);
    }

    // Whose words were forgotten since is known by later posts alone.
    private static ListedErasure? Of(Erasures erasures, ConversationRecord record) =>
        erasures.Of(record.Conversation.Origin.Network, record.Conversation.Origin.CustomerId)
        ?? record.Posts.Where(post => !post.ByBrand).Select(post => erasures.Of(record.Conversation.Origin.Network, post.Author.Id)).FirstOrDefault(erasure => erasure is not null);

    // A lead had it closed then. What became of an answer of ours that was under way a person has to say first.
    private async Task Close(ConversationId id, DateTimeOffset until, CancellationToken cancellation)
    {
        if (await ledger.Load(id, cancellation) is not { Conversation: var open } || !open.Replies.All(reply => reply.IsSettled)) return;
        var seen = Standing.Of(open).Pending.Where(post => post.SeenAt <= until).Select(post => post.Key).ToImmutableArray();
        if (seen.IsEmpty) return;
        await ledger.Execute(new LedgerWrite(id, new ConversationCommand.Close(new CommandId(string.Create(CultureInfo.InvariantCulture, $"erased-{open.Version}-{until.UtcTicks}")), List, CloseReason.Other) { Seen = seen }), cancellation);
    }
}

/// <param name="Conversations">That lost words.</param>
/// <param name="Left">In which somebody still waits: they follow once they have ended.</param>
/// <param name="Foreign">Entries that nobody can read, since another key made them.</param>
public readonly record struct AppliedErasures(int Conversations, int Left, int Foreign);
