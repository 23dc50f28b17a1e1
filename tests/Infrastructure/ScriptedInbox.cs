namespace SocialInbox.Tests.Infrastructure;

/// <summary>An inbox on storage of its own that reads a network which does as it is told.</summary>
public abstract class ScriptedInbox(AzuriteFixture azurite) : IAsyncLifetime
{
    private protected FakeTimeProvider Clock { get; } = new();

    private protected ScriptedNetwork Network { get; private set; } = null!;

    private protected Instance Inbox { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Network = new ScriptedNetwork(Clock);
        Inbox = await Instance.First(azurite.NewStorage(), Clock, Network);
        await Begin();
    }

    public async Task DisposeAsync() => await Inbox.DisposeAsync();

    /// <summary>What happened before each test.</summary>
    protected virtual Task Begin() => Task.CompletedTask;
}
