using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Telegram;

/// <summary>Reads updates, fetched or delivered: the same JSON either way.</summary>
internal static class TelegramUpdates
{
    /// <summary>What Telegram is asked for. Nothing tells of deletions in groups.</summary>
    internal static readonly ImmutableArray<string> Kinds = ["message", "edited_message", "channel_post", "edited_channel_post", "my_chat_member"];

    internal static NetworkPage Read(Account account, IEnumerable<JsonElement> updates)
    {
        var posts = ImmutableArray.CreateBuilder<NetworkPost>();
        var unreadable = ImmutableArray.CreateBuilder<UnreadablePost>();
        foreach (var update in updates)
        {
            try
            {
                if (ReadOne(account, update) is { } post) posts.Add(post);
            }
            catch (JsonException problem)
            {
                unreadable.Add(new UnreadablePost(JsonPage.Raw(update), JsonPage.Problem(problem)));
            }
        }

        return new NetworkPage(posts.ToImmutable(), unreadable.ToImmutable(), [], Cursor: null, More: false);
    }

    internal static NetworkPage ReadDelivery(Account account, ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return Read(account, [json.RootElement]);
        }
        catch (JsonException wrong)
        {
            return new NetworkPage([], [new UnreadablePost(JsonPage.Capped(Encoding.UTF8.GetString(body.Span)), $"The body is no JSON: {JsonPage.Problem(wrong)}")], [], null, false);
        }
    }

    /// <exception cref="JsonException">This is no update that anybody knows.</exception>
    internal static NetworkPost? ReadOne(Account account, JsonElement update)
    {
        if (TelegramClient.Number(update, "update_id") is null) throw new JsonException("no update");
        foreach (var kind in Kinds)
        {
            if (!update.TryGetProperty(kind, out var item)) continue;

            // Private chats are nobody's business here: not even their raw text is kept.
            if (item.ValueKind == JsonValueKind.Object && item.TryGetProperty("chat", out var chat) && JsonPage.Text(chat, "type") == "private") return null;
            return kind is "message" or "edited_message" ? TelegramPosts.Post(TelegramPosts.Parse(item), account) : null;
        }

        throw new JsonException("a kind of update that was not asked for");
    }
}
