using System.Text.Json;
using SocialInbox.Triage;

namespace SocialInbox.Tests.Triage;

public sealed class AssessmentJsonTests
{
    [Fact]
    public void An_assessment_survives_being_stored()
    {
        var found = PostTriage.Assess(new TriagePost("x", PostKind.Mention, null, null, "@shop wo bleibt mein Geld?"));
        var stored = JsonSerializer.Serialize(found, JsonSerializerOptions.Web);

        Assert.Equal(found, JsonSerializer.Deserialize<Assessment>(stored, JsonSerializerOptions.Web));
        Assert.Contains("\"category\":\"service\"", stored, StringComparison.Ordinal);
    }
}
