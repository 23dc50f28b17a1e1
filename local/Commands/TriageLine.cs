using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using SocialInbox.Triage;

namespace SocialInbox.Local.Commands;

/// <summary>A line of posts as people hand them to the triage command, and the line it answers with.</summary>
internal abstract partial record TriageLine
{
    private TriageLine()
    {
    }

    internal sealed record Readable(JsonElement? Id, TriagePost Post) : TriageLine;

    internal sealed record Broken(string Why) : TriageLine;

    /// <summary>Reads a line; missing fields are tolerated, what is no JSON object is not.</summary>
    public static TriageLine Parse(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                return new Broken("not a JSON object");
            JsonElement? id = root.TryGetProperty("id", out var given) ? given.Clone() : null;
            return new Readable(id, ReadPost(root));
        }
        catch (JsonException)
        {
            return new Broken("not valid JSON");
        }
        catch (InvalidOperationException)
        {
            return new Broken("a text that is not valid Unicode");
        }
    }

    public static string Print(JsonElement? id, Assessment assessment) => JsonSerializer.Serialize(
        new Answer(id, assessment.NeedsAnswer, assessment.Category, assessment.Priority, assessment.Language, assessment.Reasons),
        Json.Default.Answer);

    private static TriagePost ReadPost(JsonElement root)
    {
        var rating = ReadRating(root);
        var parent = ReadText(root, "parent");
        var network = ReadText(root, "network") ?? "";

        // A line tells no more of its network than the name.
        return new TriagePost(network, ReadKind(root, rating, parent), rating, parent, ReadText(root, "text") ?? "", AmongOthers: network == "reddit");
    }

    private static string? ReadText(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int? ReadRating(JsonElement root) =>
        root.TryGetProperty("rating", out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var stars) && stars is >= 1 and <= 5
            ? (int)Math.Floor(stars)
            : null;

    private static PostKind ReadKind(JsonElement root, int? rating, string? parent) => ReadText(root, "kind")?.Trim().ToLowerInvariant() switch
    {
        "mention" => PostKind.Mention,
        "comment" => PostKind.Comment,
        "reply" => PostKind.Reply,
        "review" => PostKind.Review,
        "quote" => PostKind.Quote,
        "message" => PostKind.Message,
        _ => rating is not null ? PostKind.Review : parent is not null ? PostKind.Reply : PostKind.Mention,
    };

    internal sealed record Answer(
        JsonElement? Id, bool NeedsAnswer, Category Category, Priority Priority, string Language, ImmutableArray<Reason> Reasons);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Answer))]
    private sealed partial class Json : JsonSerializerContext;
}
