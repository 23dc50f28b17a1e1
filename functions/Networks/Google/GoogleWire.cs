using System.Text.Json.Serialization;

namespace SocialInbox.Networks.Google;

/// <summary>A review with its one public reply. Members come and go over the years: only what it cannot be without is required.</summary>
internal sealed record GoogleReview
{
    /// <summary>accounts/1/locations/2/reviews/3</summary>
    public required string Name { get; init; }
    public required DateTimeOffset CreateTime { get; init; }
    public DateTimeOffset? UpdateTime { get; init; }
    public GoogleReviewer? Reviewer { get; init; }

    /// <summary>ONE to FIVE.</summary>
    public string? StarRating { get; init; }

    /// <summary>Absent where only stars were given.</summary>
    public string? Comment { get; init; }
    public GoogleReviewReply? ReviewReply { get; init; }
    public List<GoogleMedia>? ReviewMediaItems { get; init; }

    /// <summary>Where the owner answers it in the browser.</summary>
    public string? ReviewReplyUrl { get; init; }
}

internal sealed record GoogleReviewer
{
    public string? DisplayName { get; init; }
}

internal sealed record GoogleReviewReply
{
    public string? Comment { get; init; }
    public DateTimeOffset? UpdateTime { get; init; }

    /// <summary>PENDING, APPROVED or REJECTED.</summary>
    public string? ReviewReplyState { get; init; }
    public string? PolicyViolation { get; init; }
}

internal sealed record GoogleMedia
{
    public string? ThumbnailUrl { get; init; }
    public string? VideoUrl { get; init; }
}

internal sealed record GoogleNewReply(string Comment);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GoogleReview))]
[JsonSerializable(typeof(GoogleReviewReply))]
[JsonSerializable(typeof(GoogleNewReply))]
internal sealed partial class GoogleJson : JsonSerializerContext;
