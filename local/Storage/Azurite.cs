using System.Diagnostics;
using System.Text.RegularExpressions;

namespace SocialInbox.Local.Storage;

/// <summary>
/// Azure's tables and queues on this machine: Azurite as a child process on free loopback ports. It ends with the process that
/// started it, even if that one is killed, and never before it is disposed.
/// </summary>
public sealed partial class Azurite : IAsyncDisposable
{
    // The account and key that Azurite and its documentation give to everybody.
    private const string WellKnownAccount =
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;" +
        "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly Process process;

    private Azurite(Process process, string connectionString)
    {
        this.process = process;
        ConnectionString = connectionString;
    }

    public string ConnectionString { get; }
    public int ProcessId => process.Id;

    /// <param name="folder">Where the data lies; null keeps it in memory only.</param>
    /// <param name="cancellation">Gives up waiting, and stops what was started.</param>
    /// <exception cref="AzuriteFailedException">It is not installed, or said on its way up why it cannot start.</exception>
    public static async Task<Azurite> Start(string? folder, CancellationToken cancellation)
    {
        var script = Path.Combine(Repository.Root, "local", "azurite", "run.mjs");
        if (!Directory.Exists(Path.Combine(Repository.Root, "local", "azurite", "node_modules")))
            throw new AzuriteFailedException("Azurite is not installed: run ./inbox once, or npm ci in local/azurite.");
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder is null ? Path.GetTempPath() : Directory.CreateDirectory(folder).FullName,
        };
        string[] arguments = [script, "--silent", "--skipApiVersionCheck", "--disableTelemetry", "--blobPort", "0", "--queuePort", "0", "--tablePort", "0"];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var argument in folder is null ? ["--inMemoryPersistence"] : new[] { "--location", start.WorkingDirectory }) start.ArgumentList.Add(argument);

        var process = Process.Start(start) ?? throw new AzuriteFailedException("node did not start.");
        try
        {
            var problem = process.StandardError.ReadToEndAsync(cancellation);
            var (queues, tables) = (default(string), default(string));
            while (await process.StandardOutput.ReadLineAsync(cancellation) is { } line)
            {
                if (Listening().Match(line) is not { Success: true } match) continue;
                if (match.Groups["service"].Value == "Queue") queues = match.Groups["address"].Value;
                if (match.Groups["service"].Value != "Table") continue;
                tables = match.Groups["address"].Value;
                break;
            }

            if (tables is null) throw new AzuriteFailedException($"Azurite did not start: {(await problem).Trim()}");
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            return new Azurite(process, $"{WellKnownAccount};QueueEndpoint={queues}/devstoreaccount1;TableEndpoint={tables}/devstoreaccount1");
        }
        catch
        {
            process.Kill();
            process.Dispose();
            throw;
        }
    }

    /// <summary>Lets Azurite write down what it holds, and waits until it has.</summary>
    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    [GeneratedRegex(@"^Azurite (?<service>Queue|Table) service is successfully listening at (?<address>\S+)$")]
    private static partial Regex Listening();
}

/// <summary>One sentence that a person at the terminal can act on.</summary>
public sealed class AzuriteFailedException(string words) : Exception(words);
