using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.Meta;
using SocialInbox.Triage;

namespace SocialInbox.Networks.Facebook;

/// <summary>The lists of what people wrote to the Page by themselves: on it, elsewhere with its name tagged, and as recommendations.</summary>
internal sealed class FacebookLists(FacebookAccess access, IOptions<FacebookOptions> options, TimeProvider clock)
{
    internal const string VisitorPosts = "visitor_posts";
    internal const string Tagged = "tagged";
    internal const string Ratings = "ratings";

    private const int PageSize = 100;

    internal async Task<NetworkPage> ReadPage(Account account, GraphClient<IFacebookApi> client, string list, string? cursor, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var walk = GraphWalk.From(cursor, $"{FacebookAccess.PageOf(account)}/{list}").Begun(account.StartAt, options.Value.Depth, now);
        var fields = list == Ratings ? FacebookPosts.RatingFields : FacebookPosts.PostFields;
        var page = (await client.Read((api, show) => api.List(show.Token, show.Proof, access.Version, FacebookAccess.PageOf(account), list, fields, PageSize, walk.After, cancellation))).List();

        var posts = ImmutableArray.CreateBuilder<NetworkPost>();
        var unreadable = ImmutableArray.CreateBuilder<UnreadablePost>();
        foreach (var item in page.Items)
        {
            try
            {
                if (Read(item, list, account) is { ByBrand: false } post) posts.Add(post);
            }
            catch (JsonException problem)
            {
                unreadable.Add(Unreadable(item, list, problem));
            }
        }

        var instants = page.Items.Select(item => GraphTime.Parse(JsonPage.Text(item, "created_time"))).OfType<DateTimeOffset>().ToList();
        var (next, more) = walk.Read(instants, page.HasNext ? page.After : null, now);
        return new NetworkPage(posts.ToImmutable(), unreadable.ToImmutable(), [], next.ToString(), more);
    }

    private static NetworkPost? Read(JsonElement item, string list, Account account) => list == Ratings
        ? FacebookPosts.Rating(item, account)
        : FacebookPosts.Post(FacebookPosts.Parse(item), list == Tagged ? PostKind.Mention : PostKind.Message, account);

    private static UnreadablePost Unreadable(JsonElement item, string list, JsonException problem)
    {
        var kept = list == Ratings ? new FacebookKept(null, null, false, null, null, item) : new FacebookKept(null, null, false, null, item, null);
        return new UnreadablePost(JsonPage.Capped(JsonSerializer.Serialize(kept, FacebookJson.Default.FacebookKept)), JsonPage.Problem(problem));
    }
}
