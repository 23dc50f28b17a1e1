using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SocialInbox.Local.Practice;

public sealed record PracticeContent(ImmutableArray<PracticeStatus> Statuses, ImmutableArray<PracticeNotice> Notices)
{
    public static readonly PracticeContent Empty = new([], []);
}

/// <summary>What the practice network keeps from one start to the next: where it listens, the shop's token, and its posts.</summary>
public sealed record PracticeState(int Port, string Token, PracticeContent Content);

/// <summary>One file, readable by its owner only, replaced as a whole.</summary>
public sealed class PracticeStore(string path)
{
    private readonly Lock gate = new();

    /// <exception cref="PracticeFailedException">The file is there and cannot be read.</exception>
    public PracticeState Load(int portOfNewNetwork)
    {
        if (!File.Exists(path)) return new PracticeState(portOfNewNetwork, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)), PracticeContent.Empty);
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), PracticeFile.Default.PracticeState) ?? throw new JsonException("it is empty");
        }
        catch (JsonException problem)
        {
            throw new PracticeFailedException($"The practice network cannot read {path} ({problem.Message}). Delete it to begin a new one.");
        }
    }

    public void Save(PracticeState state)
    {
        lock (gate)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var draft = new FileStream(path + ".new", options)) JsonSerializer.Serialize(draft, state, PracticeFile.Default.PracticeState);
            File.Move(path + ".new", path, overwrite: true);
        }
    }
}

/// <summary>One sentence that a person at the terminal can act on.</summary>
public sealed class PracticeFailedException(string words) : Exception(words);

[JsonSourceGenerationOptions(WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PracticeState))]
internal sealed partial class PracticeFile : JsonSerializerContext;
