using System.Globalization;
using System.Text;
using System.Text.Json;
using SocialInbox.Security;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Escalation.Targets;

public sealed class SignedWebhookTargetTests : TargetContract
{
    protected override string Kind => "webhook";

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>();

    protected override IReadOnlyDictionary<string, string> Secrets => new Dictionary<string, string> { ["url"] = $"{Address}/hooks/inbox?key=abc", ["secret"] = "a secret that both know" };

    protected override (int Status, string Body) Taken => (204, "");

    private protected override void AssertSays(JsonElement body, SeenRequest request)
    {
        Assert.Equal(("/hooks/inbox", "?key=abc"), (request.Path, request.Query));
        Assert.Equal("conversation.step.breach", body.GetProperty("id").GetString());
        var timestamp = request.Headers[SharedSecretSignature.TimestampHeader];
        Assert.Equal(Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), timestamp);
        Assert.Equal(SharedSecretSignature.Sign("a secret that both know", timestamp, Encoding.UTF8.GetBytes(request.Body)), request.Headers[SharedSecretSignature.SignatureHeader]);
    }

    // Programs get the facts as JSON, which quotes them by itself.
    protected override void AssertHarmless(JsonElement body) => Assert.Equal("conversation.step.breach", body.GetProperty("id").GetString());
}
