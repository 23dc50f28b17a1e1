using System.Text;
using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Threads;

/// <summary>
/// What Threads delivers. Its documents show one value, some programs meet a list of them, others the entries of Meta's older networks:
/// all three are read.
/// </summary>
internal static class ThreadsDeliveries
{
    internal static NetworkPage Read(Account account, ReadOnlyMemory<byte> body)
    {
        var found = new Delivered(account);
        try
        {
            using var json = JsonDocument.Parse(body);
            var root = json.RootElement.Clone();
            var values = Values(root).ToList();
            if (values.Count == 0) found.Unreadable.Add(new UnreadablePost(JsonPage.Raw(root), "It holds nothing that a delivery of Threads holds."));
            foreach (var (value, target) in values) Read(found, value, target);
        }
        catch (JsonException wrong)
        {
            found.Unreadable.Add(new UnreadablePost(JsonPage.Capped(Encoding.UTF8.GetString(body.Span)), $"The body is no JSON: {JsonPage.Problem(wrong)}"));
        }

        return new NetworkPage([.. found.Posts.DistinctBy(post => post.Id)], [.. found.Unreadable], [.. found.Gone], Cursor: null, More: false) { Elsewhere = [.. found.Elsewhere] };
    }

    private static void Read(Delivered found, JsonElement change, string? target)
    {
        try
        {
            if (JsonPage.Text(change, "field") is not { } field || !change.TryGetProperty("value", out var value) || value.ValueKind != JsonValueKind.Object)
                throw new JsonException("a change without field or value");
            if (OwnerOf(field, value, target) is { } owner && !found.Account.AuthorIds.Contains(owner)) found.Elsewhere.Add(new DeliveryPiece(owner, Raw(change, owner)));
            else Read(found, field, value);
        }
        catch (JsonException wrong)
        {
            found.Unreadable.Add(new UnreadablePost(JsonPage.Capped(Raw(change, target)), JsonPage.Problem(wrong)));
        }
    }

    private static void Read(Delivered found, string field, JsonElement value)
    {
        switch (field)
        {
            case "replies" or "mentions":
                found.Posts.Add(ThreadsPosts.Post(ThreadsPosts.Parse(value), null, ours: field == "replies", found.Account));
                return;
            case "delete":
                found.Gone.Add(JsonPage.Text(value, "id") is { } id && PostLimits.IsId(id) ? id : throw new JsonException("an id that is none"));
                return;
            case "publish":
                // The brand's own; the threads below it are found by the sweep.
                return;
            default:
                throw new JsonException($"Nobody here knows the field '{ServerWords.From(field)}'.");
        }
    }

    /// <summary>Whose delivery it is: of the post's thread, or of who was mentioned. Null where that is not said.</summary>
    private static string? OwnerOf(string field, JsonElement value, string? target) => field switch
    {
        "replies" => value.TryGetProperty("root_post", out var root) ? JsonPage.Text(root, "owner_id") : null,
        "mentions" => target,
        _ => null,
    };

    private static IEnumerable<(JsonElement Value, string? Target)> Values(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) return [];
        var target = JsonPage.Text(root, "target_id");
        if (root.TryGetProperty("values", out var values))
            return values.ValueKind == JsonValueKind.Array ? values.EnumerateArray().Select(value => (value, target)) : [(values, target)];
        return !root.TryGetProperty("entry", out var entries) || entries.ValueKind != JsonValueKind.Array ? [] :
            entries.EnumerateArray().SelectMany(entry => Changes(entry).Select(change => (change, JsonPage.Text(entry, "id"))));
    }

    private static IEnumerable<JsonElement> Changes(JsonElement entry) =>
        entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty("changes", out var changes) && changes.ValueKind == JsonValueKind.Array ? changes.EnumerateArray() : [entry];

    private static string Raw(JsonElement change, string? target) => target is null
        ? $$"""{"values":{{change.GetRawText()}}}"""
        : $$"""{"target_id":"{{JsonEncodedText.Encode(target)}}","values":{{change.GetRawText()}}}""";

    private sealed class Delivered(Account account)
    {
        internal Account Account => account;

        internal List<NetworkPost> Posts { get; } = [];

        internal List<UnreadablePost> Unreadable { get; } = [];

        internal List<string> Gone { get; } = [];

        internal List<DeliveryPiece> Elsewhere { get; } = [];
    }
}
