using System.Net;
using System.Net.Http.Json;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Tests.Local.Runner.App;

namespace SocialInbox.Tests.Local.Runner;

[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class RunNowTests(AzuriteFixture azurite)
{
    private readonly TestQueues queues = new(azurite.NewStorage());

    [Fact]
    public async Task A_timer_can_be_run_at_once()
    {
        await using var test = await queues.Runner().StartAsync(typeof(EveryFiveMinutes));

        using var response = await PostAsync(test, "everyfiveminutes", new { });

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.StartsWith("on time", await test.Calls.NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_queue_function_can_be_given_a_message()
    {
        await using var test = await queues.Runner().StartAsync(typeof(Letters));

        using var response = await PostAsync(test, "Letters", new { input = "by hand" });

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("by hand, attempt 1", await test.Calls.NextAsync());
    }

    [Theory]
    [InlineData("Nobody", HttpStatusCode.NotFound)]
    [InlineData("Item", HttpStatusCode.NotFound)]
    public async Task Only_timers_and_queue_functions_can_be_run(string function, HttpStatusCode answer)
    {
        await using var test = await queues.Runner().StartAsync(typeof(HttpSamples), typeof(EveryFiveMinutes));

        Assert.Equal(answer, (await PostAsync(test, function, new { })).StatusCode);
    }

    [Fact]
    public async Task A_body_that_is_no_JSON_is_refused()
    {
        await using var test = await queues.Runner().StartAsync(typeof(EveryFiveMinutes));

        using var response = await test.Client.PostAsync(new Uri("admin/functions/EveryFiveMinutes", UriKind.Relative), new StringContent("now!"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(test.Calls.Rest());
    }

    [Theory]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Host", "rebound.example")]
    public async Task A_page_in_the_browser_cannot_run_anything(string header, string value)
    {
        await using var test = await queues.Runner().StartAsync(typeof(EveryFiveMinutes));
        using var request = new HttpRequestMessage(HttpMethod.Post, "admin/functions/EveryFiveMinutes") { Content = JsonContent.Create(new { }) };
        request.Headers.TryAddWithoutValidation(header, value);

        using var response = await test.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(test.Calls.Rest());
    }

    private static Task<HttpResponseMessage> PostAsync(TestRunner test, string function, object body) =>
        test.Client.PostAsJsonAsync(new Uri($"admin/functions/{function}", UriKind.Relative), body);
}
