using System.Text;
using SocialInbox.Accounts;
using SocialInbox.Intake;

namespace SocialInbox.Tests.Intake;

public sealed class InboundIdTests
{
    private static readonly AccountId Account = new("webhook-1");

    [Fact]
    public void The_same_delivery_sent_twice_is_one_delivery() => Assert.Equal(Id("{}", "t=1"), Id("{}", "t=1"));

    [Fact]
    public void The_same_words_signed_anew_are_another_delivery() => Assert.NotEqual(Id("{}", "t=1"), Id("{}", "t=2"));

    [Fact]
    public void Another_body_or_account_is_another_delivery()
    {
        Assert.NotEqual(Id("{}"), Id("{ }"));
        Assert.NotEqual(Id("{}"), InboundId.For(new AccountId("webhook-2"), "", "{}"u8));
    }

    [Fact]
    public void An_id_survives_an_address()
    {
        Assert.True(InboundId.TryParse(Id("{}").Value, out var parsed));
        Assert.Equal(Id("{}"), parsed);
        Assert.False(InboundId.TryParse("../../x", out _));
    }

    private static InboundId Id(string body, string signedBeside = "") => InboundId.For(Account, signedBeside, Encoding.UTF8.GetBytes(body));
}
