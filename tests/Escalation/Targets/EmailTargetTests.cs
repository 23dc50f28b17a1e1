using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SocialInbox.Escalation.Targets;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Escalation.Targets;

public sealed class EmailTargetTests : TargetContract
{
    private static readonly string Key = Convert.ToBase64String(Enumerable.Range(0, 32).Select(i => (byte)i).ToArray());

    protected override string Kind => "email";

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["endpoint"] = Address, ["sender"] = "inbox@shop.example" };

    protected override IReadOnlyDictionary<string, string> Secrets => new Dictionary<string, string> { ["accessKey"] = Key };

    protected override (int Status, string Body) Taken => (202, """{"id":"1","status":"Running"}""");

    [Fact]
    public async Task Without_an_address_of_anybody_it_cannot_be_delivered()
    {
        Assert.IsType<Delivery.Refused>(await Deliver(Sample() with { To = null }));

        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task An_address_of_the_target_wins_over_that_of_the_person()
    {
        var opened = Opened();
        await Speaks.Deliver(opened with { Target = opened.Target with { Settings = opened.Target.Settings.Add("to", "team@shop.example") } }, Sample(), default);

        Assert.Equal("team@shop.example", To(JsonDocument.Parse(Assert.Single(Server.Requests).Body).RootElement));
    }

    private protected override void AssertSays(JsonElement body, SeenRequest request)
    {
        Assert.Equal(("/emails:send", "?api-version=2023-03-31"), (request.Path, request.Query));
        Assert.Equal(("inbox@shop.example", "carla@shop.example"), (body.GetProperty("senderAddress").GetString(), To(body)));
        var content = body.GetProperty("content");
        Assert.Equal("Overdue for 5 minutes: @kim", content.GetProperty("subject").GetString());
        Assert.Contains("“Where is my parcel?”", content.GetProperty("plainText").GetString(), StringComparison.Ordinal);
        Assert.Contains("https://inbox.example/s/acknowledge/token", content.GetProperty("html").GetString(), StringComparison.Ordinal);
        Assert.Equal("conversation.step.breach", body.GetProperty("headers").GetProperty("X-SocialInbox-Id").GetString());
        AssertSigned(request);
    }

    protected override void AssertHarmless(JsonElement body)
    {
        var html = body.GetProperty("content").GetProperty("html").GetString()!;
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    // As https://learn.microsoft.com/azure/communication-services/tutorials/hmac-header-tutorial computes it, by hand.
    private void AssertSigned(SeenRequest request)
    {
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(request.Body)));
        var date = Now.ToString("R", CultureInfo.InvariantCulture);
        var text = $"POST\n/emails:send?api-version=2023-03-31\n{date};{new Uri(Address).Authority};{hash}";
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(Key), Encoding.UTF8.GetBytes(text)));
        Assert.Equal((date, hash), (request.Headers["x-ms-date"], request.Headers["x-ms-content-sha256"]));
        Assert.Equal($"HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature={signature}", request.Headers["Authorization"]);
    }

    private static string? To(JsonElement body) => Assert.Single(body.GetProperty("recipients").GetProperty("to").EnumerateArray()).GetProperty("address").GetString();
}
