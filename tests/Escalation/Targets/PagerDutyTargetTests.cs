using System.Text.Json;
using SocialInbox.Escalation.Targets;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Escalation.Targets;

public sealed class PagerDutyTargetTests : TargetContract
{
    protected override string Kind => "pagerduty";

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["address"] = Address };

    protected override IReadOnlyDictionary<string, string> Secrets => new Dictionary<string, string> { ["routingKey"] = "0123456789abcdef0123456789abcdef" };

    protected override (int Status, string Body) Taken => (202, """{"status":"success","message":"Event processed","dedup_key":"x"}""");

    [Fact]
    public async Task An_incident_stays_open_until_it_is_told_to_be_over()
    {
        Assert.True(Assert.IsType<Delivery.Taken>(await Deliver(Sample())).StaysOpen);

        Assert.Equal(new Delivery.Taken(), await Speaks.Resolve(Opened(), Sample().Id, default));

        var events = Server.Requests.Select(request => JsonDocument.Parse(request.Body).RootElement).ToList();
        Assert.Equal(["trigger", "resolve"], events.Select(happened => happened.GetProperty("event_action").GetString()));
        Assert.Single(events.Select(happened => happened.GetProperty("dedup_key").GetString()).Distinct());
    }

    [Fact]
    public async Task A_long_id_and_a_long_title_stay_within_what_pagerduty_takes()
    {
        await Deliver(Sample() with { Id = new string('i', 400), Title = new string('t', 2000) });

        var happened = JsonDocument.Parse(Assert.Single(Server.Requests).Body).RootElement;
        Assert.InRange(happened.GetProperty("dedup_key").GetString()!.Length, 10, 255);
        Assert.Equal(1024, happened.GetProperty("payload").GetProperty("summary").GetString()!.Length);
    }

    private protected override void AssertSays(JsonElement body, SeenRequest request)
    {
        Assert.Equal("/v2/enqueue", request.Path);
        Assert.Equal(("0123456789abcdef0123456789abcdef", "trigger", "conversation.step.breach"), (Text(body, "routing_key"), Text(body, "event_action"), Text(body, "dedup_key")));
        var payload = body.GetProperty("payload");
        Assert.Equal(("Overdue for 5 minutes: @kim", "SocialInbox", "critical"), (Text(payload, "summary"), Text(payload, "source"), Text(payload, "severity")));
        Assert.Equal(Now, payload.GetProperty("timestamp").GetDateTimeOffset());
        Assert.Contains(payload.GetProperty("custom_details").GetProperty("lines").EnumerateArray(), line => line.GetString() == "“Where is my parcel?”");
        Assert.Equal(["https://inbox.example/conversations/abc", "https://inbox.example/s/acknowledge/token"], body.GetProperty("links").EnumerateArray().Select(link => Text(link, "href")));
    }

    protected override void AssertHarmless(JsonElement body) => Assert.Equal(Hostile, Text(body.GetProperty("payload"), "summary"));

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
