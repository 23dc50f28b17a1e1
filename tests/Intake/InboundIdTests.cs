using System.Text;
using SocialInbox.Accounts;
using SocialInbox.Intake;
using SocialInbox.Networks;

namespace SocialInbox.Tests.Intake;

public sealed class InboundIdTests
{
    private static readonly AccountId Account = new("webhook-1");

    [Fact]
    public void The_same_delivery_sent_twice_is_one_delivery_whatever_the_network_adds_on_its_way() =>
        Assert.Equal(Id("{}", ("X-Signature", "t=1,v1=aa"), ("X-Forwarded-For", "1.2.3.4")), Id("{}", ("x-signature", "t=1,v1=aa"), ("X-Forwarded-For", "5.6.7.8")));

    [Fact]
    public void The_same_words_signed_anew_are_another_delivery() => Assert.NotEqual(Id("{}", ("X-Signature", "t=1,v1=aa")), Id("{}", ("X-Signature", "t=2,v1=bb")));

    [Fact]
    public void Another_body_or_account_is_another_delivery()
    {
        Assert.NotEqual(Id("{}"), Id("{ }"));
        Assert.NotEqual(Id("{}"), InboundId.For(new AccountId("webhook-2"), new WebhookRequest(new Dictionary<string, string>(), Encoding.UTF8.GetBytes("{}"))));
    }

    [Fact]
    public void An_id_survives_an_address()
    {
        Assert.True(InboundId.TryParse(Id("{}").Value, out var parsed));
        Assert.Equal(Id("{}"), parsed);
        Assert.False(InboundId.TryParse("../../x", out _));
    }

    private static InboundId Id(string body, params (string Name, string Value)[] headers) =>
        InboundId.For(Account, new WebhookRequest(headers.ToDictionary(header => header.Name, header => header.Value), Encoding.UTF8.GetBytes(body)));
}
