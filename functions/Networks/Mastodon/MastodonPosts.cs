using System.Collections.Immutable;
using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Html;
using SocialInbox.Networks.Http;
using SocialInbox.Triage;

namespace SocialInbox.Networks.Mastodon;

/// <summary>Where a status stands: found out once, then the same for ever.</summary>
internal sealed record MastodonPlace(string RootId, string? ParentText, bool ParentIsBrand);

/// <summary>Turns statuses into posts, one by one. Pure.</summary>
internal static class MastodonPosts
{
    internal const string PrivateAnswer = "[answered in private]";

    private static readonly HashSet<string> NotPublic = ["private", "direct", "mutuals_only", "local", "list"];

    /// <exception cref="JsonException">This is no status.</exception>
    internal static MastodonStatus Parse(JsonElement item)
    {
        var status = item.Deserialize(MastodonJson.Default.MastodonStatus) ?? throw new JsonException("null instead of a status");
        return PostLimits.IsId(status.Id) && PostLimits.IsId(status.InReplyToId ?? status.Id) && PostLimits.IsId(status.Account.Id) && PostLimits.IsId(status.Account.Acct)
            ? status
            : throw new JsonException("an id that is none");
    }

    /// <exception cref="JsonException">The visibility is one that nobody knows.</exception>
    internal static bool IsPublic(MastodonStatus status) =>
        status.Visibility is "public" or "unlisted"
        || (NotPublic.Contains(status.Visibility) ? false : throw new JsonException($"unknown visibility '{ServerWords.From(status.Visibility)}'"));

    /// <summary>
    /// Public, or the brand's own private answer: it answers its customer too. What it says stays out of the ledger
    /// (see <see cref="PrivateAnswer"/>), and so does everything that others wrote in private.
    /// </summary>
    internal static bool IsShown(MastodonStatus status, Account account) => IsPublic(status) || (account.AuthorIds.Contains(status.Account.Id) && status.InReplyToId is not null);

    /// <summary>Kept raw for people to see; its text only when it is known to be public.</summary>
    internal static UnreadablePost Unreadable(JsonElement item, JsonException problem)
    {
        var status = item.ValueKind == JsonValueKind.Object && item.TryGetProperty("status", out var inner) && inner.ValueKind == JsonValueKind.Object ? inner : item;
        var raw = JsonPage.Text(status, "visibility") is "public" or "unlisted" or null
            ? JsonPage.Raw(item)
            : JsonSerializer.Serialize(new MastodonHidden(JsonPage.Text(status, "id"), JsonPage.Text(status, "visibility")), MastodonJson.Default.MastodonHidden);
        return new UnreadablePost(raw, JsonPage.Problem(problem));
    }

    internal static NetworkPost Post(MastodonStatus status, MastodonPlace place, Account account)
    {
        var quotesBrand = status.Quote is { } quote && QuotedAuthor(quote) is { } quoted && account.AuthorIds.Contains(quoted);
        var isPublic = IsPublic(status);
        var content = isPublic ? PlainText(status) : PrivateAnswer;
        var attachments = (isPublic ? status.MediaAttachments ?? [] : []).Select(Attachment).OfType<PostAttachment>().ToImmutableArray();
        return new NetworkPost
        {
            Id = status.Id,
            RootId = place.RootId,
            ParentId = status.InReplyToId,
            Author = new PostAuthor(
                status.Account.Id,
                "@" + status.Account.Acct,
                string.IsNullOrWhiteSpace(status.Account.DisplayName) ? status.Account.Acct : status.Account.DisplayName,
                status.Account.Bot),
            ByBrand = account.AuthorIds.Contains(status.Account.Id),
            Kind = status.InReplyToId is not null ? PostKind.Reply : quotesBrand ? PostKind.Quote : PostKind.Mention,
            Text = content,
            ParentText = place.ParentText,
            ParentIsBrand = place.ParentIsBrand,
            Language = Declared.Language(status.Language),
            PostedAt = status.CreatedAt.ToUniversalTime(),
            EditedAt = status.EditedAt?.ToUniversalTime(),
            Version = PostVersion.Of(content, attachments),
            Permalink = Declared.WebAddress(status.Url) ?? Declared.WebAddress(status.Uri),
            Attachments = attachments,
            Names = [.. (status.Mentions ?? []).Select(mention => mention.Id).Distinct()],
            NetworkData = JsonSerializer.Serialize(TargetOf(status), MastodonJson.Default.MastodonTarget),
        }.Fit();
    }

    internal static MastodonTarget TargetOf(MastodonStatus status) =>
        new(status.Account.Acct, status.Visibility, string.IsNullOrEmpty(status.SpoilerText) ? null : ServerWords.From(status.SpoilerText));

    internal static string PlainText(MastodonStatus status)
    {
        var text = HtmlText.From(status.Content, withoutQuoteLink: status.Quote is { ValueKind: JsonValueKind.Object });
        return string.IsNullOrWhiteSpace(status.SpoilerText) ? text : HtmlText.Bounded($"{status.SpoilerText.Trim()}\n\n{text}");
    }

    private static string? QuotedAuthor(JsonElement quote)
    {
        if (quote.ValueKind != JsonValueKind.Object) return null;
        var status = quote.TryGetProperty("quoted_status", out var wrapped) ? wrapped : quote;
        return status.ValueKind == JsonValueKind.Object && status.TryGetProperty("account", out var author) ? JsonPage.Text(author, "id") : null;
    }

    private static PostAttachment? Attachment(MastodonMedia media) =>
        (Declared.WebAddress(media.Url) ?? Declared.WebAddress(media.RemoteUrl)) is { } address
            ? new PostAttachment(media.Type ?? "unknown", address, media.Description)
            : null;
}
