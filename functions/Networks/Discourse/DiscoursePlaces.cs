using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Discourse;

/// <summary>Finds the first post of a topic and the post that another one answers: the API names both by numbers only.</summary>
internal sealed class DiscoursePlaces
{
    private readonly Recent<(AccountId, long Topic), DiscourseRoot> roots = new(5_000);
    private readonly Recent<(AccountId, long Post), DiscoursePlace> places = new(20_000);

    /// <exception cref="NetworkFailedException">The forum cannot be asked now. A wrong root would split the conversation for ever.</exception>
    /// <returns>Null when its topic is gone, or not for everybody.</returns>
    internal async Task<DiscoursePlace?> Of(Account account, DiscourseClient client, DiscoursePost post, CancellationToken cancellation)
    {
        if (post.PostNumber == 1) return new DiscoursePlace(DiscoursePosts.IdOf(post), null, null, false, DiscoursePosts.IsBrand(post, account));
        if (places.TryGet((account.Id, post.Id), out var known)) return known;
        IReadOnlyList<DiscoursePost> topic = [];
        if (!roots.TryGet((account.Id, post.TopicId), out var root))
        {
            if (await client.Find(api => api.Topic(post.TopicId, "true", cancellation)) is not { } answer) return null;
            using var json = JsonPage.Parse(answer);
            topic = DiscourseTopics.PostsIn(json.RootElement);
            root = RootOf(topic, json.RootElement, account);
            if (root is null) return null;
            roots.Remember((account.Id, post.TopicId), root);
        }

        var place = Under(post, root, topic, account) ?? await Asked(account, client, post, root, cancellation);
        places.Remember((account.Id, post.Id), place);
        return place;
    }

    /// <summary>The place of a post among the others of its topic; null when what it answers is not among them.</summary>
    internal static DiscoursePlace? Under(DiscoursePost post, DiscourseRoot root, IReadOnlyList<DiscoursePost> topic, Account account)
    {
        var number = AnsweredNumber(post, account);
        if (number <= 1) return new DiscoursePlace(root.Id, root.Id, root.Text, root.IsBrand, root.IsBrand);
        return topic.FirstOrDefault(other => other.PostNumber == number) is { } parent ? Below(parent, root, account) : null;
    }

    internal static DiscourseRoot? RootOf(IReadOnlyList<DiscoursePost> topic, JsonElement json, Account account)
    {
        if (JsonPage.Text(json, "archetype") == "private_message") return null;
        return topic.FirstOrDefault(post => post.PostNumber == 1) is { } first
            ? new DiscourseRoot(DiscoursePosts.IdOf(first), DiscoursePosts.Text(first), DiscoursePosts.IsBrand(first, account))
            : null;
    }

    // A number that is left out means the topic. Where the brand leaves it out, it most likely answers what stands directly above.
    private static int AnsweredNumber(DiscoursePost post, Account account) =>
        post.ReplyToPostNumber is { } number && number < post.PostNumber ? number : DiscoursePosts.IsBrand(post, account) ? post.PostNumber - 1 : 1;

    private static DiscoursePlace Below(DiscoursePost parent, DiscourseRoot root, Account account) =>
        new(root.Id, DiscoursePosts.IdOf(parent), DiscoursePosts.Text(parent), DiscoursePosts.IsBrand(parent, account), root.IsBrand);

    private static async Task<DiscoursePlace> Asked(Account account, DiscourseClient client, DiscoursePost post, DiscourseRoot root, CancellationToken cancellation)
    {
        var number = AnsweredNumber(post, account);
        if (await client.Find(api => api.PostByNumber(post.TopicId, number, cancellation)) is { } answer)
        {
            using var json = JsonPage.Parse(answer);
            try
            {
                return Below(DiscoursePosts.Parse(json.RootElement), root, account);
            }
            catch (JsonException)
            {
                return Unknown(root);
            }
        }

        return Unknown(root);
    }

    private static DiscoursePlace Unknown(DiscourseRoot root) => new(root.Id, root.Id, null, false, root.IsBrand);
}

internal sealed record DiscourseRoot(string Id, string Text, bool IsBrand);
