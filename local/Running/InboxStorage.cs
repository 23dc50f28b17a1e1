using SocialInbox.Local.Storage;

namespace SocialInbox.Local.Running;

/// <summary>The storage of an inbox, for as long as somebody here needs it: a named one, the running inbox's, or an Azurite of our own.</summary>
internal sealed class InboxStorage : IAsyncDisposable
{
    private readonly Azurite? own;
    private readonly RunningLock? held;

    private InboxStorage(string connectionString, Azurite? own = null, RunningLock? held = null)
    {
        ConnectionString = connectionString;
        this.own = own;
        this.held = held;
    }

    public string ConnectionString { get; }

    /// <summary>Completes when an Azurite of our own has ended; never where storage is somebody else's.</summary>
    public Task Lost => own?.Ended ?? Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System);

    /// <summary>For whoever holds the folder's lock.</summary>
    /// <exception cref="AzuriteFailedException">Azurite cannot start.</exception>
    public static async Task<InboxStorage> Start(DataFolder data, CancellationToken cancellation)
    {
        if (InboxSettings.NamedStorage() is { } named) return new InboxStorage(named);
        var azurite = await Azurite.Start(data.Storage, cancellation);
        return new InboxStorage(azurite.ConnectionString, azurite);
    }

    /// <summary>For a short command, beside a running inbox or without one.</summary>
    /// <exception cref="CommandFailedException">Somebody is just starting or stopping with this folder.</exception>
    public static async Task<InboxStorage> Borrow(DataFolder data, CancellationToken cancellation)
    {
        if (InboxSettings.NamedStorage() is { } named) return new InboxStorage(named);
        if (data.WhoRuns() is { } running) return new InboxStorage(running.Storage);
        var held = data.Lock();
        try
        {
            var azurite = await Azurite.Start(data.Storage, cancellation);
            return new InboxStorage(azurite.ConnectionString, azurite, held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (own is not null) await own.DisposeAsync();
        held?.Dispose();
    }
}
