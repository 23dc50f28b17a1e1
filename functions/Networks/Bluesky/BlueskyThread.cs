using System.Text.Json;

namespace SocialInbox.Networks.Bluesky;

/// <summary>A thread as getPostThread gives it: nodes in nodes, without recursion, as deep as somebody likes to answer himself.</summary>
internal static class BlueskyThread
{
    // The server has its own, smaller limits; 100 levels stay well below what our parser takes.
    internal const int Depth = 100;

    /// <summary>The posts below the top one. Deleted and blocked nodes are passed over; a broken one is reported, what hangs below it still read.</summary>
    internal static (List<BlueskyPost> Posts, List<UnreadablePost> Unreadable) Below(JsonElement root)
    {
        var posts = new List<BlueskyPost>();
        var unreadable = new List<UnreadablePost>();
        var open = new Stack<JsonElement>();
        foreach (var reply in Replies(Thread(root))) open.Push(reply);
        while (open.TryPop(out var node))
        {
            foreach (var reply in Replies(node)) open.Push(reply);
            if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty("post", out var post)) continue;
            try
            {
                posts.Add(BlueskyPosts.Parse(post));
            }
            catch (JsonException problem)
            {
                unreadable.Add(BlueskyPosts.Unreadable(post, problem));
            }
        }

        return (posts, unreadable);
    }

    private static JsonElement Thread(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("thread", out var thread) ? thread : default;

    private static IEnumerable<JsonElement> Replies(JsonElement node) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty("replies", out var replies) && replies.ValueKind == JsonValueKind.Array ? replies.EnumerateArray() : [];
}
