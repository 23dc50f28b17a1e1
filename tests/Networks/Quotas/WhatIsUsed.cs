using SocialInbox.Networks.Quotas;
using SocialInbox.Tests.Networks.Google;
using SocialInbox.Tests.Networks.Infrastructure;
using SocialInbox.Tests.Networks.LinkedIn;
using SocialInbox.Tests.Networks.TikTok;
using SocialInbox.Tests.Networks.Trustpilot;
using SocialInbox.Tests.Networks.YouTube;

namespace SocialInbox.Tests.Networks.Quotas;

/// <summary>Networks that limit what is asked and send no word of it: each request is counted, under the app or project whose limit it is.</summary>
public sealed class WhatIsUsed
{
    [Fact]
    public Task LinkedIn_counts_a_day_of_its_app_from_midnight_UTC_on() => Counts(async () => await LinkedInWorld.Start(), "requests a day", limit: 0, hours: 24);

    [Fact]
    public Task TikTok_counts_a_day_of_its_app() => Counts(async () => await TikTokWorld.Start(), "requests a day", limit: 864_000, hours: 24);

    [Fact]
    public Task Trustpilot_counts_an_hour_of_its_key() => Counts(async () => await TrustpilotWorld.Start(), "requests an hour", limit: 10_000, hours: 1);

    [Fact]
    public Task Google_counts_a_minute_of_its_project() => Counts(async () => await GoogleWorld.Start(), "requests a minute", limit: 300, hours: 1 / 60.0);

    [Fact]
    public Task YouTube_counts_units_of_a_day_of_its_project() => Counts(async () => await YouTubeWorld.Start(), "units a day", limit: 10_000, hours: 24);

    private static async Task Counts(Func<Task<NetworkWorld>> start, string name, double limit, double hours)
    {
        await using var world = await start();
        world.CustomerSays("Wann kommt meine Bestellung?");
        world.Quotas.Take(world.Account.Id);
        world.Server.Requests.Clear();

        await world.ReadPage(world.Network.Feeds[0]);

        var use = Assert.Single(world.Quotas.Take(world.Account.Id));
        Assert.Equal((name, limit, true), (use.Name, use.Limit, use.AddsUp));
        Assert.Equal(world.Server.Requests.Count(request => !request.Path.Contains("token", StringComparison.OrdinalIgnoreCase)), use.Used);
        Assert.InRange(use.ResetsAt!.Value, world.Clock.GetUtcNow(), world.Clock.GetUtcNow().AddHours(hours));
        var stored = await world.Vault.Find(world.Account.Id, default);
        Assert.Equal(QuotaUse.PoolOf(stored!.Secrets.GetValueOrDefault("clientId")), use.Pool);
    }
}
