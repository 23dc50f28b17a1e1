using SocialInbox.Local.Storage;

namespace SocialInbox.Tests.Infrastructure;

/// <summary>One Azurite, in memory, for all tests of a run: <c>[Collection(AzuriteCollection.Name)]</c>.</summary>
[CollectionDefinition(Name)]
public sealed class AzuriteCollection : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Azurite";
}

public sealed class AzuriteFixture : IAsyncLifetime
{
    private Azurite? azurite;
    private int given;

    public async Task InitializeAsync() => azurite = await Azurite.Start(folder: null, CancellationToken.None);

    public async Task DisposeAsync()
    {
        if (azurite is not null) await azurite.DisposeAsync();
    }

    /// <summary>Tables and queues of one test's own: names under a prefix that nobody else was given.</summary>
    internal TestStorage NewStorage() => new(azurite!.ConnectionString, $"t{Interlocked.Increment(ref given):D4}");
}
