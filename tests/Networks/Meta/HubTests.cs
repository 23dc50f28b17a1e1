using System.Text;
using SocialInbox.Networks;
using SocialInbox.Networks.Meta;

namespace SocialInbox.Tests.Networks.Meta;

public sealed class HubTests
{
    [Fact]
    public void A_signature_is_over_the_very_bytes_that_came()
    {
        var vector = MetaApp.Vector("meta webhook (Facebook, Instagram, Threads)");
        var again = MetaApp.Vector("meta webhook, same JSON re-serialised with real umlauts: MUST NOT verify against the header above");
        var signature = (string)vector["expected"]!;

        Assert.Equal(WebhookVerdict.Genuine, HubSignature.Verify(MetaApp.Delivery(Bytes(vector["body"]), signature), MetaApp.Secret));
        Assert.Equal(WebhookVerdict.Forged, HubSignature.Verify(MetaApp.Delivery(Bytes(again["body"]), signature), MetaApp.Secret));
        Assert.Equal(WebhookVerdict.Genuine, HubSignature.Verify(MetaApp.Delivery(Bytes(again["body"]), (string)again["expectedDifferent"]!), MetaApp.Secret));
    }

    [Theory]
    [InlineData("")]
    [InlineData("sha256=")]
    [InlineData("sha256=0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("sha1=d968d1ecdc64f3a6129b581d2997a1fc20c93bb9d942467617924e3d46257756")]
    [InlineData("d968d1ecdc64f3a6129b581d2997a1fc20c93bb9d942467617924e3d46257756")]
    public void Whatever_is_not_signed_with_the_apps_secret_is_forged(string signature) =>
        Assert.Equal(WebhookVerdict.Forged, HubSignature.Verify(MetaApp.Delivery("{}"u8.ToArray(), signature), MetaApp.Secret));

    [Fact]
    public void The_old_signature_alone_is_none()
    {
        var request = MetaApp.Delivery("{}"u8.ToArray());

        Assert.Equal(WebhookVerdict.Forged, HubSignature.Verify(request with { Headers = new Dictionary<string, string> { ["X-Hub-Signature"] = request.Headers["X-Hub-Signature-256"] } }, MetaApp.Secret));
        Assert.Equal(WebhookVerdict.Forged, HubSignature.Verify(request, "another"));
    }

    [Fact]
    public void Who_asks_with_the_word_that_was_entered_hears_the_challenge_and_nothing_else()
    {
        var word = HubSignature.VerifyToken(MetaApp.Secret);

        Assert.Equal(new Handshake("text/plain", "1158201444"), HubSignature.Answer(MetaApp.Question("subscribe", word, "1158201444"), MetaApp.Secret));
        Assert.Null(HubSignature.Answer(MetaApp.Question("subscribe", "guessed", "1158201444"), MetaApp.Secret));
        Assert.Null(HubSignature.Answer(MetaApp.Question("unsubscribe", word, "1158201444"), MetaApp.Secret));
        Assert.Null(HubSignature.Answer(MetaApp.Question("subscribe", word, null), MetaApp.Secret));
        Assert.Null(HubSignature.Answer(MetaApp.Question("subscribe", word, new string('1', 5000)), MetaApp.Secret));
    }

    [Fact]
    public void The_proof_is_the_documented_one()
    {
        var vector = MetaApp.Vector("meta appsecret_proof (query parameter)");

        Assert.Equal((string)vector["expected"]!, GraphAccess.ProofOf((string)vector["message"]!, MetaApp.Secret));
        Assert.DoesNotContain("EAA", GraphAccess.With("EAAtoken", MetaApp.Secret).ToString(), StringComparison.Ordinal);
    }

    private static byte[] Bytes(System.Text.Json.Nodes.JsonNode? body) => Encoding.UTF8.GetBytes((string)body!);
}
