using System.Text.Json;
using System.Text.Json.Serialization;
using SocialInbox.Networks.Meta;

namespace SocialInbox.Networks.Instagram;

internal sealed record InstagramPerson
{
    [JsonConverter(typeof(GraphId))]
    public string? Id { get; init; }
    public string? Username { get; init; }
}

/// <summary>A comment as it is listed, or as it is delivered: then it says no instant.</summary>
internal sealed record InstagramComment
{
    [JsonConverter(typeof(GraphId))]
    public string? Id { get; init; }

    /// <summary>Some deliveries name it so.</summary>
    [JsonConverter(typeof(GraphId))]
    public string? CommentId { get; init; }
    public string? Text { get; init; }

    [JsonConverter(typeof(GraphTime))]
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Absent for some people, whatever the permissions.</summary>
    public string? Username { get; init; }
    public InstagramPerson? From { get; init; }

    /// <summary>Filled for the account's own comments only.</summary>
    public InstagramPerson? User { get; init; }

    [JsonConverter(typeof(GraphId))]
    public string? ParentId { get; init; }
    public InstagramMediaRef? Media { get; init; }
}

internal sealed record InstagramMediaRef
{
    [JsonConverter(typeof(GraphId))]
    public string? Id { get; init; }

    /// <summary>What is promoted has an id of its own, and this one beside it.</summary>
    [JsonConverter(typeof(GraphId))]
    public string? OriginalMediaId { get; init; }
    public string? Permalink { get; init; }
}

internal sealed record InstagramMedia
{
    [JsonConverter(typeof(GraphId))]
    public required string Id { get; init; }

    [JsonConverter(typeof(GraphTime))]
    public required DateTimeOffset Timestamp { get; init; }
    public string? Caption { get; init; }
    public string? Username { get; init; }
    public string? Permalink { get; init; }
    public string? MediaType { get; init; }
    public string? MediaUrl { get; init; }
    public int CommentsCount { get; init; }
}

/// <summary>What a delivery of a mention says: ids, and nothing else.</summary>
internal sealed record InstagramMention
{
    [JsonConverter(typeof(GraphId))]
    public string? MediaId { get; init; }

    [JsonConverter(typeof(GraphId))]
    public string? CommentId { get; init; }
}

/// <summary>
/// How a post is answered and read again, kept as <see cref="NetworkPost.NetworkData"/>: below one of our own posts by the comment at the
/// top, elsewhere by what mentioned us. None of it: Instagram takes no answer.
/// </summary>
internal sealed record InstagramTarget(string? Below, string? Media, string? Comment)
{
    /// <summary>Said in a live broadcast: Instagram takes no answer either, and shows it to nobody afterwards.</summary>
    public bool? Live { get; init; }

    /// <summary>A read of ours has shown it. What was only delivered may be one that Instagram never shows us, however long it stands there.</summary>
    public bool? Shown { get; init; }
}

/// <summary>An item that nobody could read, or that a delivery only named, with what it takes to read it later.</summary>
internal sealed record InstagramKept(string? Root, string? RootText, JsonElement? Comment, JsonElement? Tagged, InstagramMention? Mention);

internal sealed record InstagramCommentsPosition
{
    public required string Of { get; init; }
    public string? Threads { get; init; }

    /// <summary>The page of posts that comes next in the sweep in progress.</summary>
    public string? After { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(InstagramComment))]
[JsonSerializable(typeof(InstagramMedia))]
[JsonSerializable(typeof(InstagramMention))]
[JsonSerializable(typeof(InstagramTarget))]
[JsonSerializable(typeof(InstagramKept))]
[JsonSerializable(typeof(InstagramCommentsPosition))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class InstagramJson : JsonSerializerContext;
