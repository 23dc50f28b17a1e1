using System.Text;
using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Meta;

/// <summary>
/// A delivery: up to a thousand changes of any of the app's accounts, in any order, some twice. Each is read by itself; what was said to
/// another account is handed on whole.
/// </summary>
internal sealed class HubDelivery(Account account)
{
    private readonly Dictionary<string, NetworkPost> posts = [];
    private readonly List<UnreadablePost> unreadable = [];
    private readonly List<string> gone = [];
    private readonly List<DeliveryPiece> elsewhere = [];
    private readonly List<UnreadablePost> announced = [];

    /// <param name="read">Takes in a change by its field and value. A <see cref="JsonException"/> says what is wrong with it.</param>
    internal static NetworkPage Read(Account account, ReadOnlyMemory<byte> body, string about, Action<HubDelivery, HubChange> read)
    {
        var delivery = new HubDelivery(account);
        try
        {
            using var json = JsonDocument.Parse(body);
            delivery.Read(json.RootElement.Clone(), about, read);
        }
        catch (JsonException wrong)
        {
            delivery.unreadable.Add(new UnreadablePost(JsonPage.Capped(Encoding.UTF8.GetString(body.Span)), $"The body is no JSON: {JsonPage.Problem(wrong)}"));
        }

        return delivery.ToPage();
    }

    /// <summary>Of two states of a post in one delivery the one that was sent later counts.</summary>
    internal void Add(NetworkPost post)
    {
        gone.Remove(post.Id);
        posts[post.Id] = post;
    }

    internal void AddGone(string id)
    {
        posts.Remove(id);
        gone.Add(id);
    }

    internal void Announce(UnreadablePost post) => announced.Add(post);

    internal NetworkPage ToPage() => new([.. posts.Values], [.. unreadable], [.. gone.Distinct()], Cursor: null, More: false) { Elsewhere = [.. elsewhere], Announced = [.. announced] };

    private void Read(JsonElement root, string about, Action<HubDelivery, HubChange> read)
    {
        if (JsonPage.Text(root, "object") != about || !root.TryGetProperty("entry", out var entries) || entries.ValueKind != JsonValueKind.Array)
        {
            unreadable.Add(new UnreadablePost(JsonPage.Raw(root), $"It is no delivery about a {about}."));
            return;
        }

        // Within a batch entries come in any order; what was sent later is read later.
        foreach (var entry in entries.EnumerateArray().OrderBy(SentAt))
        {
            if (JsonPage.Text(entry, "id") is not { } id) unreadable.Add(new UnreadablePost(Wrapped(about, entry.GetRawText()), "An entry says not whom it is for."));
            else if (!account.AuthorIds.Contains(id)) elsewhere.Add(new DeliveryPiece(id, Wrapped(about, entry.GetRawText())));
            else foreach (var change in Changes(entry)) Read(change, id, InstantOf(entry), about, read);
        }
    }

    private void Read(JsonElement change, string id, DateTimeOffset? at, string about, Action<HubDelivery, HubChange> read)
    {
        try
        {
            if (JsonPage.Text(change, "field") is not { } field || !change.TryGetProperty("value", out var value) || value.ValueKind != JsonValueKind.Object)
                throw new JsonException("A change without field or value.");
            read(this, new HubChange(field, value, at));
        }
        catch (JsonException wrong)
        {
            var raw = $$"""{"id":"{{JsonEncodedText.Encode(id)}}","time":{{at?.ToUnixTimeSeconds() ?? 0}},"changes":[{{change.GetRawText()}}]}""";
            unreadable.Add(new UnreadablePost(JsonPage.Capped(Wrapped(about, raw)), JsonPage.Problem(wrong)));
        }
    }

    /// <summary>A list, or one change in the entry itself: both shapes are sent.</summary>
    private static IEnumerable<JsonElement> Changes(JsonElement entry) =>
        entry.TryGetProperty("changes", out var changes) && changes.ValueKind == JsonValueKind.Array ? changes.EnumerateArray() : [entry];

    private static double SentAt(JsonElement entry) =>
        entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty("time", out var time) && time.ValueKind == JsonValueKind.Number && time.TryGetDouble(out var at) ? at : 0;

    // Seconds mostly, milliseconds in some deliveries.
    private static DateTimeOffset? InstantOf(JsonElement entry) => SentAt(entry) switch
    {
        > 0 and <= 100_000_000_000 and var seconds => DateTimeOffset.FromUnixTimeSeconds((long)seconds),
        > 100_000_000_000 and <= 253_402_300_799_000 and var milliseconds => DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds),
        _ => null,
    };

    private static string Wrapped(string about, string entry) => $$"""{"object":"{{about}}","entry":[{{entry}}]}""";
}

/// <summary>One thing that happened. <paramref name="At"/>: when it was sent, if that is said.</summary>
internal sealed record HubChange(string Field, JsonElement Value, DateTimeOffset? At);
