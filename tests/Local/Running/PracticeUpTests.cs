using SocialInbox.Local;
using SocialInbox.Local.Running;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Local.Running;

/// <summary>What somebody sees who starts the inbox for the first time.</summary>
[Trait("Ring", "Storage")]
public sealed class PracticeUpTests : IAsyncLifetime
{
    private static readonly TimeSpan WithinAMinute = TimeSpan.FromMinutes(1);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("socialinbox-up-");
    private LocalInbox inbox = null!;
    private InboxClient client = null!;

    public async Task InitializeAsync()
    {
        inbox = await LocalInbox.Start(Options, CancellationToken.None);
        client = await InboxClient.SignIn(inbox.Address);
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await inbox.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Within_a_minute_the_worklist_fills_an_unanswered_question_escalates_and_a_reply_appears_on_the_network()
    {
        await Eventually.Is(async () => (await client.List("open")).Count >= 6, WithinAMinute, () => "the worklist has not filled");
        await Eventually.Is(async () => (await client.Get("api/banner")).GetProperty("escalations").GetArrayLength() > 0, WithinAMinute, () => "nothing has escalated");
        var ireland = (await client.Find("open", "Ireland"))!;
        await client.Reply(ireland, "Yes, we ship to Ireland in four days.");
        await Eventually.Is(async () => (await Page()).Contains("we ship to Ireland in four days", StringComparison.Ordinal), WithinAMinute, () => "the reply does not stand on the network");

        Assert.All(await client.List("open"), item => Assert.True(item.GetProperty("practice").GetBoolean()));
        Assert.NotNull(await client.Find("filtered", "wunderschön"));
    }

    [Fact]
    public async Task A_second_start_is_told_of_the_first_one() =>
        Assert.Contains($"One is running already at {inbox.Address}", (await Assert.ThrowsAsync<CommandFailedException>(() => LocalInbox.Start(Options, CancellationToken.None))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_taken_port_is_named_and_leaves_nothing_running()
    {
        var other = new DataFolder(Path.Combine(folder.FullName, "other"));
        var refusal = await Assert.ThrowsAsync<CommandFailedException>(() => LocalInbox.Start(Options with { Data = other, Port = inbox.Address.Port }, CancellationToken.None));

        Assert.Equal($"Port {inbox.Address.Port} is taken. Free it, or choose another one with --port.", refusal.Message);
        Assert.Null(other.WhoRuns());
    }

    private LocalInboxOptions Options => new(new DataFolder(folder.FullName), Port: 0, Practice: true);

    private async Task<string> Page()
    {
        using var browser = new HttpClient();
        return await browser.GetStringAsync(inbox.PracticeAddress);
    }
}
