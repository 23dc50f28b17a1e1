using System.Text.Json.Serialization;

namespace SocialInbox.Networks.Trustpilot;

/// <summary>A review with the company's reply. Much of it may be null; e-mail address and order number of the customer are not read.</summary>
internal sealed record TrustpilotReview
{
    public required string Id { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required string? Text { get; init; }
    public int Stars { get; init; }
    public string? Title { get; init; }
    public string? Language { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
    public TrustpilotConsumer? Consumer { get; init; }
    public TrustpilotCompanyReply? CompanyReply { get; init; }
}

internal sealed record TrustpilotConsumer
{
    public string? Id { get; init; }
    public string? DisplayName { get; init; }
}

internal sealed record TrustpilotCompanyReply
{
    public string? Text { get; init; }
    public DateTimeOffset? CreatedAt { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
}

internal sealed record TrustpilotNewReply(string AuthorBusinessUserId, string Message);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TrustpilotReview))]
[JsonSerializable(typeof(TrustpilotNewReply))]
internal sealed partial class TrustpilotJson : JsonSerializerContext;
