using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;
using SocialInbox.Security;

namespace SocialInbox.Tests.Security;

public sealed class ClientLimitTests : IDisposable
{
    private readonly ClientLimit limit = new(AppPlace.From(new ConfigurationBuilder().AddInMemoryCollection([new("WEBSITE_SITE_NAME", "inbox")]).Build()));

    public void Dispose() => limit.Dispose();

    [Fact]
    public async Task A_client_that_is_refused_again_and_again_has_to_wait_and_others_do_not()
    {
        for (var i = 0; i < ClientLimit.RefusedPerMinute; i++) Assert.Null(await Ask("203.0.113.9:4711", 401));

        Assert.Equal(TimeSpan.FromMinutes(1), await Ask("203.0.113.9:4712", 401));
        Assert.Null(await Ask("203.0.113.10:4711", 200));
    }

    [Fact]
    public async Task A_storm_of_genuine_deliveries_passes_until_it_is_a_flood()
    {
        var answers = new List<TimeSpan?>();
        for (var i = 0; i < 5000 && answers.All(wait => wait is null); i++) answers.Add(await Ask("203.0.113.9:4711", 202));

        Assert.InRange(answers.Count(wait => wait is null), 500, 4999);
        Assert.Equal(TimeSpan.FromSeconds(1), answers[^1]);
    }

    [Fact]
    public async Task A_client_gets_no_second_budget_by_inventing_whom_it_forwards_for()
    {
        for (var i = 0; i < ClientLimit.RefusedPerMinute; i++) await Ask($"10.0.0.{i}, 203.0.113.9:4711", 404);

        Assert.NotNull(await Ask("10.9.9.9, 203.0.113.9:4711", 404));
    }

    [Fact]
    public async Task A_client_gets_no_second_budget_by_moving_within_its_network()
    {
        for (var i = 0; i < ClientLimit.RefusedPerMinute; i++) await Ask($"[2001:db8:1:2::{i:x}]:4711", 404);

        Assert.NotNull(await Ask("[2001:db8:1:2:ffff::1]:4711", 404));
        Assert.Null(await Ask("[2001:db8:1:3::1]:4711", 404));
    }

    private async Task<TimeSpan?> Ask(string forwardedFor, int answered)
    {
        var starting = new StartingResponse();
        var http = new DefaultHttpContext();
        http.Features.Set<IHttpResponseFeature>(starting);
        http.Connection.RemoteIpAddress = IPAddress.Loopback;
        http.Request.Headers["X-Forwarded-For"] = forwardedFor;
        var wait = limit.Ask(http);
        if (wait is not null) return wait;
        http.Response.StatusCode = answered;
        await starting.Start();
        return null;
    }

    private sealed class StartingResponse : HttpResponseFeature
    {
        private readonly List<(Func<object, Task> Callback, object State)> callbacks = [];

        public override void OnStarting(Func<object, Task> callback, object state) => callbacks.Add((callback, state));

        public async Task Start()
        {
            foreach (var (callback, state) in callbacks) await callback(state);
        }
    }
}
