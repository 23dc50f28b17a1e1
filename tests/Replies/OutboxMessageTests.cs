using SocialInbox.Replies;

namespace SocialInbox.Tests.Replies;

public sealed class OutboxMessageTests
{
    public static TheoryData<OutboxMessage> All =>
    [
        new OutboxMessage.Reply("conversation", "reply"),
        new OutboxMessage.Notice("conversation", "step", 2),
        new OutboxMessage.Digest("digest.one", "mail:carla", [new DigestEntry("conversation", "step", 1)]),
        new OutboxMessage.AlarmDigest("digest.one", "mail:carla", [new OutboxMessage.Alarm("account.notRead", "step", 1)]),
        new OutboxMessage.Alarm("account.notRead", "step", 1),
    ];

    [Theory]
    [MemberData(nameof(All))]
    public void What_is_put_on_the_queue_comes_off_it_again(OutboxMessage message) => Assert.Equal(Ledger.Written.Said(message), Ledger.Written.Said(OutboxMessage.Parse(message.ToJson())));
}
