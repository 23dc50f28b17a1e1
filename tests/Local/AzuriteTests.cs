using System.Diagnostics;
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
}
