using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using SocialInbox.Accounts;
using SocialInbox.Intake;
using SocialInbox.Ledger;
using SocialInbox.Networks;

namespace SocialInbox.Erasure;

/// <summary>
/// What arrived and was not understood, raw. Nobody can tell of whom it speaks, so whatever names the person counts as theirs, and nothing
/// else: it may be a question of somebody else that nobody has read yet. What was understood lies in the ledger, and no more here.
/// </summary>
public sealed class InboundWords(InboundTable inbound, AccountsTable accounts, NetworkCatalogue all) : IHoldsWords
{
    public string Table => InboundTable.Name;

    public IAsyncEnumerable<KeptWords> Of(Conversation conversation, CancellationToken cancellation) => AsyncEnumerable.Empty<KeptWords>();

    public Task<ErasedWords?> Forget(Conversation conversation, DateTimeOffset until, CancellationToken cancellation) => Task.FromResult<ErasedWords?>(ErasedWords.None);

    public async IAsyncEnumerable<KeptWords> Of(PersonIdentities person, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var (item, raw) in Naming(person, cancellation))
            yield return new KeptWords("unread", item.ReceivedAt, new JsonObject { ["receivedAt"] = item.ReceivedAt, ["problem"] = item.Problem, ["raw"] = raw });
    }

    public async Task<ErasedWords> Forget(PersonIdentities person, DateTimeOffset until, CancellationToken cancellation)
    {
        var erased = 0;
        await foreach (var (item, _) in Naming(person, cancellation))
        {
            if (item.ReceivedAt > until) continue;
            await inbound.EraseRaw(item.Id, cancellation);
            erased++;
        }

        return ErasedWords.Of("unread", erased);
    }

    private async IAsyncEnumerable<(InboundItem Item, string Raw)> Naming(PersonIdentities person, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var (item, network, raw) in Saying(DateTimeOffset.MaxValue, cancellation))
        {
            var values = WholeValues.Of(raw);
            if (person.All.Any(identity => (network ?? identity.Network) == identity.Network && values.Any(value => identity.Is(identity.Network, value, value)))) yield return (item, raw);
        }
    }

    /// <summary>Erases what names anybody on the list, and arrived before they were erased.</summary>
    public async Task Forget(Erasures erasures, CancellationToken cancellation)
    {
        if (erasures.Last is not { } last) return;
        await foreach (var (item, network, raw) in Saying(last, cancellation))
        {
            var networks = network is null ? all.All.Select(one => one.Name) : [network];
            if (networks.Any(name => WholeValues.Of(raw).Any(value => item.ReceivedAt <= erasures.Until(name, value)))) await inbound.EraseRaw(item.Id, cancellation);
        }
    }

    /// <summary>All that still says something, with its network; null where the account is connected no longer, and any may be meant.</summary>
    private async IAsyncEnumerable<(InboundItem Item, string? Network, string Raw)> Saying(DateTimeOffset before, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var networks = (await accounts.ReadAll(cancellation)).ToDictionary(stored => stored.Account.Id, stored => stored.Account.Network);
        await foreach (var known in inbound.StillSaying(before, cancellation))
        {
            // Whoever emptied it may have come no further than half of it.
            if (await inbound.Find(known.Id, cancellation) is not { } item) continue;
            yield return (item, networks.GetValueOrDefault(item.Account), item.Raw.IsEmpty ? known.RawStart : Encoding.UTF8.GetString(item.Raw.Span));
        }
    }
}
