using System.Text.Json;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Escalation.Targets;

public sealed class SlackTargetTests : TargetContract
{
    protected override string Kind => "slack";

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>();

    protected override IReadOnlyDictionary<string, string> Secrets => new Dictionary<string, string> { ["url"] = $"{Address}/services/T0/B0/Sup3rSecret" };

    protected override (int Status, string Body) Taken => (200, "ok");

    [Fact]
    public async Task A_message_of_many_lines_stays_within_what_slack_takes()
    {
        await Deliver(Sample() with { Title = new string('x', 400), Lines = [.. Enumerable.Repeat(new string('y', 4000), 80)] });

        var blocks = JsonDocument.Parse(Assert.Single(Server.Requests).Body).RootElement.GetProperty("blocks").EnumerateArray().ToList();
        Assert.True(blocks.Count <= 50);
        Assert.Equal(150, blocks[0].GetProperty("text").GetProperty("text").GetString()!.Length);
        Assert.Equal(3000, blocks[1].GetProperty("text").GetProperty("text").GetString()!.Length);
    }

    private protected override void AssertSays(JsonElement body, SeenRequest request)
    {
        Assert.Equal("/services/T0/B0/Sup3rSecret", request.Path);
        Assert.Equal("Overdue for 5 minutes: @kim", body.GetProperty("text").GetString());
        var blocks = body.GetProperty("blocks").EnumerateArray().ToList();
        Assert.Equal(["header", "section", "section", "actions"], blocks.Select(block => block.GetProperty("type").GetString()));
        Assert.Equal("“Where is my parcel?”", blocks[1].GetProperty("text").GetProperty("text").GetString());
        Assert.Equal(["https://inbox.example/conversations/abc", "https://inbox.example/s/acknowledge/token"], blocks[3].GetProperty("elements").EnumerateArray().Select(button => button.GetProperty("url").GetString()));
    }

    protected override void AssertHarmless(JsonElement body)
    {
        Assert.All(body.GetProperty("blocks").EnumerateArray().Where(block => block.TryGetProperty("text", out _)), block => Assert.Equal("plain_text", block.GetProperty("text").GetProperty("type").GetString()));
        Assert.DoesNotContain("<", body.GetProperty("text").GetString()!, StringComparison.Ordinal);
    }
}
