using System.Net;
using SocialInbox.Local.Runner;
using SocialInbox.Tests.Local.Runner.App;

namespace SocialInbox.Tests.Local.Runner;

public sealed class HttpFunctionTests
{
    [Theory]
    [InlineData("GET", "items/7", "item 7 at /items/7")]
    [InlineData("GET", "orders/0191f3a4-7b1c-7aaa-8000-000000000000", "GET 0191f3a47b1c7aaa8000000000000000 none")]
    [InlineData("POST", "orders/0191f3a4-7b1c-7aaa-8000-000000000000/late", "POST 0191f3a47b1c7aaa8000000000000000 late")]
    [InlineData("GET", "json", """{"answer":42,"method":"GET"}""")]
    [InlineData("GET", "", "file '' by GET")]
    [InlineData("GET", "assets/app.js", "file 'assets/app.js' by GET")]
    public async Task A_request_reaches_its_function_with_its_route_values(string method, string path, string answer)
    {
        await using var test = await new TestRunner().StartAsync(typeof(HttpSamples));

        using var response = await test.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal(answer, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_method_that_no_function_lists_is_not_found()
    {
        await using var test = await new TestRunner().StartAsync(typeof(HttpSamples));

        Assert.Equal(HttpStatusCode.NotFound, (await test.Client.DeleteAsync(new Uri("items/7", UriKind.Relative))).StatusCode);
    }

    [Theory]
    [InlineData("broken")]
    [InlineData("orders/no-guid")]
    public async Task A_failure_answers_500_and_tells_nothing(string path)
    {
        await using var test = await new TestRunner().StartAsync(typeof(HttpSamples));

        using var response = await test.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Every_request_has_services_of_its_own_and_its_context_knows_the_request()
    {
        await using var test = await new TestRunner().StartAsync(typeof(HttpSamples));

        Assert.Equal("1 True Visits", await test.Client.GetStringAsync(new Uri("visits", UriKind.Relative)));
        Assert.Equal("1 True Visits", await test.Client.GetStringAsync(new Uri("visits", UriKind.Relative)));
    }

    [Fact]
    public async Task A_client_that_leaves_cancels_its_function()
    {
        await using var test = await new TestRunner().StartAsync(typeof(HttpSamples));
        var cancelled = new TaskCompletionSource();
        test.Calls.Then = (_, cancellation) =>
        {
            cancellation.Register(cancelled.SetResult);
            return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
        };
        using var patience = new CancellationTokenSource();
        var request = test.Client.GetAsync(new Uri("slow", UriKind.Relative), patience.Token);
        Assert.Equal("slow GET", await test.Calls.NextAsync());

        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_disabled_function_is_not_routed()
    {
        await using var test = await new TestRunner { Settings = { ["AzureWebJobs.Item.Disabled"] = "true" } }.StartAsync(typeof(HttpSamples));

        Assert.Equal("file 'items/7' by GET", await test.Client.GetStringAsync(new Uri("items/7", UriKind.Relative)));
    }

    [Fact]
    public async Task Without_a_prefix_in_host_json_routes_begin_with_api()
    {
        await using var test = await new TestRunner { HostJson = """{ "version": "2.0" }""" }.StartAsync(typeof(HttpSamples));

        Assert.Equal("item 7 at /api/items/7", await test.Client.GetStringAsync(new Uri("api/items/7", UriKind.Relative)));
        Assert.Equal(HttpStatusCode.NotFound, (await test.Client.GetAsync(new Uri("items/7", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        await using var test = await new TestRunner().StartAsync(typeof(HttpSamples));
        var options = new LocalRunnerOptions
        {
            Assembly = typeof(HttpSamples).Assembly,
            Includes = _ => false,
            DataFolder = Path.GetTempPath(),
            Port = test.Runner.BaseAddress.Port,
        };

        var refusal = await Assert.ThrowsAsync<StartRefusedException>(() => LocalRunner.StartAsync(options));

        Assert.Equal($"Port {test.Runner.BaseAddress.Port} on 127.0.0.1 is taken", refusal.Message);
    }
}
