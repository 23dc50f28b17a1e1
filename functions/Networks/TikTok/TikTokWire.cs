using System.Text.Json;
using System.Text.Json.Serialization;

namespace SocialInbox.Networks.TikTok;

/// <summary>A comment below one of the brand's videos. <see cref="Owner"/>: the brand itself wrote it.</summary>
internal sealed record TikTokComment
{
    public required string CommentId { get; init; }
    public required string VideoId { get; init; }
    public required string Text { get; init; }
    public required long CreateTime { get; init; }
    public string? UniqueIdentifier { get; init; }
    public string? UserId { get; init; }
    public string? Username { get; init; }
    public string? DisplayName { get; init; }
    public string? ParentCommentId { get; init; }
    public bool Owner { get; init; }
    public int Replies { get; init; }
    public List<JsonElement>? ReplyList { get; init; }
}

internal sealed record TikTokVideo
{
    public required string ItemId { get; init; }
    public string? ShareUrl { get; init; }
    public string? Caption { get; init; }
    public int Comments { get; init; }
}

internal sealed record TikTokNewReply(string BusinessId, string VideoId, string CommentId, string Text);

internal sealed record TikTokModeration(string BusinessId, string VideoId, string CommentId, string Action);

internal sealed record TikTokTokenQuestion(string AppId, string AccessToken);

internal sealed record TikTokTokenRequest(string ClientId, string ClientSecret, string GrantType, string? AuthCode, string? RedirectUri, string? RefreshToken);

/// <summary>What is kept with a post. <paramref name="Thread"/>: the comment at the top; null on somebody else's video, where programs may not answer.</summary>
internal sealed record TikTokTarget(string Video, string? Thread);

internal sealed record TikTokPosition
{
    public required string Of { get; init; }

    /// <summary>How many comments each video had, and when it is read next though that number stays.</summary>
    public string? Threads { get; init; }

    /// <summary>Videos that are still to be read in this walk, and how far the first of them is.</summary>
    public List<TikTokDue> Due { get; init; } = [];
    public long? Cursor { get; init; }

    /// <summary>Videos that changed a short while ago: read again, since comments are listed late.</summary>
    public List<TikTokHot> Hot { get; init; } = [];
}

internal sealed record TikTokDue(string Video, string? Address, string? Caption);

internal sealed record TikTokHot(string Video, DateTimeOffset Until);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(TikTokComment))]
[JsonSerializable(typeof(TikTokVideo))]
[JsonSerializable(typeof(TikTokNewReply))]
[JsonSerializable(typeof(TikTokModeration))]
[JsonSerializable(typeof(TikTokTokenQuestion))]
[JsonSerializable(typeof(TikTokTokenRequest))]
[JsonSerializable(typeof(TikTokTarget))]
[JsonSerializable(typeof(TikTokPosition))]
[JsonSerializable(typeof(List<string>))]
internal sealed partial class TikTokJson : JsonSerializerContext;
