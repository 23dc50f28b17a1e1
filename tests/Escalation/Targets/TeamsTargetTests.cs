using System.Text.Json;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Escalation.Targets;

public sealed class TeamsTargetTests : TargetContract
{
    protected override string Kind => "teams";

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>();

    protected override IReadOnlyDictionary<string, string> Secrets => new Dictionary<string, string> { ["url"] = $"{Address}/workflows/12/triggers/manual/paths/invoke?api-version=1&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=S3cret_-x" };

    private protected override void AssertSays(JsonElement body, SeenRequest request)
    {
        Assert.Equal(("/workflows/12/triggers/manual/paths/invoke", "?api-version=1&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=S3cret_-x"), (request.Path, request.Query));
        Assert.Equal("message", body.GetProperty("type").GetString());
        var attachment = Assert.Single(body.GetProperty("attachments").EnumerateArray());
        Assert.Equal("application/vnd.microsoft.card.adaptive", attachment.GetProperty("contentType").GetString());
        var card = attachment.GetProperty("content");
        Assert.Equal(("AdaptiveCard", "1.4"), (card.GetProperty("type").GetString(), card.GetProperty("version").GetString()));
        Assert.Equal(
            ["Overdue for 5 minutes: @kim", "“Where is my parcel?”", "The Shop (mastodon)"],
            card.GetProperty("body").EnumerateArray().Select(block => block.GetProperty("inlines")[0].GetProperty("text").GetString()));
        Assert.Equal(
            [("Action.OpenUrl", "https://inbox.example/conversations/abc"), ("Action.OpenUrl", "https://inbox.example/s/acknowledge/token")],
            card.GetProperty("actions").EnumerateArray().Select(action => (action.GetProperty("type").GetString()!, action.GetProperty("url").GetString()!)));
    }

    // A TextBlock reads Markdown, a TextRun does not: https://adaptivecards.io/explorer/TextRun.html.
    protected override void AssertHarmless(JsonElement body)
    {
        var blocks = body.GetProperty("attachments")[0].GetProperty("content").GetProperty("body").EnumerateArray().ToList();
        Assert.All(blocks, block => Assert.Equal("RichTextBlock", block.GetProperty("type").GetString()));
        Assert.All(blocks, block => Assert.Equal(("TextRun", Hostile), (block.GetProperty("inlines")[0].GetProperty("type").GetString(), block.GetProperty("inlines")[0].GetProperty("text").GetString())));
    }
}
