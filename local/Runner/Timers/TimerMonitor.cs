using System.Text.Json;

namespace SocialInbox.Local.Runner.Timers;

/// <summary>Keeps the status of each timer in a file of the data folder; the Functions host keeps it in a blob.</summary>
internal sealed class TimerMonitor(string dataFolder)
{
    private readonly string folder = Path.Combine(dataFolder, "timers");

    /// <summary>The stored status; null at the first start, and when the file was damaged.</summary>
    public TimerStatus? Read(string function)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(PathOf(function)), TimerStatusJson.Default.TimerStatus);
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    public void Write(string function, TimerStatus status)
    {
        Directory.CreateDirectory(folder);
        var draft = PathOf(function) + ".new";
        File.WriteAllBytes(draft, JsonSerializer.SerializeToUtf8Bytes(status, TimerStatusJson.Default.TimerStatus));
        File.Move(draft, PathOf(function), overwrite: true);
    }

    private string PathOf(string function) => Path.Combine(folder, function + ".json");
}
