using System.Text.Json;
using System.Text.Json.Serialization;

namespace SocialInbox.Networks.YouTube;

/// <summary>A comment with what stands below it. Its comments are read singly, so that a broken one does not cost the others.</summary>
internal sealed record YouTubeThread
{
    public required string Id { get; init; }
    public required YouTubeThreadSnippet Snippet { get; init; }
    public YouTubeSomeReplies? Replies { get; init; }
}

internal sealed record YouTubeThreadSnippet
{
    public required JsonElement TopLevelComment { get; init; }
    public bool? CanReply { get; init; }
    public bool? IsPublic { get; init; }
    public int TotalReplyCount { get; init; }
}

/// <summary>Only some of the replies: in practice at most five.</summary>
internal sealed record YouTubeSomeReplies
{
    public List<JsonElement>? Comments { get; init; }
}

internal sealed record YouTubeComment
{
    public required string Id { get; init; }
    public required YouTubeSnippet Snippet { get; init; }
}

internal sealed record YouTubeSnippet
{
    public required string TextDisplay { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>As it was written; for others' comments it may be left out.</summary>
    public string? TextOriginal { get; init; }

    /// <summary>The first comment of the thread, also for replies to replies.</summary>
    public string? ParentId { get; init; }
    public string? VideoId { get; init; }

    /// <summary>Of a community post in place of a video.</summary>
    public string? PostId { get; init; }
    public string? AuthorDisplayName { get; init; }
    public YouTubeChannelId? AuthorChannelId { get; init; }

    /// <summary>Given to the owner of the video: published, heldForReview, likelySpam, rejected.</summary>
    public string? ModerationStatus { get; init; }
}

internal sealed record YouTubeChannelId
{
    public string? Value { get; init; }
}

internal sealed record YouTubeNewComment(YouTubeNewSnippet Snippet);

internal sealed record YouTubeNewSnippet(string ParentId, string TextOriginal);

/// <summary>What it takes to answer a comment: opaque to everybody else, kept as <see cref="NetworkPost.NetworkData"/>.</summary>
/// <param name="Handle">Whom an answer to a reply names; null for the first comment of a thread.</param>
/// <param name="Closed">The thread takes no replies.</param>
internal sealed record YouTubeTarget(string? Handle, bool Closed);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(YouTubeThread))]
[JsonSerializable(typeof(YouTubeComment))]
[JsonSerializable(typeof(YouTubeNewComment))]
[JsonSerializable(typeof(YouTubeTarget))]
internal sealed partial class YouTubeJson : JsonSerializerContext;
