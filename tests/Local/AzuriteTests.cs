using System.Diagnostics;
using System.Text.Json;
using Azure.Data.Tables;
using SocialInbox.Local;
using SocialInbox.Local.Storage;

namespace SocialInbox.Tests.Local;

[Trait("Ring", "Storage")]
public sealed class AzuriteTests
{
    [Fact]
    public async Task It_offers_queues_and_tables_on_loopback_and_is_gone_when_disposed()
    {
        int pid;
        await using (var azurite = await Azurite.Start(folder: null, CancellationToken.None))
        {
            pid = azurite.ProcessId;
            Assert.Matches("QueueEndpoint=http://127.0.0.1:[1-9]", azurite.ConnectionString);
            Assert.Matches("TableEndpoint=http://127.0.0.1:[1-9]", azurite.ConnectionString);
        }

        Assert.Throws<ArgumentException>(() => Process.GetProcessById(pid));
    }

    [Fact]
    public async Task Ctrl_C_at_the_terminal_does_not_end_it_before_the_functions_have_ended()
    {
        await using var azurite = await Azurite.Start(folder: null, CancellationToken.None);
        using var interrupt = Process.Start("kill", ["-INT", $"{azurite.ProcessId}"]);
        await interrupt.WaitForExitAsync();

        using var client = new HttpClient();
        var table = azurite.ConnectionString.Split("TableEndpoint=")[1];
        using var answer = await client.GetAsync(new Uri($"{table}/Tables"));

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task What_it_stored_is_there_after_a_restart_and_what_it_said_is_in_its_log()
    {
        var folder = Directory.CreateTempSubdirectory("azurite");
        await using (var first = await Azurite.Start(folder.FullName, CancellationToken.None))
        {
            await new TableServiceClient(first.ConnectionString).CreateTableAsync("kept");
        }

        await using (var second = await Azurite.Start(folder.FullName, CancellationToken.None))
        {
            var tables = await new TableServiceClient(second.ConnectionString).QueryAsync().Select(table => table.Name).ToListAsync();
            Assert.Equal(["kept"], tables);
        }

        Assert.Contains("Table service successfully closed", await File.ReadAllTextAsync(Path.Combine(folder.FullName, "azurite.log")));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task It_ends_with_the_process_that_started_it()
    {
        var script = JsonSerializer.Serialize(Path.Combine(Repository.Root, "local", "azurite", "run.mjs"));
        var start = new ProcessStartInfo("node", ["-e", $$"""
            const arguments_ = [{{script}}, '--silent', '--inMemoryPersistence', '--blobPort', '0', '--queuePort', '0', '--tablePort', '0']
            require('child_process').spawn('node', arguments_, { stdio: ['pipe', 'inherit', 'inherit'] })
            """])
        { RedirectStandardOutput = true };
        using var parent = Process.Start(start)!;
        while (await parent.StandardOutput.ReadLineAsync() is { } line && !line.StartsWith("Azurite Table service is successfully", StringComparison.Ordinal))
            Assert.DoesNotContain("Exit due to", line, StringComparison.Ordinal);

        parent.Kill();
        var rest = await parent.StandardOutput.ReadToEndAsync();

        Assert.Contains("Table service successfully closed", rest, StringComparison.Ordinal);
    }
}
