using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;
using SocialInbox.Networks.Meta;

namespace SocialInbox.Networks.Facebook;

/// <summary>What one reading brings together, each post once.</summary>
internal sealed class FacebookFound(Account account)
{
    private readonly Dictionary<string, NetworkPost> posts = [];
    private readonly List<UnreadablePost> unreadable = [];

    internal IEnumerable<NetworkPost> Posts => posts.Values;

    internal bool Has(string id) => posts.ContainsKey(id);

    internal void Add(NetworkPost post) => posts[post.Id] = post;

    /// <summary>Posts as they are, none of them taken in.</summary>
    internal List<FacebookItem> Items(IEnumerable<JsonElement> items)
    {
        var read = new List<FacebookItem>();
        foreach (var item in items)
        {
            try
            {
                read.Add(FacebookPosts.Parse(item));
            }
            catch (JsonException problem)
            {
                Keep(new FacebookKept(null, null, false, null, item, null), problem);
            }
        }

        return read;
    }

    /// <summary>Takes in comments below one post.</summary>
    internal List<FacebookItem> Comments(IEnumerable<JsonElement> items, FacebookRoot root)
    {
        var read = new List<FacebookItem>();

        // Flat, as it is asked for; or with the answers within, as it is sometimes given.
        foreach (var item in items.SelectMany(item => GraphList.Within(item, "comments").Items.Prepend(item)))
        {
            try
            {
                var comment = FacebookPosts.Parse(item);
                read.Add(comment);
                Add(FacebookPosts.Comment(comment, root, account));
            }
            catch (JsonException problem)
            {
                Keep(new FacebookKept(root.Id, root.Text, root.IsBrand, item, null, null), problem);
            }
        }

        return read;
    }

    internal void Report(IEnumerable<UnreadablePost> more) => unreadable.AddRange(more);

    internal NetworkPage ToPage(string cursor, bool more) => new([.. posts.Values], [.. unreadable], [], cursor, more);

    private void Keep(FacebookKept kept, JsonException problem) =>
        unreadable.Add(new UnreadablePost(JsonPage.Capped(JsonSerializer.Serialize(kept, FacebookJson.Default.FacebookKept)), JsonPage.Problem(problem)));
}
