using System.Text.Json;
using SocialInbox.Accounts;

namespace SocialInbox.Networks.Threads;

/// <summary>What one reading brings together, each post once.</summary>
internal sealed class ThreadsFound(Account account)
{
    private readonly Dictionary<string, NetworkPost> posts = [];
    private readonly Dictionary<string, ThreadsPost> seen = [];
    private readonly List<UnreadablePost> unreadable = [];

    internal IEnumerable<NetworkPost> Posts => posts.Values;

    internal bool Has(string id) => posts.ContainsKey(id);

    internal void Add(NetworkPost post) => posts[post.Id] = post;

    /// <summary>Posts as they are, none of them taken in.</summary>
    internal List<ThreadsPost> Items(IEnumerable<JsonElement> items)
    {
        var read = new List<ThreadsPost>();
        foreach (var item in items)
        {
            try
            {
                read.Add(ThreadsPosts.Parse(item));
            }
            catch (JsonException problem)
            {
                unreadable.Add(ThreadsPosts.Unreadable(item, problem));
            }
        }

        return read;
    }

    /// <summary>Takes in the answers below a post. What an answer answers stands in the same list, or is the post.</summary>
    internal void Below(ThreadsPost top, List<ThreadsPost> answers)
    {
        seen[top.Id] = top;
        foreach (var answer in answers) seen[answer.Id] = answer;
        foreach (var answer in answers)
        {
            var parent = seen.GetValueOrDefault(answer.RepliedTo?.Id ?? "");
            var placed = answer with { RootPost = answer.RootPost ?? new ThreadsRef { Id = top.Id }, RepliedTo = answer.RepliedTo ?? new ThreadsRef { Id = top.Id } };
            Add(ThreadsPosts.Post(placed, parent is null ? null : new ThreadsParent(parent.Text, ThreadsPosts.IsBrand(parent, account)), ours: true, account));
        }
    }

    internal void Report(IEnumerable<UnreadablePost> more) => unreadable.AddRange(more);

    internal NetworkPage ToPage(string cursor, bool more) => new([.. posts.Values], [.. unreadable], [], cursor, more);
}
