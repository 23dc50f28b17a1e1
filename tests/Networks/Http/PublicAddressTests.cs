using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Accounts;
using SocialInbox.Networks;
using SocialInbox.Networks.Bluesky;
using SocialInbox.Networks.Http;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Http;

public sealed class PublicAddressTests : IDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().AddLogging().AddNetworks(new ConfigurationBuilder().Build()).BuildServiceProvider();

    public void Dispose() => services.Dispose();

    [Theory]
    [InlineData("9.9.9.9")]
    [InlineData("172.32.0.1")]
    [InlineData("2606:4700::1111")]
    public void A_public_address_is_one(string address) => Assert.True(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("10.0.0.4")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("168.63.129.16")]
    [InlineData("100.64.0.1")]
    [InlineData("198.19.255.255")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("2002:a00:1::1")]
    [InlineData("2001:0:53aa:64c:0:fffe:f5ff:fffe")]
    [InlineData("2001:db8::1")]
    [InlineData("ff02::1")]
    public void Our_own_network_and_its_disguises_are_none(string address) => Assert.False(PublicAddress.Is(IPAddress.Parse(address)));

    [Fact]
    public async Task A_name_that_points_to_this_machine_is_not_connected_to()
    {
        using var client = services.GetRequiredService<NetworkHttp>().ClientForLearned(new AccountId("a-1"), new Uri("https://localhost"));

        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync("/"));

        Assert.Contains("no public address", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_port_is_not_connected_to_whatever_lies_there()
    {
        await using var server = await LoopbackServer.Start(_ => Task.CompletedTask);
        using var client = services.GetRequiredService<NetworkHttp>().ClientForLearned(new AccountId("a-2"), server.Address);

        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync("/"));

        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("https://bsky.social", "https://bsky.social", false)]
    [InlineData("http://127.0.0.1:2583", "http://127.0.0.1:2584", false)]
    [InlineData("https://bsky.social", "https://localhost", true)]
    [InlineData("http://127.0.0.1:2583", "https://localtest.example", true)]
    public async Task Only_the_server_that_somebody_entered_is_reached_unchecked(string service, string pds, bool isChecked)
    {
        using var client = BlueskyClient.ClientFor(services.GetRequiredService<NetworkHttp>(), new AccountId("a-3"), new Uri(service), new Uri(pds));

        Assert.Equal(new Uri(pds), client.BaseAddress);
        if (isChecked) await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync("/"));
    }
}
