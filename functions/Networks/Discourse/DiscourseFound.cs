using System.Text.Json;
using SocialInbox.Accounts;

namespace SocialInbox.Networks.Discourse;

/// <summary>What one page brings together, each post once.</summary>
internal sealed class DiscourseFound(Account account)
{
    private readonly Dictionary<long, NetworkPost> posts = [];
    private readonly List<UnreadablePost> unreadable = [];
    private readonly HashSet<string> gone = [];

    /// <summary>Null when nobody can read it: then it is kept raw.</summary>
    internal DiscoursePost? Parse(JsonElement item)
    {
        try
        {
            return DiscoursePosts.Parse(item);
        }
        catch (JsonException problem)
        {
            unreadable.Add(DiscoursePosts.Unreadable(item, problem));
            return null;
        }
    }

    internal void Add(DiscoursePost post, DiscoursePlace place) => posts[post.Id] = DiscoursePosts.Post(post, place, account);

    internal void Gone(DiscoursePost post) => gone.Add(DiscoursePosts.IdOf(post));

    internal void Gone(string id) => gone.Add(id);

    internal NetworkPage ToPage(string cursor, bool more) => new([.. posts.Values], [.. unreadable], [.. gone], cursor, more);

    internal NetworkPage ToDelivery() => new([.. posts.Values], [.. unreadable], [.. gone], Cursor: null, More: false);

    internal PostsReading ToReading() => new([.. posts.Values], [.. gone]);
}
