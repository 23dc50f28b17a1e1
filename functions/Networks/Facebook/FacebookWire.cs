using System.Text.Json;
using System.Text.Json.Serialization;
using SocialInbox.Networks.Meta;

namespace SocialInbox.Networks.Facebook;

internal sealed record FacebookPerson
{
    [JsonConverter(typeof(GraphId))]
    public required string Id { get; init; }
    public string? Name { get; init; }
}

/// <summary>A post on the Page or one that tags it, or a comment below one.</summary>
internal sealed record FacebookItem
{
    [JsonConverter(typeof(GraphId))]
    public required string Id { get; init; }

    [JsonConverter(typeof(GraphTime))]
    public required DateTimeOffset CreatedTime { get; init; }
    public string? Message { get; init; }

    /// <summary>Absent for some people, whatever the permissions.</summary>
    public FacebookPerson? From { get; init; }
    public FacebookParent? Parent { get; init; }
    public string? PermalinkUrl { get; init; }

    /// <summary>A comment has one.</summary>
    public FacebookAttachment? Attachment { get; init; }

    /// <summary>A post has a list of them.</summary>
    public FacebookAttachments? Attachments { get; init; }

    /// <summary>A list, or in old posts an object of lists.</summary>
    public JsonElement? MessageTags { get; init; }

    /// <summary>Only their number is asked for.</summary>
    public FacebookCounted? Comments { get; init; }
}

internal sealed record FacebookParent
{
    [JsonConverter(typeof(GraphId))]
    public required string Id { get; init; }
    public string? Message { get; init; }
    public FacebookPerson? From { get; init; }
}

internal sealed record FacebookAttachments(List<FacebookAttachment>? Data);

internal sealed record FacebookAttachment
{
    public string? Type { get; init; }
    public string? Title { get; init; }
    public string? Url { get; init; }
    public FacebookMedia? Media { get; init; }
}

internal sealed record FacebookMedia(FacebookImage? Image);

internal sealed record FacebookImage(string? Src);

internal sealed record FacebookCounted(FacebookSummary? Summary);

internal sealed record FacebookSummary(int TotalCount);

/// <summary>A recommendation. It has no id of its own but that of its story, and those without a word have not even that.</summary>
internal sealed record FacebookRating
{
    [JsonConverter(typeof(GraphTime))]
    public required DateTimeOffset CreatedTime { get; init; }
    public int? Rating { get; init; }
    public string? RecommendationType { get; init; }

    [JsonPropertyName("review_text")]
    public string? Text { get; init; }
    public FacebookPerson? Reviewer { get; init; }
    public FacebookPerson? OpenGraphStory { get; init; }
}

/// <summary>What a delivery says of a post, comment or recommendation.</summary>
internal sealed record FacebookValue
{
    public string? Item { get; init; }
    public string? Verb { get; init; }
    public FacebookPerson? From { get; init; }

    [JsonConverter(typeof(GraphId))]
    public string? PostId { get; init; }

    [JsonConverter(typeof(GraphId))]
    public string? CommentId { get; init; }

    [JsonConverter(typeof(GraphId))]
    public string? ParentId { get; init; }

    [JsonConverter(typeof(GraphId))]
    public string? OpenGraphStoryId { get; init; }

    [JsonConverter(typeof(GraphTime))]
    public DateTimeOffset? CreatedTime { get; init; }
    public string? Message { get; init; }
    public string? Photo { get; init; }
    public string? Video { get; init; }
    public string? Link { get; init; }
    public FacebookDeliveredPost? Post { get; init; }

    [JsonConverter(typeof(GraphId))]
    public string? ReviewerId { get; init; }
    public string? ReviewerName { get; init; }
    public string? ReviewText { get; init; }
    public int? Rating { get; init; }
    public string? RecommendationType { get; init; }
}

internal sealed record FacebookDeliveredPost(string? PermalinkUrl);

/// <summary>Where a reply to a post has to be put: below the comment above it, as there are but two levels. Kept as <see cref="NetworkPost.NetworkData"/>.</summary>
internal sealed record FacebookTarget(string? Below);

/// <summary>An item that nobody could read, or whose author was not delivered, with what it takes to read it later.</summary>
internal sealed record FacebookKept(string? Root, string? RootText, bool RootIsBrand, JsonElement? Comment, JsonElement? Post, JsonElement? Rating, JsonElement? Mention = null);

internal sealed record FacebookCommentsPosition
{
    public required string Of { get; init; }
    public string? Threads { get; init; }

    /// <summary>When the last finished sweep began: comments since then are new.</summary>
    public DateTimeOffset? SweptAt { get; init; }

    /// <summary>The sweep in progress: when it began, and the page of posts that comes next.</summary>
    public DateTimeOffset? Began { get; init; }
    public string? After { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FacebookItem))]
[JsonSerializable(typeof(FacebookRating))]
[JsonSerializable(typeof(FacebookValue))]
[JsonSerializable(typeof(FacebookTarget))]
[JsonSerializable(typeof(FacebookKept))]
[JsonSerializable(typeof(FacebookCommentsPosition))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class FacebookJson : JsonSerializerContext;
