using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SocialInbox.Local.Running;

/// <summary>Where one inbox of this machine keeps everything: storage, keys, the practice network. One process runs it at a time.</summary>
public sealed class DataFolder(string path)
{
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>The folder that is meant when nobody names one; git ignores it.</summary>
    public static string Default { get; } = System.IO.Path.Combine(Repository.Root, ".socialinbox");

    public string Storage => In("storage");
    public string Timers => In("timers");
    public string Practice => In("practice.json");
    public string SignInKey => In("sign-in.key");
    public string DataKey => In("data.key");

    /// <summary>Makes this process the one that runs the inbox here.</summary>
    /// <exception cref="CommandFailedException">Another one does.</exception>
    public RunningLock Lock()
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(Path);
        else Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        try
        {
            var held = new FileStream(In("running.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            // Left by one that was killed: until this one has started, nobody runs.
            File.Delete(In("running.json"));
            return new RunningLock(held, In("running.json"));
        }
        catch (IOException)
        {
            throw new CommandFailedException(WhoRuns() is { } other
                ? string.Create(CultureInfo.InvariantCulture, $"One is running already at {other.Address} (process {other.ProcessId}). Stop it with Ctrl-C there, or choose other places with --data and --port.")
                : $"One is starting or stopping with the data in {Path}. Wait a moment, or choose other places with --data and --port.");
        }
    }

    /// <summary>The process that runs the inbox with this data; null when none does.</summary>
    public RunningInbox? WhoRuns()
    {
        try
        {
            using (new FileStream(In("running.lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None)) return null;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (DirectoryNotFoundException)
        {
            return null;
        }
        catch (IOException)
        {
            return File.Exists(In("running.json")) ? JsonSerializer.Deserialize(File.ReadAllBytes(In("running.json")), RunningJson.Default.RunningInbox) : null;
        }
    }

    private string In(string name) => System.IO.Path.Combine(Path, name);
}

/// <summary>What others on this machine need to know about a running inbox. Its storage is the loopback one with the key that everybody knows.</summary>
public sealed record RunningInbox(int ProcessId, Uri Address, string Storage);

/// <summary>Held while an inbox runs; the system releases it when its process ends, however that ends.</summary>
public sealed class RunningLock(FileStream held, string file) : IDisposable
{
    public void Publish(RunningInbox running)
    {
        // Put in place whole: somebody may be reading it.
        var draft = $"{file}.new";
        File.WriteAllBytes(draft, JsonSerializer.SerializeToUtf8Bytes(running, RunningJson.Default.RunningInbox));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(draft, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.Move(draft, file, overwrite: true);
    }

    public void Dispose()
    {
        File.Delete(file);
        held.Dispose();
    }
}

[JsonSerializable(typeof(RunningInbox))]
internal sealed partial class RunningJson : JsonSerializerContext;
