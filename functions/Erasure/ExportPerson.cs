using System.Collections.Immutable;
using System.Text.Json;
using SocialInbox.Ledger;

namespace SocialInbox.Erasure;

/// <summary>
/// Hands over all that is kept of a person as one JSON document, written while it is read: it may be larger than the memory. The form is
/// described in docs/operations.md, and changes only together with its number.
/// </summary>
public sealed class ExportPerson(PersonTasks tasks, ConversationLedger ledger, IEnumerable<IHoldsWords> holders, TimeProvider time)
{
    public const string Format = "socialinbox-person";
    public const int FormatVersion = 1;

    private static readonly JsonWriterOptions Readable = new() { Indented = true };

    /// <param name="task">One that has found what there is and still knows whom it is about.</param>
    /// <returns>How many records of each kind.</returns>
    public async Task<ImmutableSortedDictionary<string, int>> Write(PersonTask task, Stream file, CancellationToken cancellation)
    {
        var counts = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        await using var json = new Utf8JsonWriter(file, Readable);
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteNumber("version", FormatVersion);
        json.WriteString("exportedAt", time.GetUtcNow());
        json.WriteStartArray("person");
        foreach (var identity in task.Person!.All)
        {
            json.WriteStartObject();
            json.WriteString("network", identity.Network);
            json.WriteString("id", identity.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("records");
        await foreach (var (table, kept) in Kept(task, cancellation))
        {
            json.WriteStartObject();
            json.WriteString("table", table);
            json.WriteString("kind", kept.Kind);
            json.WriteString("at", kept.At);
            json.WritePropertyName("content");
            kept.Content.WriteTo(json);
            json.WriteEndObject();
            counts[kept.Kind] = counts.GetValueOrDefault(kept.Kind) + 1;
            await json.FlushAsync(cancellation);
        }

        json.WriteEndArray();

        // Last, so that a file that was cut off shows itself: it has none.
        json.WriteStartObject("report");
        foreach (var (kind, count) in counts) json.WriteNumber(kind, count);
        json.WriteEndObject();
        json.WriteEndObject();
        await json.FlushAsync(cancellation);
        return counts.ToImmutable();
    }

    private async IAsyncEnumerable<(string Table, KeptWords Kept)> Kept(PersonTask task, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var id in tasks.Found(task.Id, null, cancellation))
        {
            if (await ledger.Load(id, cancellation) is not { Conversation: var conversation }) continue;
            foreach (var holder in holders)
                await foreach (var kept in holder.Of(conversation, cancellation)) yield return (holder.Table, kept);
        }

        foreach (var holder in holders)
            await foreach (var kept in holder.Of(task.Person!, cancellation)) yield return (holder.Table, kept);
    }
}
