using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Mastodon;

/// <summary>
/// The sweep of the brand's own threads: finds answers that mention nobody, for which no notification comes, and what the brand
/// answered directly on the network. One page of own statuses at a time; the position says which threads are due.
/// </summary>
internal sealed class MastodonThreads(MastodonPlaces places, IOptions<MastodonOptions> options, TimeProvider clock)
{
    private const int PageSize = 40;

    // A thread is one large request: ten a page, then the cursor is stored and the same page goes on.
    private const int ThreadsPerPage = 10;

    /// <summary>Own answers are seen again for this long after the sweep that first met them.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromHours(1);

    internal async Task<NetworkPage> ReadPage(Account account, MastodonClient client, string? cursor, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var position = Position(account, cursor, now);
        var answer = await client.Read((api, token) => api.OwnStatuses(token, account.AuthorIds[0], PageSize, position.Below, "true", cancellation));
        using var json = JsonPage.Parse(answer);
        if (json.RootElement.ValueKind != JsonValueKind.Array) throw JsonPage.Unreadable(answer, "no list of statuses");

        var page = new Found(account);
        var watch = ThreadWatch.Parse(position.Threads);
        var own = page.Statuses(json.RootElement.EnumerateArray());
        var lastId = json.RootElement.EnumerateArray().Select(item => JsonPage.Text(item, "id")).OfType<string>().Min(MastodonIds.Order);
        var seenUntil = (position.SweptAt ?? account.StartAt) - Overlap;
        foreach (var answered in own.Where(status => status.InReplyToId is not null && status.CreatedAt >= seenUntil))
        {
            var place = await places.Of(account, client, answered, cancellation);

            // A private answer counts where it answers something public, whose text is known then.
            if (MastodonPosts.IsPublic(answered) || place.ParentText is not null) page.Add(answered, place);
        }

        var since = now - options.Value.ThreadWindow;
        var due = own.Where(status => status.CreatedAt >= since && watch.IsDue(status.Id, status.RepliesCount, now)).ToList();
        foreach (var thread in due.Take(ThreadsPerPage)) watch.Read(thread.Id, thread.RepliesCount, now, again: await ReadThread(account, client, thread, page, cancellation));

        var next = position with { Threads = watch.ToString() };
        var samePage = due.Count > ThreadsPerPage;
        var more = samePage || (lastId is not null && own.Any(status => status.CreatedAt >= since) && MastodonIds.Order.Compare(lastId, position.Below) != 0);
        if (!samePage) next = next with { Below = more ? lastId : null };
        if (!more)
        {
            watch.ForgetUnmet(now);
            next = next with { Threads = watch.ToString(), SweptAt = position.Began, Began = null };
        }

        return page.ToPage(JsonSerializer.Serialize(next, MastodonJson.Default.MastodonThreadsPosition), more);
    }

    /// <summary>True when the server is still fetching answers from elsewhere.</summary>
    private async Task<bool> ReadThread(Account account, MastodonClient client, MastodonStatus top, Found page, CancellationToken cancellation)
    {
        switch (await client.Ask((api, token) => api.Context(token, top.Id, cancellation)))
        {
            case Answer.Received { Ok: true } context:
                using (var json = JsonPage.Parse(context))
                {
                    var answers = page.Statuses(MastodonPlaces.List(json.RootElement, "descendants"));
                    var thread = MastodonPlaces.ById(MastodonPlaces.List(json.RootElement, "ancestors"));
                    thread[top.Id] = top;
                    foreach (var status in answers) thread[status.Id] = status;
                    foreach (var status in answers.Where(status => MastodonPosts.IsShown(status, account)))
                    {
                        var place = MastodonPlaces.Under(status, thread, account);
                        places.Remember(account, status.Id, place);
                        page.Add(status, place);
                    }
                }

                return context.Headers?.Contains("Mastodon-Async-Refresh") == true;

            case Answer.Received { Status: 404 or 410 }:
                return false;

            // One thread that this server cannot give is visible, tried again, and never in the way of the others.
            case Answer.Received { Status: 500 or 501 } broken:
                page.Report(Unread(top, MastodonClient.Words(broken)));
                return true;

            case Answer.Missing { NeverSent: false } missing:
                page.Report(Unread(top, missing.Words));
                return !missing.TooLarge;

            case Answer.Received refused:
                throw new NetworkFailedException(MastodonClient.FailureOf(refused));

            default:
                throw new NetworkFailedException(new NetworkFailure.Unreachable($"{account.Server?.Authority}: no connection."));
        }
    }

    private static UnreadablePost Unread(MastodonStatus top, string words) =>
        new($"{{\"id\":\"{JsonEncodedText.Encode(top.Id)}\"}}", $"The answers below this post could not be read. {words}");

    private static MastodonThreadsPosition Position(Account account, string? cursor, DateTimeOffset now)
    {
        var of = MastodonClient.PositionOf(account);
        var position = JsonPage.Position(cursor, MastodonJson.Default.MastodonThreadsPosition) is { } stored && stored.Of == of
            ? stored
            : new MastodonThreadsPosition { Of = of };
        return position with { Began = position.Began ?? now };
    }

    /// <summary>What one page brings together, each post once.</summary>
    private sealed class Found(Account account)
    {
        private readonly Dictionary<string, NetworkPost> _posts = [];
        private readonly List<UnreadablePost> _unreadable = [];

        internal List<MastodonStatus> Statuses(IEnumerable<JsonElement> items)
        {
            var statuses = new List<MastodonStatus>();
            foreach (var item in items)
            {
                try
                {
                    var status = MastodonPosts.Parse(item);
                    _ = MastodonPosts.IsPublic(status);
                    statuses.Add(status);
                }
                catch (JsonException problem)
                {
                    _unreadable.Add(MastodonPosts.Unreadable(item, problem));
                }
            }

            return statuses;
        }

        internal void Add(MastodonStatus status, MastodonPlace place) => _posts[status.Id] = MastodonPosts.Post(status, place, account);

        internal void Report(UnreadablePost unreadable) => _unreadable.Add(unreadable);

        internal NetworkPage ToPage(string cursor, bool more) => new([.. _posts.Values], [.. _unreadable], [], cursor, more);
    }
}
