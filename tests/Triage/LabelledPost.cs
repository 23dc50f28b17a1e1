using System.Text.Json;
using System.Text.Json.Serialization;
using SocialInbox.Triage;

namespace SocialInbox.Tests.Triage;

/// <summary>A post of a corpus with what people say about it; see README.md beside it.</summary>
internal sealed record LabelledPost(
    string Id, string Network, PostKind Kind, int? Rating, string? Parent, string Text,
    string Language, bool NeedsAnswer, Category Category, Priority Priority, string Note)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter<PostKind>(JsonNamingPolicy.CamelCase) },
    };

    public static IReadOnlyList<LabelledPost> Read(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Triage", file)).Select(line => JsonSerializer.Deserialize<LabelledPost>(line, Json)!)];

    public TriagePost ToPost(string[]? names, string[]? handles) =>
        new(Network, Kind, Rating, Parent, Text, BrandNames: names, BrandHandles: handles, AmongOthers: Network == "reddit");
}
