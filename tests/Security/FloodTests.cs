using System.Net;
using SocialInbox.Security;
using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Security;

[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class FloodTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Whoever_keeps_guessing_at_addresses_is_told_to_wait_and_for_how_long()
    {
        await using var api = await RunningApi.Start(azurite.NewStorage());
        using var stranger = new HttpClient { BaseAddress = api.Address };
        for (var i = 0; i < ClientLimit.RefusedPerMinute; i++)
        {
            using var guess = await stranger.PostAsync($"/hooks/guess-{i}", null);
            Assert.Equal(HttpStatusCode.NotFound, guess.StatusCode);
        }

        using var answer = await stranger.PostAsync("/hooks/guess", null);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(1), answer.Headers.RetryAfter?.Delta);
    }
}
