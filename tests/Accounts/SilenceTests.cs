using SocialInbox.Accounts;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Accounts;

/// <summary>What reading tells of how regularly customers write.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class SilenceTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new();
    private ScriptedNetwork network = null!;
    private Instance instance = null!;

    public async Task InitializeAsync()
    {
        network = new ScriptedNetwork(clock);
        instance = await Instance.First(azurite.NewStorage(), clock, network);
    }

    public async Task DisposeAsync() => await instance.DisposeAsync();

    [Fact]
    public async Task A_post_that_is_dated_ahead_was_written_when_it_was_first_read()
    {
        network.Asks("q1", at: clock.GetUtcNow().AddYears(1));
        await instance.Poll();
        var read = clock.GetUtcNow();

        for (var minute = 0; minute < 3; minute++)
        {
            clock.Advance(TimeSpan.FromMinutes(10));
            await instance.Poll();
        }

        Assert.Equal(read, (await Rhythm()).LastPost);
    }

    [Fact]
    public async Task An_outage_of_ours_is_no_silence_of_customers()
    {
        network.Asks("q1");
        await instance.Poll();
        clock.Advance(TimeSpan.FromMinutes(5));
        network.Asks("q2");
        await instance.Poll();
        clock.Advance(TimeSpan.FromHours(10));
        network.Asks("q3");

        await instance.Poll();

        var rhythm = await Rhythm();
        Assert.Equal((clock.GetUtcNow(), TimeSpan.FromMinutes(5)), (rhythm.LastPost, rhythm.Days.Max(day => day.Longest)));
    }

    private async Task<Rhythm> Rhythm() => (await instance.Get<AccountsTable>().Find(Instance.Shop.Id, default))!.Rhythm!;
}
