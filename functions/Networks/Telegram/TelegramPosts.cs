using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;
using SocialInbox.Triage;

namespace SocialInbox.Networks.Telegram;

/// <summary>Turns messages of groups into posts, one by one. Pure.</summary>
internal static class TelegramPosts
{
    /// <exception cref="JsonException">This is no message.</exception>
    internal static TelegramMessage Parse(JsonElement item)
    {
        var message = item.Deserialize(TelegramJson.Default.TelegramMessage) ?? throw new JsonException("null instead of a message");
        return message.Date is > 0 and < 200_000_000_000 && message.EditDate is null or (> 0 and < 200_000_000_000) ? message : throw new JsonException("an instant that is none");
    }

    /// <summary>Null when it is none that the inbox takes in: chatter among members, other groups, the brand's own messages that answer nobody.</summary>
    internal static NetworkPost? Post(TelegramMessage message, Account account)
    {
        if (message.Chat.Type is not ("group" or "supergroup") || !TelegramGroups.IsOurs(message.Chat, account) || message.IsAutomaticForward) return null;
        var brand = TelegramGroups.IsBrand(message, account);
        var above = Answered(message);
        if (brand ? above is null : !TelegramGroups.IsAddressed(message, account)) return null;

        var text = Text(message);
        var permalink = Permalink(message, above);
        var attachments = Attachments(message, permalink);

        // What says nothing and shows nothing is a note of the service: somebody joined, something was pinned.
        if (text.Length == 0 && attachments.IsEmpty) return null;
        return new NetworkPost
        {
            Id = Id(message.Chat.Id, message.MessageId),
            RootId = Id(message.Chat.Id, Root(message, above)),
            ParentId = above is null ? null : Id(message.Chat.Id, above.MessageId),
            Author = Author(message),
            ByBrand = brand,
            Kind = above is { } && TelegramGroups.IsBrand(above, account) && above.IsAutomaticForward ? PostKind.Comment : above is not null ? PostKind.Reply : PostKind.Message,
            Text = text,
            ParentText = above is null ? null : Text(above),
            ParentIsBrand = above is not null && TelegramGroups.IsBrand(above, account),
            Language = Declared.Language(message.From?.LanguageCode),
            PostedAt = DateTimeOffset.FromUnixTimeSeconds(message.Date),
            EditedAt = message.EditDate is { } edited ? DateTimeOffset.FromUnixTimeSeconds(edited) : null,
            Version = PostVersion.Of(text, attachments),
            Permalink = permalink,
            Attachments = attachments,
            Names = [.. (message.Entities ?? message.CaptionEntities ?? []).Select(entity => entity.User?.Id).OfType<long>().Select(id => id.ToString(CultureInfo.InvariantCulture))],
        }.Fit();
    }

    internal static string Id(long chat, long message) => string.Create(CultureInfo.InvariantCulture, $"{chat}/{message}");

    internal static (long Chat, long Message)? Numbers(string id) =>
        id.Split('/') is [var chat, var message]
        && long.TryParse(chat, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var group) && long.TryParse(message, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (group, number)
            : null;

    /// <summary>The text with the addresses that stand behind words in it.</summary>
    internal static string Text(TelegramMessage message)
    {
        var text = message.Text ?? message.Caption ?? "";
        var whole = new StringBuilder(text);
        foreach (var link in (message.Entities ?? message.CaptionEntities ?? []).Where(entity => entity.Type == "text_link").OrderByDescending(entity => entity.Offset))
        {
            if (Declared.WebAddress(link.Url) is not { } address || link.Offset < 0 || link.Length < 0 || link.Length > text.Length - link.Offset) continue;
            if (!text.AsSpan(link.Offset, link.Length).Contains(address, StringComparison.OrdinalIgnoreCase)) whole.Insert(link.Offset + link.Length, $" ({address})");
        }

        return Html.HtmlText.Bounded(whole.ToString().Trim());
    }

    // In a forum every message stands below its topic's beginning, which says nothing.
    private static TelegramMessage? Answered(TelegramMessage message) =>
        message.ReplyToMessage is { } above && !(message.Chat.IsForum && above.MessageId == message.MessageThreadId) ? above : null;

    private static long Root(TelegramMessage message, TelegramMessage? above)
    {
        if (message.Chat.IsForum) return above?.MessageId ?? message.MessageId;
        return message.MessageThreadId ?? above?.MessageThreadId ?? above?.MessageId ?? message.MessageId;
    }

    private static PostAuthor Author(TelegramMessage message)
    {
        if (message.SenderChat is { } chat) return new PostAuthor(TelegramGroups.AuthorId(message), chat.Username is { } name ? "@" + name : chat.Title ?? "?", chat.Title ?? chat.Username ?? "?");
        var shown = $"{message.From?.FirstName} {message.From?.LastName}".Trim();
        return new PostAuthor(
            TelegramGroups.AuthorId(message),
            message.From?.Username is { Length: > 0 } username ? "@" + username : shown.Length > 0 ? shown : "?",
            shown.Length > 0 ? shown : message.From?.Username ?? "?",
            message.From?.IsBot == true);
    }

    private static string? Permalink(TelegramMessage message, TelegramMessage? above)
    {
        if (above is { IsAutomaticForward: true, ForwardOrigin: { Chat.Username: { } channel, MessageId: { } post } })
            return Declared.WebAddress(string.Create(CultureInfo.InvariantCulture, $"https://t.me/{Uri.EscapeDataString(channel)}/{post}?comment={message.MessageId}"));
        if (message.Chat.Username is { Length: > 0 } group) return Declared.WebAddress(string.Create(CultureInfo.InvariantCulture, $"https://t.me/{Uri.EscapeDataString(group)}/{message.MessageId}"));
        var id = message.Chat.Id.ToString(CultureInfo.InvariantCulture);
        return id.StartsWith("-100", StringComparison.Ordinal) ? string.Create(CultureInfo.InvariantCulture, $"https://t.me/c/{id[4..]}/{message.MessageId}") : null;
    }

    // Files have no address without the bot's token: people see them in the app.
    private static ImmutableArray<PostAttachment> Attachments(TelegramMessage message, string? permalink)
    {
        var kinds = new (string Kind, JsonElement? What)[]
        {
            ("image", message.Photo), ("video", message.Video), ("file", message.Document), ("audio", message.Voice), ("audio", message.Audio), ("video", message.VideoNote), ("sticker", message.Sticker),
        };
        return [.. kinds.Where(kind => kind.What is { ValueKind: JsonValueKind.Object or JsonValueKind.Array }).Select(kind => new PostAttachment(kind.Kind, permalink ?? "", null))];
    }
}
