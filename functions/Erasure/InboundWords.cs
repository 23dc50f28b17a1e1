using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using SocialInbox.Accounts;
using SocialInbox.Intake;
using SocialInbox.Ledger;

namespace SocialInbox.Erasure;

/// <summary>
/// What arrived and was not understood, raw. Nobody can tell of whom it speaks, so whatever names the person counts as theirs. What was
/// understood lies in the ledger, and no more here.
/// </summary>
public sealed class InboundWords(InboundTable inbound, AccountsTable accounts) : IHoldsWords
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
        // Of an account that is connected no longer nobody knows the network: any of the person's names counts there.
        var networks = (await accounts.ReadAll(cancellation)).ToDictionary(stored => stored.Account.Id, stored => stored.Account.Network);
        await foreach (var known in inbound.StillSaying(DateTimeOffset.MaxValue, cancellation))
        {
            // Whoever emptied it may have come no further than half of it.
            if (await inbound.Find(known.Id, cancellation) is not { } item) continue;
            var raw = item.Raw.IsEmpty ? known.RawStart : Encoding.UTF8.GetString(item.Raw.Span);
            if (person.All.Any(identity => networks.GetValueOrDefault(item.Account, identity.Network) == identity.Network && raw.Contains(identity.Id.TrimStart('@'), StringComparison.OrdinalIgnoreCase)))
                yield return (item, raw);
        }
    }
}
