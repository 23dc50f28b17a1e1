using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.LinkedIn;

/// <summary>Reads comments: single ones, and all that stand below something.</summary>
internal sealed class LinkedInThread
{
    private const int MostPages = 20;

    // What a comment says is asked for once; the notice of an edit has another instant.
    private readonly Recent<(AccountId, string, long), NetworkPost> known = new(20_000);

    /// <summary>Null when it is gone.</summary>
    /// <exception cref="LinkedInClosedException">It is closed to us.</exception>
    /// <exception cref="NetworkFailedException">LinkedIn cannot be asked, or answers what is no comment.</exception>
    internal async Task<NetworkPost?> One(Account account, LinkedInClient client, string urn, string? postText, CancellationToken cancellation)
    {
        if (await Element(client, urn, cancellation) is not { } comment) return null;
        if (comment.ParentComment is not { } parent) return LinkedInPosts.Post(comment, postText, aboveIsBrand: true, account);
        var above = await Above(client, LinkedInUrn.Normal(parent), cancellation);
        return LinkedInPosts.Post(comment, above?.Message.Text, above?.Actor is { } by && account.AuthorIds.Contains(by), account);
    }

    /// <summary>The same, asked for once for each instant at which something happened to it.</summary>
    internal async Task<NetworkPost?> OneAt(Account account, LinkedInClient client, string urn, long at, string? postText, CancellationToken cancellation)
    {
        if (known.TryGet((account.Id, urn, at), out var before)) return before;
        if (await One(account, client, urn, postText, cancellation) is not { } post) return null;
        known.Remember((account.Id, urn, at), post);
        return post;
    }

    /// <summary>The comments below a post or a comment, each judged by itself; empty when that is gone.</summary>
    /// <exception cref="LinkedInClosedException">What stands below it is closed to us.</exception>
    internal static async Task<(List<LinkedInComment> Comments, List<UnreadablePost> Unreadable)> Below(LinkedInClient client, string urn, CancellationToken cancellation)
    {
        var comments = new List<LinkedInComment>();
        var unreadable = new List<UnreadablePost>();
        for (var page = 0; page < MostPages; page++)
        {
            var start = page * LinkedInClient.PageSize;
            if (await client.Find((api, token) => api.Comments(token, urn, LinkedInClient.PageSize, start, cancellation)) is not { } answer) break;
            using var json = JsonPage.Parse(answer);
            var elements = Elements(answer, json.RootElement);
            foreach (var item in elements)
            {
                try
                {
                    comments.Add(LinkedInPosts.Parse(item));
                }
                catch (JsonException problem)
                {
                    unreadable.Add(new UnreadablePost(JsonPage.Raw(item), JsonPage.Problem(problem)));
                }
            }

            if (elements.Count < LinkedInClient.PageSize) break;
        }

        return (comments, unreadable);
    }

    /// <exception cref="NetworkFailedException">The answer is no list.</exception>
    internal static List<JsonElement> Elements(Answer.Received answer, JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("elements", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray()]
            : throw JsonPage.Unreadable(answer, "no list");

    /// <summary>What is answered helps to understand an answer, which counts without it too.</summary>
    private static async Task<LinkedInComment?> Above(LinkedInClient client, string urn, CancellationToken cancellation)
    {
        try
        {
            return await Element(client, urn, cancellation);
        }
        catch (LinkedInClosedException)
        {
            return null;
        }
    }

    private static async Task<LinkedInComment?> Element(LinkedInClient client, string urn, CancellationToken cancellation)
    {
        var (below, id) = LinkedInUrn.Parts(urn);
        if (await client.Find((api, token) => api.Comment(token, below, id, cancellation)) is not { } answer) return null;
        using var json = JsonPage.Parse(answer);
        return LinkedInPosts.Parse(json.RootElement);
    }
}
