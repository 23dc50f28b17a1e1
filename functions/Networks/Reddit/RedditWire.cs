using System.Text.Json;
using System.Text.Json.Serialization;

namespace SocialInbox.Networks.Reddit;

/// <summary>A comment as the inbox, a person's own list or a look-up by id shows it; each leaves out other members.</summary>
internal sealed record RedditComment
{
    /// <summary>t1_ and its id.</summary>
    public required string Name { get; init; }
    public required string Body { get; init; }
    public required double CreatedUtc { get; init; }

    /// <summary>t1_ for a comment, t3_ for the post.</summary>
    public required string ParentId { get; init; }
    public required string Author { get; init; }

    /// <summary>Missing where the account was deleted.</summary>
    public string? AuthorFullname { get; init; }

    /// <summary>The post; the inbox tells it only as a part of <see cref="Context"/>.</summary>
    public string? LinkId { get; init; }
    public string? Context { get; init; }
    public string? Permalink { get; init; }
    public string? LinkTitle { get; init; }

    /// <summary>In the inbox: username_mention, comment_reply or post_reply.</summary>
    public string? Type { get; init; }

    /// <summary>false, or when in seconds since 1970.</summary>
    public JsonElement Edited { get; init; }
}

/// <summary>What only the inbox tells of a comment, kept as <see cref="NetworkPost.NetworkData"/> for when it is read again by its id.</summary>
internal sealed record RedditNotice(string? Type, string? LinkTitle);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(RedditComment))]
[JsonSerializable(typeof(RedditNotice))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class RedditJson : JsonSerializerContext;
