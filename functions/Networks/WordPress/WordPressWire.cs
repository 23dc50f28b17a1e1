using System.Text.Json;
using System.Text.Json.Serialization;

namespace SocialInbox.Networks.WordPress;

/// <summary>A comment with the members that context=edit gives. Dates carry no zone: those of "gmt" are UTC.</summary>
internal sealed record WordPressComment
{
    public required long Id { get; init; }
    public required long Post { get; init; }
    public required long Parent { get; init; }
    public required WordPressContent Content { get; init; }
    public required string DateGmt { get; init; }
    public required string Status { get; init; }

    /// <summary>0: a guest.</summary>
    public long Author { get; init; }
    public string? AuthorName { get; init; }
    public string? AuthorEmail { get; init; }
    public string? Link { get; init; }
    public string? Type { get; init; }

    [JsonPropertyName("_embedded")]
    public JsonElement? Embedded { get; init; }
}

internal sealed record WordPressContent
{
    public required string Rendered { get; init; }
    public string? Raw { get; init; }
}

/// <summary>A review of WooCommerce: a comment of another type, under the same numbers.</summary>
internal sealed record WooCommerceReview
{
    public required long Id { get; init; }
    public required long ProductId { get; init; }
    public required string Review { get; init; }
    public required string DateCreatedGmt { get; init; }
    public required string Status { get; init; }
    public string? ProductName { get; init; }
    public string? ProductPermalink { get; init; }
    public string? Reviewer { get; init; }
    public string? ReviewerEmail { get; init; }
    public int? Rating { get; init; }
}

internal sealed record WordPressNewComment
{
    public required long Post { get; init; }
    public required long Parent { get; init; }
    public required string Content { get; init; }
}

internal sealed record WordPressStatus
{
    public required string Status { get; init; }
}

/// <summary>What it takes to answer or to read a comment again: opaque to everybody else. <paramref name="Said"/> marks what its author typed.</summary>
internal sealed record WordPressTarget(long Post, string? Said, bool Review);

internal sealed record WordPressPosition
{
    public required DescendingWalk Walk { get; init; }

    /// <summary>What waits for approval: once it has it, it is public under its old number, far below where reading stands.</summary>
    public List<long> Held { get; init; } = [];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowReadingFromString, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(WordPressComment))]
[JsonSerializable(typeof(WooCommerceReview))]
[JsonSerializable(typeof(WordPressNewComment))]
[JsonSerializable(typeof(WordPressStatus))]
[JsonSerializable(typeof(WordPressTarget))]
[JsonSerializable(typeof(WordPressPosition))]
internal sealed partial class WordPressJson : JsonSerializerContext;
