using SocialInbox.Local.Runner;
using SocialInbox.Tests.Local.Runner.App;

namespace SocialInbox.Tests.Local.Runner;

public sealed class RefusedStartTests
{
    [Theory]
    [InlineData(typeof(RefusedSamples.ReturnsData), "Function ReturnsData must take an HttpRequest and return an IResult or IActionResult")]
    [InlineData(typeof(RefusedSamples.WantsWhatItsRouteLacks), "nothing can be bound to the parameter name")]
    [InlineData(typeof(RefusedSamples.HasNoTrigger), "Function HasNoTrigger needs exactly one HTTP, timer or queue trigger")]
    [InlineData(typeof(RefusedSamples.IsMisnamed), "'9 lives' is no function name")]
    [InlineData(typeof(RefusedSamples.IsNamedLikeAnother), "Two functions are named EveryFiveMinutes")]
    [InlineData(typeof(RefusedSamples.KeepsNoTime), "is no schedule of six fields")]
    [InlineData(typeof(RefusedSamples.ReadsAShoutingQueue), "'LOUD' is no queue name")]
    [InlineData(typeof(OnASetting), "the setting Rhythm is missing")]
    [InlineData(typeof(Letters), "AzureWebJobsStorage is missing")]
    public async Task A_function_that_Azure_would_not_run_stops_the_start_with_one_clear_line(Type function, string words)
    {
        await using var test = new TestRunner { Settings = { ["AzureWebJobsStorage"] = null } };

        var refusal = await Assert.ThrowsAsync<StartRefusedException>(() => test.StartAsync(function, typeof(EveryFiveMinutes)));

        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public async Task A_connection_string_that_is_none_stops_the_start_without_being_told()
    {
        await using var test = new TestRunner { Settings = { ["AzureWebJobsStorage"] = "AccountKey=secret" } };

        var refusal = await Assert.ThrowsAsync<StartRefusedException>(() => test.StartAsync(typeof(Letters)));

        Assert.Equal("Function Letters: its connection string is invalid", refusal.Message);
    }

    [Fact]
    public async Task Storage_that_is_away_stops_neither_the_start_nor_the_requests_nor_the_stop()
    {
        const string NobodyListens = "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=AA==;QueueEndpoint=http://127.0.0.1:9/a";
        await using var test = await new TestRunner { Settings = { ["AzureWebJobsStorage"] = NobodyListens }, Grace = TimeSpan.FromMilliseconds(100) }
            .StartAsync(typeof(Letters), typeof(HttpSamples));

        Assert.Equal("item 1 at /items/1", await test.Client.GetStringAsync(new Uri("items/1", UriKind.Relative)));
        await test.StopAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10));
    }
}
