using System.Text.Json.Serialization;

namespace SocialInbox.Networks.Discourse;

/// <summary>The members that every place gives which lists posts. What only some give is nullable; what is unknown is passed over.</summary>
internal sealed record DiscoursePost
{
    public required long Id { get; init; }
    public required long TopicId { get; init; }
    public required int PostNumber { get; init; }
    public required long UserId { get; init; }
    public required string Username { get; init; }
    public required string Cooked { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public string? Name { get; init; }
    public string? Raw { get; init; }
    public int? PostType { get; init; }

    /// <summary>Null also where a post answers the last one of its topic.</summary>
    public int? ReplyToPostNumber { get; init; }
    public DiscourseNamed? ReplyToUser { get; init; }
    public string? TopicSlug { get; init; }
    public string? TopicTitle { get; init; }
    public string? TopicArchetype { get; init; }
    public long? CategoryId { get; init; }
    public DateTimeOffset? DeletedAt { get; init; }
    public bool? UserDeleted { get; init; }
    public bool? Hidden { get; init; }
    public List<DiscourseNamed>? MentionedUsers { get; init; }
}

internal sealed record DiscourseNamed
{
    public long? Id { get; init; }
    public string? Username { get; init; }
}

internal sealed record DiscourseNewPost
{
    public required long TopicId { get; init; }
    public required string Raw { get; init; }
    public required int ReplyToPostNumber { get; init; }

    /// <summary>The brand need not be told of every answer in every topic it ever answered in.</summary>
    public bool AutoTrack { get; init; }
}

internal sealed record DiscourseAct
{
    public required long Id { get; init; }
    public required int PostActionTypeId { get; init; }
}

/// <summary>
/// What it takes to answer a post or to know it again: opaque to everybody else. <paramref name="Said"/> marks what its author typed;
/// <paramref name="Aimed"/>: it says itself which post it answers.
/// </summary>
internal sealed record DiscourseTarget(long Topic, int Number, string? Said, bool Aimed);

internal sealed record DiscourseThreadsPosition
{
    public required string Of { get; init; }
    public string? Threads { get; init; }

    /// <summary>The sweep in progress: the page of topics that comes next.</summary>
    public int Page { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowReadingFromString, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(DiscoursePost))]
[JsonSerializable(typeof(DiscourseNewPost))]
[JsonSerializable(typeof(DiscourseAct))]
[JsonSerializable(typeof(DiscourseTarget))]
[JsonSerializable(typeof(DiscourseThreadsPosition))]
[JsonSerializable(typeof(DescendingWalk))]
internal sealed partial class DiscourseJson : JsonSerializerContext;
