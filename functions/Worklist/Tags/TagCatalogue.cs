using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.Worklist.Tags;

/// <summary>The colours of the design, by name.</summary>
public enum TagColour { Grey, Red, Orange, Yellow, Green, Teal, Blue, Purple }

/// <param name="Key">Stays, whatever the name becomes.</param>
public sealed record TagEntry(TagKey Key, string Name, TagColour Colour)
{
    /// <summary>Whether people who type this mean the tag.</summary>
    internal bool IsMeantBy(string typed) => Key.Value == typed || (TagKey.Of(typed) is { } key && (key == Key || key == TagKey.Of(Name)));
}

/// <summary>The tags that there are, by name: one row. Written with its version, so that nobody's new tag is lost to another's.</summary>
public sealed class TagCatalogue([FromKeyedServices(SettingsTable.Name)] TableClient table)
{
    /// <summary>More are no order any more, and a row holds them.</summary>
    public const int Most = 500;

    private const string Partition = "tags", Row = "catalogue";
    private const int Attempts = 8;

    public async Task<ImmutableArray<TagEntry>> Read(CancellationToken cancellation) => (await Load(cancellation)).Tags;

    /// <summary>The keys of what people typed; what is to be added and is not there yet joins the catalogue. Past the most it is known by its key alone.</summary>
    public async Task<(ImmutableArray<TagKey> Add, ImmutableArray<TagKey> Remove)> Keys(ImmutableArray<string> add, ImmutableArray<string> remove, CancellationToken cancellation)
    {
        var tags = await Change(known => add.Aggregate(known, (all, name) => all.Any(tag => tag.IsMeantBy(name)) || all.Length >= Most ? all : all.Add(New(name))), cancellation);
        return ([.. add.Select(name => KeyOf(tags, name)).Distinct()], [.. remove.Select(name => KeyOf(tags, name)).Distinct()]);
    }

    /// <returns>What there is then.</returns>
    public async Task<ImmutableArray<TagEntry>> Change(Func<ImmutableArray<TagEntry>, ImmutableArray<TagEntry>> change, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (known, etag) = await Load(cancellation);
            var tags = change(known);
            if (tags == known || tags.SequenceEqual(known)) return known;
            var row = new TableEntity(Partition, Row);
            LongText.Write(row, "Json", JsonSerializer.Serialize([.. tags.OrderBy(tag => tag.Name, StringComparer.OrdinalIgnoreCase)], TagJson.Default.ImmutableArrayTagEntry));
            try
            {
                if (etag is { } version) await table.UpdateEntityAsync(row, version, TableUpdateMode.Replace, cancellation);
                else await table.AddEntityAsync(row, cancellation);
                return tags;
            }
            catch (RequestFailedException other) when (other.Status is 409 or 412 && attempt < Attempts)
            {
                // Somebody else's tag came first: ours joins it.
            }
        }
    }

    private async Task<(ImmutableArray<TagEntry> Tags, ETag? Version)> Load(CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Partition, Row, cancellationToken: cancellation);
        return row.HasValue ? (JsonSerializer.Deserialize(LongText.Read(row.Value!, "Json")!, TagJson.Default.ImmutableArrayTagEntry), row.Value!.ETag) : ([], null);
    }

    private static TagKey KeyOf(ImmutableArray<TagEntry> tags, string typed) => tags.FirstOrDefault(tag => tag.IsMeantBy(typed))?.Key ?? TagKey.Of(typed) ?? new TagKey(typed);

    // The same name gets the same colour on every instance.
    private static TagEntry New(string name) => TagKey.Of(name) is { } key
        ? new TagEntry(key, string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), (TagColour)(KeyHash.Of(key.Value)[0] % Enum.GetValues<TagColour>().Length))
        : throw new ArgumentException("A tag has a letter or a digit.", nameof(name));
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ImmutableArray<TagEntry>))]
internal sealed partial class TagJson : JsonSerializerContext;
