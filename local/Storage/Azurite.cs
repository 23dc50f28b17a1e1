using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
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

    private const string Version = "3.35.0";
    private static readonly TimeSpan TimeToClose = TimeSpan.FromSeconds(5);

    private readonly Process process;
    private readonly Task output;

    private Azurite(Process process, string connectionString, Task output)
    {
        this.process = process;
        this.output = output;
        ConnectionString = connectionString;
    }

    public string ConnectionString { get; }
    public int ProcessId => process.Id;

    /// <summary>Completes when Azurite has ended, asked or not.</summary>
    public Task Ended => output;

    /// <param name="folder">Where the data lies, and <c>azurite.log</c> with what it says; null keeps the data in memory only.</param>
    /// <param name="cancellation">Gives up waiting, and stops what was started.</param>
    /// <exception cref="AzuriteFailedException">It is not installed, or said on its way up why it cannot start.</exception>
    public static async Task<Azurite> Start(string? folder, CancellationToken cancellation)
    {
        var home = Path.Combine(Repository.Root, "local", "azurite");
        if (Installed(home) != Version)
            throw new AzuriteFailedException($"Azurite {Version} is not installed: run ./inbox once, or npm ci in local/azurite.");
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder is null ? Path.GetTempPath() : Directory.CreateDirectory(folder).FullName,
        };
        string[] arguments = [Path.Combine(home, "run.mjs"), "--silent", "--skipApiVersionCheck", "--disableTelemetry", "--blobPort", "0", "--queuePort", "0", "--tablePort", "0"];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var argument in folder is null ? ["--inMemoryPersistence"] : new[] { "--location", start.WorkingDirectory }) start.ArgumentList.Add(argument);

        var process = Begin(start);
        var log = folder is null ? TextWriter.Null : Log(Path.Combine(start.WorkingDirectory, "azurite.log"));
        try
        {
            var (queues, tables) = (default(string), default(string));
            while (await process.StandardOutput.ReadLineAsync(cancellation) is { } line)
            {
                await log.WriteLineAsync(line);
                if (Listening().Match(line) is not { Success: true } match) continue;
                if (match.Groups["service"].Value == "Queue") queues = match.Groups["address"].Value;
                if (match.Groups["service"].Value != "Table") continue;
                tables = match.Groups["address"].Value;
                break;
            }

            if (tables is null) throw new AzuriteFailedException($"Azurite did not start: {(await process.StandardError.ReadToEndAsync(cancellation)).Trim()}");
            return new Azurite(process, $"{WellKnownAccount};QueueEndpoint={queues}/devstoreaccount1;TableEndpoint={tables}/devstoreaccount1", Keep(process, log));
        }
        catch
        {
            process.Kill();
            process.Dispose();
            await log.DisposeAsync();
            throw;
        }
    }

    /// <summary>Lets Azurite write down what it holds, and waits until it has: five seconds at most, then it is killed.</summary>
    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeToClose);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }

        await output;
        process.Dispose();
    }

    private static string? Installed(string home)
    {
        var package = Path.Combine(home, "node_modules", "azurite", "package.json");
        if (!File.Exists(package)) return null;
        using var json = JsonDocument.Parse(File.ReadAllBytes(package));
        return json.RootElement.GetProperty("version").GetString();
    }

    private static Process Begin(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new AzuriteFailedException("Azurite needs Node.js 20 or newer, and there is no node on the PATH.");
        }
    }

    private static TextWriter Log(string file)
    {
        var stream = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        return TextWriter.Synchronized(new StreamWriter(stream) { AutoFlush = true });
    }

    // Both are read until Azurite ends: a full pipe would stop it.
    private static async Task Keep(Process process, TextWriter log)
    {
        await Task.WhenAll(Copy(process.StandardOutput, log), Copy(process.StandardError, log));
        await log.DisposeAsync();
    }

    private static async Task Copy(StreamReader from, TextWriter log)
    {
        while (await from.ReadLineAsync(CancellationToken.None) is { } line) await log.WriteLineAsync(line);
    }

    [GeneratedRegex(@"^Azurite (?<service>Queue|Table) service is successfully listening at (?<address>\S+)$")]
    private static partial Regex Listening();
}

/// <summary>One sentence that a person at the terminal can act on.</summary>
public sealed class AzuriteFailedException(string words) : Exception(words);
