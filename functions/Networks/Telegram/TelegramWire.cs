using System.Text.Json;
using System.Text.Json.Serialization;

namespace SocialInbox.Networks.Telegram;

internal sealed record TelegramMessage
{
    public required long MessageId { get; init; }

    /// <summary>Seconds since 1970, like all instants here.</summary>
    public required long Date { get; init; }
    public required TelegramChat Chat { get; init; }
    public TelegramUser? From { get; init; }

    /// <summary>Who speaks as a channel or as the group itself: then <see cref="From"/> is only a stand-in.</summary>
    public TelegramChat? SenderChat { get; init; }
    public long? MessageThreadId { get; init; }
    public long? EditDate { get; init; }

    /// <summary>A post of the linked channel, which Telegram puts into its discussion group.</summary>
    public bool IsAutomaticForward { get; init; }
    public TelegramOrigin? ForwardOrigin { get; init; }
    public TelegramMessage? ReplyToMessage { get; init; }
    public string? Text { get; init; }
    public List<TelegramEntity>? Entities { get; init; }
    public string? Caption { get; init; }
    public List<TelegramEntity>? CaptionEntities { get; init; }
    public JsonElement? Photo { get; init; }
    public JsonElement? Video { get; init; }
    public JsonElement? Document { get; init; }
    public JsonElement? Voice { get; init; }
    public JsonElement? Audio { get; init; }
    public JsonElement? VideoNote { get; init; }
    public JsonElement? Sticker { get; init; }
}

internal sealed record TelegramChat
{
    public required long Id { get; init; }
    public string? Type { get; init; }
    public string? Title { get; init; }
    public string? Username { get; init; }
    public bool IsForum { get; init; }
}

internal sealed record TelegramUser
{
    public required long Id { get; init; }
    public bool IsBot { get; init; }
    public string? FirstName { get; init; }
    public string? LastName { get; init; }
    public string? Username { get; init; }
    public string? LanguageCode { get; init; }
}

internal sealed record TelegramOrigin
{
    public TelegramChat? Chat { get; init; }
    public long? MessageId { get; init; }
}

/// <summary>A part of a text, counted in UTF-16 units.</summary>
internal sealed record TelegramEntity
{
    public string? Type { get; init; }
    public int Offset { get; init; }
    public int Length { get; init; }
    public string? Url { get; init; }
    public TelegramUser? User { get; init; }
}

internal sealed record TelegramNewMessage
{
    public required long ChatId { get; init; }
    public required string Text { get; init; }
    public required TelegramReplyTo ReplyParameters { get; init; }
    public TelegramPreview LinkPreviewOptions { get; init; } = new(true);
}

/// <summary>A reply to what is gone is refused, not put at the end of the group.</summary>
internal sealed record TelegramReplyTo(long MessageId, bool AllowSendingWithoutReply = false);

internal sealed record TelegramPreview(bool IsDisabled);

internal sealed record TelegramNewReaction(long ChatId, long MessageId, List<TelegramEmoji> Reaction);

internal sealed record TelegramEmoji(string Type, string Emoji);

internal sealed record TelegramSubscription
{
    public required string Url { get; init; }
    public required string SecretToken { get; init; }
    public required List<string> AllowedUpdates { get; init; }
    public int MaxConnections { get; init; } = 20;
    public bool DropPendingUpdates { get; init; }
}

internal sealed record TelegramNothing;

internal sealed record TelegramPosition
{
    public required string Of { get; init; }

    /// <summary>The number of the next update: asking for it has Telegram forget those before, which are stored by then.</summary>
    public long? Next { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(TelegramMessage))]
[JsonSerializable(typeof(TelegramNewMessage))]
[JsonSerializable(typeof(TelegramNewReaction))]
[JsonSerializable(typeof(TelegramSubscription))]
[JsonSerializable(typeof(TelegramNothing))]
[JsonSerializable(typeof(TelegramPosition))]
[JsonSerializable(typeof(List<string>))]
internal sealed partial class TelegramJson : JsonSerializerContext;
