using SocialInbox.Replies;

namespace SocialInbox.Tests.Replies;

public sealed class OutboxMessageTests
{
    public static TheoryData<OutboxMessage> All =>
    [
        new OutboxMessage.Reply("conversation", "reply"),
        new OutboxMessage.Notice("conversation", "step", 2),
        new OutboxMessage.Digest("mail:carla", [new DigestEntry("conversation", "step", 1)]),
        new OutboxMessage.Blind("account", "Refused", new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), "The token was revoked.", 3),
    ];

    [Theory]
    [MemberData(nameof(All))]
    public void What_is_put_on_the_queue_comes_off_it_again(OutboxMessage message) => Assert.Equal(Ledger.Written.Said(message), Ledger.Written.Said(OutboxMessage.Parse(message.ToJson())));
}
