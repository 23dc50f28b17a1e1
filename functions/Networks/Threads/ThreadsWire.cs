using System.Text.Json;
using System.Text.Json.Serialization;
using SocialInbox.Networks.Meta;

namespace SocialInbox.Networks.Threads;

/// <summary>A post as it is listed or delivered. Who wrote it is told by name only.</summary>
internal sealed record ThreadsPost
{
    [JsonConverter(typeof(GraphId))]
    public required string Id { get; init; }

    [JsonConverter(typeof(GraphTime))]
    public required DateTimeOffset Timestamp { get; init; }
    public string? Username { get; init; }
    public string? Text { get; init; }
    public string? Permalink { get; init; }
    public string? MediaType { get; init; }
    public string? MediaUrl { get; init; }
    public bool HasReplies { get; init; }
    public bool IsReplyOwnedByMe { get; init; }
    public bool IsQuotePost { get; init; }
    public ThreadsRef? RootPost { get; init; }
    public ThreadsRef? RepliedTo { get; init; }
}

internal sealed record ThreadsRef
{
    [JsonConverter(typeof(GraphId))]
    public string? Id { get; init; }

    public string? Username { get; init; }
}

/// <summary>When it was posted and whether below one of our own posts: what reading it again needs. Kept as <see cref="NetworkPost.NetworkData"/>.</summary>
internal sealed record ThreadsTarget(DateTimeOffset At, bool Ours);

internal sealed record ThreadsOwnPosition
{
    public required string Of { get; init; }
    public string? Threads { get; init; }

    /// <summary>When the last finished sweep began: answers since then are new.</summary>
    public DateTimeOffset? SweptAt { get; init; }

    /// <summary>The sweep in progress: when it began, the page of own posts that comes next, and how many of that page were read.</summary>
    public DateTimeOffset? Began { get; init; }
    public string? After { get; init; }
    public int Done { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ThreadsPost))]
[JsonSerializable(typeof(ThreadsTarget))]
[JsonSerializable(typeof(ThreadsOwnPosition))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class ThreadsJson : JsonSerializerContext;
