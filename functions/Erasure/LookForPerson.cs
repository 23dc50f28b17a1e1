using System.Collections.Immutable;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Ledger;

namespace SocialInbox.Erasure;

/// <summary>
/// Finds the conversations of a person by going through the whole ledger, page by page: no index knows people, so none can have missed
/// one. It is rare, and each page is one operation.
/// </summary>
public sealed class LookForPerson([FromKeyedServices(ConversationLedger.Name)] TableClient conversations, ConversationLedger ledger, PersonTasks tasks)
{
    private const int MostShown = 50;
    private const string Rows = "RowKey eq 'snapshot' or (RowKey ge 'post-' and RowKey lt 'post.')";

    private static readonly string[] Columns = ["PartitionKey", "RowKey", "AuthorId", "AuthorHandle", "ByBrand", .. LongText.Properties("Json")];

    /// <summary>One page; <see cref="PersonTask.At"/> is null behind the last.</summary>
    public async Task<PersonTask> Page(PersonTask task, CancellationToken cancellation)
    {
        var (own, looked, next) = await Walk(task.Person!, task.At, cancellation);
        await tasks.AddFound(task.Id, own.Keys, cancellation);
        return task with { Looked = task.Looked + looked, At = next, Person = Named(task.Person!, own.Values) };
    }

    /// <summary>One page of everything.</summary>
    /// <returns>Whose of the conversations on it are theirs, and where to go on; null behind the last.</returns>
    internal async Task<(IReadOnlyDictionary<ConversationId, Conversation> Own, int Looked, string? Next)> Walk(PersonIdentities person, string? at, CancellationToken cancellation)
    {
        await foreach (var page in conversations.QueryAsync<TableEntity>(Rows, select: Columns, cancellationToken: cancellation).AsPages(at))
        {
            var own = new Dictionary<ConversationId, Conversation?>();
            foreach (var row in page.Values)
            {
                var id = new ConversationId(row.PartitionKey);
                if (row.RowKey == LedgerRows.Snapshot)
                {
                    var conversation = LedgerRows.ReadSnapshot(row);
                    if (person.Has(conversation.Origin.Network, conversation.Origin.CustomerId, conversation.Face.CustomerHandle)) own[id] = conversation;
                }
                else if (row.GetBoolean("ByBrand") != true && person.All.Any(identity => identity.Is(identity.Network, row.GetString("AuthorId"), row.GetString("AuthorHandle"))))
                {
                    own.TryAdd(id, null);
                }
            }

            foreach (var (id, _) in own.Where(each => each.Value is null).ToList())
            {
                // A post tells its author, not its network.
                if (await ledger.Read(id, cancellation) is { } record && record.Posts.Any(post => !post.ByBrand && person.Has(record.Conversation.Origin.Network, post.Author.Id, post.Author.Handle))) own[id] = record.Conversation;
                else own.Remove(id);
            }

            return (own.ToDictionary(each => each.Key, each => each.Value!), page.Values.Count, page.ContinuationToken is { Length: > 0 } next ? next : null);
        }

        return (new Dictionary<ConversationId, Conversation>(), 0, null);
    }

    /// <summary>How many there are, and those that somebody still waits in, at most fifty.</summary>
    public async Task<(int Count, ImmutableArray<ConversationId> Open)> Sum(string task, CancellationToken cancellation)
    {
        var count = 0;
        var open = ImmutableArray.CreateBuilder<ConversationId>();
        await foreach (var id in tasks.Found(task, null, cancellation))
        {
            count++;
            if (open.Count < MostShown && await ledger.Load(id, cancellation) is { Conversation: var conversation } && ForgetWords.Ended(conversation) is null) open.Add(id);
        }

        return (count, open.ToImmutable());
    }

    // Whoever was looked for by a name is known by a lasting id from now on: the name may be somebody else's tomorrow.
    private static PersonIdentities Named(PersonIdentities person, IEnumerable<Conversation> found) => person with
    {
        All = [.. person.All.Concat(found.Where(conversation => conversation.Origin.CustomerId.Length > 0).Select(conversation => new PersonIdentity(conversation.Origin.Network, conversation.Origin.CustomerId))).Distinct()],
    };
}
