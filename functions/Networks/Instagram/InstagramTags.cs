using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.Meta;

namespace SocialInbox.Networks.Instagram;

/// <summary>The list of other people's posts in which the account is tagged. Those that name it in a comment or caption have none.</summary>
internal sealed class InstagramTags(InstagramAccess access, IOptions<InstagramOptions> options, TimeProvider clock)
{
    private const int PageSize = 100;

    internal async Task<NetworkPage> ReadPage(Account account, GraphClient<IInstagramApi> client, string? cursor, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var walk = GraphWalk.From(cursor, $"{InstagramAccess.IdOf(account)}/tags").Begun(account.StartAt, options.Value.Depth, now);
        var page = (await client.Read((api, show) => api.List(
            show.Token, show.Proof, access.Version, InstagramAccess.IdOf(account), "tags", InstagramPosts.MediaFields, PageSize, walk.After, cancellation))).List();

        var posts = ImmutableArray.CreateBuilder<NetworkPost>();
        var unreadable = ImmutableArray.CreateBuilder<UnreadablePost>();
        foreach (var item in page.Items)
        {
            try
            {
                if (InstagramPosts.Media(InstagramPosts.ParseMedia(item), account, mentions: false) is { ByBrand: false } post) posts.Add(post);
            }
            catch (JsonException problem)
            {
                unreadable.Add(InstagramFound.Unreadable(new InstagramKept(null, null, null, item, null), problem));
            }
        }

        var instants = page.Items.Select(item => GraphTime.Parse(JsonPage.Text(item, "timestamp"))).OfType<DateTimeOffset>().ToList();
        var (next, more) = walk.Read(instants, page.HasNext ? page.After : null, now);
        return new NetworkPage(posts.ToImmutable(), unreadable.ToImmutable(), [], next.ToString(), more);
    }
}
