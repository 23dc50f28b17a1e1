using System.Text.Json;
using System.Text.Json.Serialization;

namespace SocialInbox.Networks.Mastodon;

/// <summary>The members that all servers of this family send. What only some send is nullable; what is unknown is passed over.</summary>
internal sealed record MastodonStatus
{
    public required string Id { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required string Visibility { get; init; }
    public required string Content { get; init; }
    public required MastodonPerson Account { get; init; }
    public DateTimeOffset? EditedAt { get; init; }
    public string? InReplyToId { get; init; }
    public string? InReplyToAccountId { get; init; }
    public string? SpoilerText { get; init; }
    public string? Language { get; init; }
    public string? Uri { get; init; }
    public string? Url { get; init; }
    public int RepliesCount { get; init; }
    public List<MastodonMention>? Mentions { get; init; }
    public List<MastodonMedia>? MediaAttachments { get; init; }

    /// <summary>Mastodon wraps the quoted status, Pleroma gives it bare, others nothing.</summary>
    public JsonElement? Quote { get; init; }
}

internal sealed record MastodonPerson
{
    public required string Id { get; init; }
    public required string Acct { get; init; }
    public string? DisplayName { get; init; }
    public bool Bot { get; init; }
}

internal sealed record MastodonMention
{
    public required string Id { get; init; }
}

internal sealed record MastodonMedia
{
    public string? Type { get; init; }
    public string? Url { get; init; }
    public string? RemoteUrl { get; init; }
    public string? Description { get; init; }
}

internal sealed record MastodonNewStatus
{
    public required string Status { get; init; }
    public required string InReplyToId { get; init; }

    /// <summary>Always said: without it some servers use the account's own default, which may be wider than the status answered.</summary>
    public required string Visibility { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SpoilerText { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Language { get; init; }
}

/// <summary>What it takes to answer a status: opaque to everybody else, kept as <see cref="NetworkPost.NetworkData"/>.</summary>
internal sealed record MastodonTarget(string Acct, string Visibility, string? Warning);

/// <summary>What may be kept of a status that may not be public.</summary>
internal sealed record MastodonHidden(string? Id, string? Visibility);

internal sealed record MastodonMentionsPosition
{
    /// <summary>Server and account: ids of another server would sort anywhere.</summary>
    public required string Of { get; init; }

    /// <summary>Newest notification ids and when each was the newest, oldest first.</summary>
    public List<MastodonHead> Heads { get; init; } = [];

    /// <summary>The poll in progress: the page directly above this id comes next.</summary>
    public string? Above { get; init; }

    /// <summary>The first reading in progress, backwards from here to the start date; <see cref="Newest"/> becomes the first head.</summary>
    public string? Below { get; init; }
    public string? Newest { get; init; }
}

internal sealed record MastodonHead(string Id, DateTimeOffset SeenAt);

internal sealed record MastodonThreadsPosition
{
    public required string Of { get; init; }
    public string? Threads { get; init; }

    /// <summary>When the last finished sweep began: own answers since then are new.</summary>
    public DateTimeOffset? SweptAt { get; init; }

    /// <summary>The sweep in progress: when it began, and the page of own statuses below which id comes next.</summary>
    public DateTimeOffset? Began { get; init; }
    public string? Below { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(MastodonStatus))]
[JsonSerializable(typeof(MastodonNewStatus))]
[JsonSerializable(typeof(MastodonTarget))]
[JsonSerializable(typeof(MastodonHidden))]
[JsonSerializable(typeof(MastodonMentionsPosition))]
[JsonSerializable(typeof(MastodonThreadsPosition))]
internal sealed partial class MastodonJson : JsonSerializerContext;
