using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Mastodon;

/// <summary>Finds the root and the parent of a status. The API names only the parent's id; the way up is in /context.</summary>
internal sealed class MastodonPlaces
{
    private readonly Recent<(AccountId, string), MastodonPlace> known = new(20_000);

    /// <exception cref="NetworkFailedException">The server cannot be asked now. A wrong root would split the conversation for ever.</exception>
    internal async Task<MastodonPlace> Of(Account account, MastodonClient client, MastodonStatus status, CancellationToken cancellation)
    {
        if (status.InReplyToId is not { } parent) return new MastodonPlace(status.Id, null, false);
        if (known.TryGet((account.Id, status.Id), out var place)) return place;

        var answer = await client.Ask((api, token) => api.Context(token, status.Id, cancellation));
        switch (answer)
        {
            case Answer.Received { Ok: true } context:
                using (var json = JsonPage.Parse(context))
                {
                    var found = Under(status, ById(List(json.RootElement, "ancestors")), account);
                    known.Remember((account.Id, status.Id), found);
                    return found;
                }

            // Gone meanwhile, not offered, or one that this server cannot compute: the parent is the best that is known.
            case Answer.Received { Status: 404 or 410 or 500 or 501 }:
            case Answer.Missing { TooLarge: true }:
                return new MastodonPlace(parent, null, IsBrand(status.InReplyToAccountId, account));
            case Answer.Received refused:
                throw new NetworkFailedException(MastodonClient.FailureOf(refused));
            default:
                throw new NetworkFailedException(new NetworkFailure.Unreachable(((Answer.Missing)answer).Words));
        }
    }

    internal void Remember(Account account, string id, MastodonPlace place) => known.Remember((account.Id, id), place);

    /// <summary>
    /// The place of a status among the others of its thread. Where an ancestor is gone, its id still is the root: the same for all
    /// that hangs below it.
    /// </summary>
    internal static MastodonPlace Under(MastodonStatus status, IReadOnlyDictionary<string, MastodonStatus> thread, Account account)
    {
        if (status.InReplyToId is not { } parentId) return new MastodonPlace(status.Id, null, false);
        var root = parentId;
        for (var steps = 0; steps < 4096 && thread.TryGetValue(root, out var above) && above.InReplyToId is { } next; steps++) root = next;
        var parent = thread.GetValueOrDefault(parentId);
        return new MastodonPlace(
            root,
            parent?.Visibility is "public" or "unlisted" ? MastodonPosts.PlainText(parent) : null,
            IsBrand(parent?.Account.Id ?? status.InReplyToAccountId, account));
    }

    internal static Dictionary<string, MastodonStatus> ById(IEnumerable<JsonElement> items)
    {
        var statuses = new Dictionary<string, MastodonStatus>();
        foreach (var item in items)
        {
            try
            {
                var status = MastodonPosts.Parse(item);
                statuses[status.Id] = status;
            }
            catch (JsonException)
            {
                // Whoever lists this status reports it; here it only cannot show the way up.
                continue;
            }
        }

        return statuses;
    }

    internal static IEnumerable<JsonElement> List(JsonElement context, string name) =>
        context.ValueKind == JsonValueKind.Object && context.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    private static bool IsBrand(string? accountId, Account account) => accountId is not null && account.AuthorIds.Contains(accountId);
}
