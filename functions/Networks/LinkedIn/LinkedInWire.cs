using System.Text.Json;
using System.Text.Json.Serialization;

namespace SocialInbox.Networks.LinkedIn;

/// <summary>A comment as the API lists it. Who wrote it may be missing, and names never come with it.</summary>
internal sealed record LinkedInComment
{
    public required string Id { get; init; }
    public required LinkedInMessage Message { get; init; }
    public required LinkedInStamp Created { get; init; }
    public LinkedInStamp? LastModified { get; init; }
    public string? CommentUrn { get; init; }
    public string? Actor { get; init; }
    public string? Object { get; init; }
    public string? ParentComment { get; init; }
    public LinkedInComments? CommentsSummary { get; init; }
}

internal sealed record LinkedInMessage(string Text, JsonElement? Attributes);

internal sealed record LinkedInStamp(string? Actor, long Time);

internal sealed record LinkedInComments(int TotalFirstLevelComments);

/// <summary>A post of the page itself.</summary>
internal sealed record LinkedInPost
{
    public required string Id { get; init; }
    public string? Author { get; init; }
    public string? Commentary { get; init; }
    public long PublishedAt { get; init; }
    public long CreatedAt { get; init; }
}

/// <summary>What happened on or about the page. <see cref="GeneratedActivity"/> names what was written, in one of two spellings.</summary>
internal sealed record LinkedInNotice
{
    public required long NotificationId { get; init; }
    public required string Action { get; init; }
    public required string OrganizationalEntity { get; init; }
    public required long LastModifiedAt { get; init; }
    public string? SourcePost { get; init; }
    public LinkedInText? DecoratedSourcePost { get; init; }
    public string? GeneratedActivity { get; init; }
    public LinkedInWritten? DecoratedGeneratedActivity { get; init; }
}

internal sealed record LinkedInWritten(LinkedInText? Comment, LinkedInText? Share);

internal sealed record LinkedInText(string? Entity, string? Owner, string? Text, string? Object);

internal sealed record LinkedInNewComment(string Actor, string Object, LinkedInMessageText Message, string? ParentComment);

internal sealed record LinkedInMessageText(string Text);

internal sealed record LinkedInChallenge(string ChallengeCode, string ChallengeResponse);

/// <summary>What is kept with a post: below what it stands, and the comment under which answers to it stand (there is one level only).</summary>
internal sealed record LinkedInTarget(string Object, string? Thread);

/// <summary>Where the reading of the notices stands. A walk goes back from <paramref name="Until"/> by pages; what comes meanwhile is for the next.</summary>
internal sealed record LinkedInPosition(string Of, long? Mark, int Polls, long? From, long? Until, int Start);

internal sealed record LinkedInSweep(string Of, int Start, DateTimeOffset? Began);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(LinkedInComment))]
[JsonSerializable(typeof(LinkedInPost))]
[JsonSerializable(typeof(LinkedInNotice))]
[JsonSerializable(typeof(LinkedInNewComment))]
[JsonSerializable(typeof(LinkedInChallenge))]
[JsonSerializable(typeof(LinkedInTarget))]
[JsonSerializable(typeof(LinkedInPosition))]
[JsonSerializable(typeof(LinkedInSweep))]
internal sealed partial class LinkedInJson : JsonSerializerContext;
