using System.Text.Json;
using System.Text.Json.Serialization;

namespace SocialInbox.Networks.Bluesky;

internal sealed record BlueskyNotification
{
    public required string Uri { get; init; }
    public required string Cid { get; init; }
    public required BlueskyPerson Author { get; init; }
    public required BlueskyRecord Record { get; init; }
    public required DateTimeOffset IndexedAt { get; init; }
}

internal sealed record BlueskyPost
{
    public required string Uri { get; init; }
    public required string Cid { get; init; }
    public required BlueskyPerson Author { get; init; }
    public required BlueskyRecord Record { get; init; }
    public required DateTimeOffset IndexedAt { get; init; }
    public int ReplyCount { get; init; }
}

internal sealed record BlueskyPerson
{
    public required string Did { get; init; }
    public string? Handle { get; init; }
    public string? DisplayName { get; init; }
    public List<BlueskyLabel>? Labels { get; init; }
}

internal sealed record BlueskyLabel
{
    public string? Val { get; init; }
}

/// <summary>The record as its author wrote it. <c>$type</c> stands at any place in it, so it is read like any member.</summary>
internal sealed record BlueskyRecord
{
    [JsonPropertyName("$type")]
    public string? Type { get; init; }

    public required string Text { get; init; }

    /// <summary>Whatever the author's client wrote: it may lie in the past, and need not be an instant at all.</summary>
    public string? CreatedAt { get; init; }

    public List<string>? Langs { get; init; }
    public List<BlueskyFacet>? Facets { get; init; }
    public BlueskyReplyRef? Reply { get; init; }
    public JsonElement? Embed { get; init; }
}

internal sealed record BlueskyReplyRef(BlueskyRef Root, BlueskyRef Parent);

internal sealed record BlueskyRef(string Uri, string Cid);

internal sealed record BlueskyFacet(BlueskySpan Index, List<BlueskyFeature> Features);

/// <summary>UTF-8 bytes, the end excluded.</summary>
internal sealed record BlueskySpan(int ByteStart, int ByteEnd);

internal sealed record BlueskyFeature
{
    [JsonPropertyName("$type")]
    public string? Type { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Uri { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Did { get; init; }
}

internal sealed record BlueskyLogin(string Identifier, string Password);

internal sealed record BlueskyPut
{
    public required string Repo { get; init; }
    public string Collection { get; init; } = BlueskyNames.Post;
    public required string Rkey { get; init; }
    public bool Validate { get; init; } = true;

    /// <summary>Always null, and always written: that is what forbids the server to overwrite another record.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? SwapRecord => null;

    public required BlueskyNewPost Record { get; init; }
}

internal sealed record BlueskyNewPost
{
    [JsonPropertyName("$type")]
    public string Type { get; init; } = BlueskyNames.Post;

    public required string Text { get; init; }
    public required string CreatedAt { get; init; }
    public required BlueskyReplyRef Reply { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public List<string>? Langs { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public List<BlueskyFacet>? Facets { get; init; }
}

/// <summary>What it takes to answer a post: opaque to everybody else, kept as <see cref="NetworkPost.NetworkData"/>.</summary>
internal sealed record BlueskyTarget(string Cid, BlueskyRef? Root);

internal sealed record BlueskyMentionsPosition
{
    public required string Of { get; init; }

    /// <summary>The newest notification of the last finished walk.</summary>
    public DateTimeOffset? Mark { get; init; }

    /// <summary>How many walks were begun: page sizes and deep walks follow from it.</summary>
    public int Polls { get; init; }

    public BlueskyWalk? Walk { get; init; }
}

/// <summary>A walk from the newest notification down, in progress.</summary>
internal sealed record BlueskyWalk(string? Cursor, int Limit, DateTimeOffset Until, DateTimeOffset? Newest, DateTimeOffset At);

internal sealed record BlueskyThreadsPosition
{
    public required string Of { get; init; }
    public string? Threads { get; init; }
    public DateTimeOffset? SweptAt { get; init; }
    public DateTimeOffset? Began { get; init; }
    public string? Cursor { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(BlueskyNotification))]
[JsonSerializable(typeof(BlueskyPost))]
[JsonSerializable(typeof(BlueskyRecord))]
[JsonSerializable(typeof(BlueskyLogin))]
[JsonSerializable(typeof(BlueskyPut))]
[JsonSerializable(typeof(BlueskyTarget))]
[JsonSerializable(typeof(BlueskyMentionsPosition))]
[JsonSerializable(typeof(BlueskyThreadsPosition))]
internal sealed partial class BlueskyJson : JsonSerializerContext;
