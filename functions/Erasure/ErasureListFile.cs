using System.Text.Json;
using System.Text.Json.Serialization;

namespace SocialInbox.Erasure;

/// <summary>The list as a file of its own: a backup is older than what was erased after it.</summary>
public static class ErasureListFile
{
    /// <returns>How many entries.</returns>
    public static async Task<int> Write(ErasureList list, Stream file, CancellationToken cancellation)
    {
        var erasures = await list.Read(cancellation);
        var lines = new StreamWriter(file);
        foreach (var (hash, erasure) in erasures.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            await lines.WriteLineAsync(JsonSerializer.Serialize(new ErasureEntry(hash, erasure.Until, list.Mark, erasure.ClosedUntil), ErasureJson.Default.ErasureEntry));
        await lines.FlushAsync(cancellation);
        return erasures.Entries.Count;
    }

    /// <exception cref="Backup.BackupUnreadableException">It is no such list.</exception>
    public static async Task<int> Read(string path, ErasureList list, CancellationToken cancellation)
    {
        var entries = 0;
        try
        {
            await foreach (var line in File.ReadLinesAsync(path, cancellation))
            {
                var entry = JsonSerializer.Deserialize(line, ErasureJson.Default.ErasureEntry) ?? throw new JsonException("An empty line.");
                if (entry.Key != list.Mark) throw new Backup.BackupUnreadableException("The erasure list was made under another data key: bring that key back (Credentials:DataKey).");
                await list.Add(entry.Person, new ListedErasure(entry.ErasedUntil, entry.ClosedUntil), cancellation);
                entries++;
            }
        }
        catch (Exception broken) when (broken is JsonException or IOException)
        {
            throw new Backup.BackupUnreadableException($"{path} is no erasure list: {broken.Message}", broken);
        }

        return entries;
    }
}

/// <param name="Person">A hash: only the inbox whose key made it recognises anybody in it.</param>
/// <param name="ClosedUntil">Files of earlier versions lack it: what waited stays open.</param>
internal sealed record ErasureEntry(string Person, DateTimeOffset ErasedUntil, string Key, DateTimeOffset? ClosedUntil = null);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ErasureEntry))]
internal sealed partial class ErasureJson : JsonSerializerContext;
