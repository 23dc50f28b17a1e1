using System.Globalization;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Live;

/// <summary>The inbox's process is killed in the middle of its work and started again: nothing is lost and nothing doubled.</summary>
[Trait("Ring", "Live")]
[Collection(LiveCollection.Name)]
public sealed class KilledInboxTests : IAsyncLifetime
{
    private const string Shop = LiveNetwork.ShopHandle;

    // A killed run's message stays hidden for half a minute, a reply that may be under way is looked for after a minute and a half.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private static readonly string[] Customers = [.. Enumerable.Range(1, 10).Select(n => string.Create(CultureInfo.InvariantCulture, $"kunde{n}.test"))];

    private LiveNetwork network = null!;
    private LiveInbox inbox = null!;

    public async Task InitializeAsync()
    {
        network = await LiveNetwork.Start();
        await network.Join(Customers);
        inbox = await LiveInbox.Start(network);
    }

    public async Task DisposeAsync()
    {
        await inbox.DisposeAsync();
        await network.DisposeAsync();
    }

    [Fact]
    public async Task Killed_again_and_again_while_it_reads_it_has_each_post_once_in_the_end()
    {
        await inbox.Kill();
        var uris = await network.Burst(Customers, count: 150, rate: 20);
        await network.Settle();
        for (var kills = 1; kills <= 3; kills++)
        {
            await inbox.Up();
            var some = await Count();
            await Eventually.Is(async () => await Count() > some, Patience, () => "no further post has arrived");
            await inbox.Kill();
        }

        await inbox.Up();
        await Eventually.Is(async () => await Count() >= uris.Count, Patience, () => "not all posts have arrived");
        var shown = new List<string>();
        foreach (var id in await Conversations())
            shown.AddRange((await inbox.Client.Conversation(id)).GetProperty("posts").EnumerateArray().Select(post => post.GetProperty("permalink").GetString()!.Split('/')[^1]));

        Assert.Equal(uris.Select(uri => uri.Split('/')[^1]).Order(), shown.Order());
    }

    [Fact]
    public async Task Killed_while_it_sends_it_has_answered_everybody_once_in_the_end()
    {
        var questions = new List<string>();
        foreach (var customer in Customers) questions.Add(await network.Post(customer, $"@{Shop} wann kommt meine Lampe?"));
        await Eventually.Is(async () => await Count() == Customers.Length, Patience, () => "not all questions have arrived");
        var conversations = await Conversations();
        foreach (var id in conversations) await inbox.Client.Reply(id, "Morgen!");
        await inbox.Kill();
        await inbox.Up();
        await Eventually.Is(async () => (await Task.WhenAll(conversations.Select(inbox.Client.ReplyState))).Any(state => state == "sent"), Patience, () => "no reply has been sent");
        await inbox.Kill();
        await inbox.Up();
        await Eventually.Is(async () => (await Task.WhenAll(conversations.Select(inbox.Client.ReplyState))).All(state => state == "sent"), Patience, () => "not all replies have been sent");

        foreach (var question in questions) Assert.Equal([(network.ShopDid, "Morgen!")], await network.AnswersBelow(question));
    }

    private async Task<int> Count() => (await Conversations()).Count;

    private async Task<IReadOnlyList<string>> Conversations() =>
        [.. (await Task.WhenAll(inbox.Client.List("open"), inbox.Client.List("filtered"), inbox.Client.List("closed"))).SelectMany(list => list).Select(item => item.GetProperty("conversationId").GetString()!).Distinct()];
}
