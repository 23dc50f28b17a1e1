using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Live;

/// <summary>A network that limits calls as the world's does: 3,000 in five minutes.</summary>
[Trait("Ring", "Live")]
[Collection(LiveCollection.Name)]
public sealed class LimitedNetworkTests
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Throttled_it_says_so_and_rests_and_then_goes_on_with_nothing_lost_and_nothing_doubled()
    {
        await using var network = await LiveNetwork.Start(rateLimits: true);
        await using var inbox = await LiveInbox.Start(network);
        var question = await network.Post("anna.test", $"@{LiveNetwork.ShopHandle} wann kommt meine Lampe?");
        await Eventually.Is(async () => await inbox.Client.Find("open", "Lampe") is not null, TimeSpan.FromSeconds(30), () => "the question has not arrived");
        var conversation = (await inbox.Client.Find("open", "Lampe"))!;
        await network.Post("ben.test", $"@{LiveNetwork.ShopHandle} habt ihr auch Birnen?");
        await network.UseUpTheLimit();

        await Eventually.Is(async () => await AccountState(inbox) == "throttled", TimeSpan.FromSeconds(30), () => "the account is not shown as throttled");
        await inbox.Client.Reply(conversation, "Morgen!");
        await Eventually.Is(async () => await inbox.Client.ReplyState(conversation) == "sent", Window + TimeSpan.FromMinutes(1), () => "the reply has not been sent");
        await Eventually.Is(async () => await AccountState(inbox) == "good", TimeSpan.FromMinutes(1), () => "the account is not read again");
        await Eventually.Is(async () => await inbox.Client.Find("open", "Birnen") is not null, TimeSpan.FromSeconds(30), () => "the second question has not arrived");

        Assert.Equal([(network.ShopDid, "Morgen!")], await network.AnswersBelow(question));
    }

    private static async Task<string> AccountState(LiveInbox inbox) =>
        (await inbox.Client.Get("api/accounts")).GetProperty("accounts").EnumerateArray().Single().GetProperty("health").GetProperty("state").GetString()!;
}
