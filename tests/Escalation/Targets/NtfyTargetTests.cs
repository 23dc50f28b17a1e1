using System.Text;
using System.Text.Json;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Escalation.Targets;

public sealed class NtfyTargetTests : TargetContract
{
    protected override string Kind => "ntfy";

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["server"] = Address };

    protected override IReadOnlyDictionary<string, string> Secrets => new Dictionary<string, string> { ["topic"] = "shop-alerts-9f2", ["token"] = "tk_secret" };

    protected override (int Status, string Body) Taken => (200, """{"id":"a","event":"message"}""");

    [Fact]
    public async Task A_long_message_stays_a_message_and_becomes_no_attachment()
    {
        await Deliver(Sample() with { Lines = [.. Enumerable.Repeat(new string('ü', 400), 30)] });

        Assert.InRange(Encoding.UTF8.GetByteCount(JsonDocument.Parse(Assert.Single(Server.Requests).Body).RootElement.GetProperty("message").GetString()!), 1000, 4096);
    }

    private protected override void AssertSays(JsonElement body, SeenRequest request)
    {
        Assert.Equal(("/", "Bearer tk_secret"), (request.Path, request.Headers["Authorization"]));
        Assert.Equal("shop-alerts-9f2", body.GetProperty("topic").GetString());
        Assert.Equal(("Overdue for 5 minutes: @kim", "“Where is my parcel?”\nThe Shop (mastodon)", 5), (body.GetProperty("title").GetString(), body.GetProperty("message").GetString(), body.GetProperty("priority").GetInt32()));
        Assert.Equal("https://inbox.example/conversations/abc", body.GetProperty("click").GetString());
        Assert.All(body.GetProperty("actions").EnumerateArray(), action => Assert.Equal("view", action.GetProperty("action").GetString()));
    }

    // Without "markdown": true the server shows it as it is.
    protected override void AssertHarmless(JsonElement body)
    {
        Assert.Equal(Hostile, body.GetProperty("message").GetString());
        Assert.False(body.TryGetProperty("markdown", out _));
    }
}
