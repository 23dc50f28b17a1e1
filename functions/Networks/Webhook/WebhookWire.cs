using System.Text.Json.Serialization;

namespace SocialInbox.Networks.Webhook;

/// <summary>One post as a sender writes it; docs/networks/webhook.md is the contract.</summary>
internal sealed record WebhookPost
{
    public string? Id { get; init; }
    public string? RootId { get; init; }
    public string? ParentId { get; init; }
    public WebhookAuthor? Author { get; init; }
    public string? Text { get; init; }
    public DateTimeOffset? PostedAt { get; init; }
    public DateTimeOffset? EditedAt { get; init; }
    public string? Kind { get; init; }
    public int? Rating { get; init; }
    public string? Url { get; init; }
    public string? Language { get; init; }
    public bool ByBrand { get; init; }
    public bool Deleted { get; init; }
}

internal sealed record WebhookAuthor
{
    public string? Id { get; init; }
    public string? Handle { get; init; }
    public string? Name { get; init; }
}

/// <summary>What a call-back receives.</summary>
internal sealed record WebhookReply(string Event, string ReplyId, string AccountId, string PostId, string Text, string? Language, DateTimeOffset CreatedAt);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WebhookPost))]
[JsonSerializable(typeof(WebhookReply))]
internal sealed partial class WebhookJson : JsonSerializerContext;
