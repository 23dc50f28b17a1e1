using System.Text;
using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.X;

/// <summary>
/// Reads one event of the X Activity API. What concerns another account of the same app is handed on; what nobody knows is kept raw. The
/// mentions that it tells of are found by the next poll too, with the names that an event may lack.
/// </summary>
internal static class XDeliveries
{
    private const string Quote = "post.quote.create";

    private static readonly string[] Posts = ["post.mention.create", "post.reply.create", Quote];

    internal static NetworkPage Read(Account account, ReadOnlyMemory<byte> body)
    {
        var raw = JsonPage.Capped(Encoding.UTF8.GetString(body.Span));
        try
        {
            using var json = JsonDocument.Parse(body);
            return Read(account, json.RootElement, raw);
        }
        catch (JsonException problem)
        {
            return Unreadable(raw, $"The body is no event: {JsonPage.Problem(problem)}");
        }
    }

    private static NetworkPage Read(Account account, JsonElement root, string raw)
    {
        // The old form (Account Activity API) knows no conversations: it only says that something is new.
        if (JsonPage.Text(root, "for_user_id") is not null) return Nothing with { PollNow = true };
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("data", out var data) || JsonPage.Text(data, "event_type") is not { } type)
            return Unreadable(raw, "The body is no event.");
        if (data.TryGetProperty("filter", out var filter) && JsonPage.Text(filter, "user_id") is { } user && !account.AuthorIds.Contains(user))
            return Nothing with { Elsewhere = [new DeliveryPiece(user, raw)] };
        if (type == "oauth.revoke") return Unreadable(raw, "Access was withdrawn on X: connect the account again.") with { PollNow = true };
        if (type == "post.repost.create") return Nothing;
        if (!data.TryGetProperty("payload", out var payload)) return Unreadable(raw, "The event carries no post.");
        if (type == "post.delete") return JsonPage.Text(payload, "id") is { } gone && PostLimits.IsId(gone) ? Nothing with { Gone = [gone] } : Unreadable(raw, "The event does not say what was deleted.");
        if (!Posts.Contains(type) && type != "post.create") return Unreadable(raw, $"An event that nobody knows: {ServerWords.From(type)}.");

        var post = XPosts.Parse(payload);
        var beside = XIncludes.Of(data);
        var read = XPosts.Post(post, beside, account, quotesBrand: type == Quote);

        // Where the brand itself posts, only its answers concern a conversation.
        return read.ByBrand && post.AnsweredId is null ? Nothing : Nothing with { Posts = [read], PollNow = !beside.Users.ContainsKey(post.AuthorId) };
    }

    private static NetworkPage Nothing => new([], [], [], Cursor: null, More: false);

    private static NetworkPage Unreadable(string raw, string problem) => Nothing with { Unreadable = [new UnreadablePost(raw, problem)] };
}
