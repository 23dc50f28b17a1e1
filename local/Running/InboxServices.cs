using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;

namespace SocialInbox.Local.Running;

/// <summary>The product's services without its functions: for commands, and for what comes before the functions start.</summary>
internal sealed class InboxServices : IAsyncDisposable
{
    private readonly ServiceProvider provider;
    private readonly InboxStorage? borrowed;

    private InboxServices(ServiceProvider provider, InboxStorage? borrowed)
    {
        this.provider = provider;
        this.borrowed = borrowed;
    }

    public T Get<T>()
        where T : notnull => provider.GetRequiredService<T>();

    /// <summary>Makes sure that all tables and queues are there.</summary>
    public static async Task<InboxServices> On(DataFolder data, InboxStorage storage, CancellationToken cancellation) =>
        await Build(data, storage, borrowed: null, cancellation);

    /// <summary>With the storage of the running inbox, or an Azurite for the time being.</summary>
    public static async Task<InboxServices> Borrow(DataFolder data, CancellationToken cancellation)
    {
        var storage = await InboxStorage.Borrow(data, cancellation);
        return await Build(data, storage, storage, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        if (borrowed is not null) await borrowed.DisposeAsync();
    }

    private static async Task<InboxServices> Build(DataFolder data, InboxStorage storage, InboxStorage? borrowed, CancellationToken cancellation)
    {
        var configuration = InboxSettings.Configuration(data, storage.ConnectionString);
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddSocialInbox(configuration);
        var built = new InboxServices(services.BuildServiceProvider(), borrowed);
        try
        {
            await built.Get<StoragePreparation>().Prepare(cancellation);
            return built;
        }
        catch
        {
            await built.DisposeAsync();
            throw;
        }
    }
}
