using System.Collections.Immutable;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Hosting;
using SocialInbox.Local.Storage;
using SocialInbox.Networks;
using SocialInbox.Sla;

namespace SocialInbox.Tests.Live;

/// <summary>The shop's account on a live network, connected as an administrator would, and our network code that speaks for it.</summary>
public sealed class LiveAccount : IAsyncLifetime
{
    private Azurite azurite = null!;
    private ServiceProvider services = null!;

    internal LiveNetwork Bluesky { get; private set; } = null!;
    internal Account Account { get; private set; } = null!;
    internal INetwork Network => services.GetRequiredService<NetworkCatalogue>()["bluesky"];
    internal CredentialVault Vault => services.GetRequiredService<CredentialVault>();

    public async Task InitializeAsync()
    {
        Bluesky = await LiveNetwork.Start();
        azurite = await Azurite.Start(folder: null, CancellationToken.None);
        var configuration = new ConfigurationManager { ["AzureWebJobsStorage"] = azurite.ConnectionString, ["Credentials:DataKey"] = Convert.ToBase64String(new byte[32]) };
        services = new ServiceCollection().AddLogging().AddSocialInbox(configuration).BuildServiceProvider();
        await services.GetRequiredService<StoragePreparation>().Prepare(CancellationToken.None);
        Account = await Connect();
    }

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        await azurite.DisposeAsync();
        await Bluesky.DisposeAsync();
    }

    internal async Task<Account> Connect()
    {
        var secrets = ImmutableDictionary<string, string>.Empty.Add("appPassword", Bluesky.ShopAppPassword);
        var request = new ConnectRequest(Bluesky.Server, LiveNetwork.ShopHandle, secrets, ImmutableDictionary<string, string>.Empty);
        var connected = await services.GetRequiredService<ConnectAccount>().Connect(new NewAccount("bluesky", request, ResponsePolicy.Default), CancellationToken.None);
        return Assert.IsType<ConnectedAccount.Connected>(connected).Account;
    }

    /// <summary>Reads a feed until it has no further page now, as a poll does.</summary>
    internal async Task<(IReadOnlyList<NetworkPost> Posts, string? Cursor)> Poll(string feed, string? cursor = null)
    {
        var posts = new Dictionary<string, NetworkPost>();
        var which = Network.Feeds.Single(f => f.Name == feed);
        for (var more = true; more;)
        {
            var page = await Network.ReadPage(Account, which, cursor, CancellationToken.None);
            Assert.Empty(page.Unreadable);
            foreach (var post in page.Posts) posts[post.Id] = post;
            (cursor, more) = (page.Cursor, page.More);
        }

        return ([.. posts.Values], cursor);
    }
}
