using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks;
using SocialInbox.Tests.Accounts;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks;

/// <summary>How each network counts the text of a reply, and what it takes at most.</summary>
public sealed class CountingTests : IDisposable
{
    private readonly ServiceProvider services = new ServiceCollection()
        .AddNetworks(new ConfigurationBuilder().Build())
        .AddSingleton(new CredentialVault(new MemoryTable(), new DataKey(Options.Create(new CredentialsOptions())), TimeProvider.System))
        .BuildServiceProvider();

    public void Dispose() => services.Dispose();

    [Theory]
    [InlineData("x", TextUnit.Weighted, 280, null, 23)]
    [InlineData("bluesky", TextUnit.Graphemes, 300, 3000, null)]
    [InlineData("threads", TextUnit.Utf16, 500, null, null)]
    [InlineData("telegram", TextUnit.Utf16, 4096, null, null)]
    [InlineData("google", TextUnit.CodePoints, 4096, 4096, null)]
    [InlineData("youtube", TextUnit.Utf16, 9900, null, null)]
    [InlineData("linkedin", TextUnit.Utf16, 1250, null, null)]
    [InlineData("tiktok", TextUnit.Utf16, 150, null, null)]
    [InlineData("facebook", TextUnit.Utf16, 8000, null, null)]
    [InlineData("instagram", TextUnit.Utf16, 2200, null, null)]
    [InlineData("reddit", TextUnit.Utf16, 10_000, null, null)]
    public void Each_network_has_its_own_rule(string network, TextUnit unit, int limit, int? bytes, int? link)
    {
        var rule = services.GetRequiredService<NetworkCatalogue>()[network].TextRule(Of(network));

        Assert.Equal((unit, bytes, link), (rule.Unit, rule.MaxBytes, rule.UrlLength));
        Assert.InRange(rule.Limit, limit - 10, limit);
        Assert.True(rule.Count(new string('a', rule.Limit)).Fits);
        Assert.False(rule.Count(new string('a', rule.Limit + 1)).Fits);
    }

    [Fact]
    public void What_counts_bytes_takes_fewer_umlauts_than_letters()
    {
        var rule = services.GetRequiredService<NetworkCatalogue>()["google"].TextRule(Of("google"));

        Assert.True(rule.Count(new string('ü', 2048)).Fits);
        Assert.False(rule.Count(new string('ü', 2049)).Fits);
    }

    [Theory]
    [InlineData("bluesky", true)]
    [InlineData("mastodon", true)]
    [InlineData("x", true)]
    [InlineData("threads", true)]
    [InlineData("facebook", false)]
    [InlineData("google", false)]
    [InlineData("linkedin", false)]
    [InlineData("telegram", false)]
    public void Long_answers_are_offered_in_parts_only_where_the_network_threads_them(string network, bool threads) =>
        Assert.Equal(threads, services.GetRequiredService<NetworkCatalogue>()[network].Abilities.Threads);

    private static Account Of(string network) => AccountSamples.Account() with { Network = network };
}
