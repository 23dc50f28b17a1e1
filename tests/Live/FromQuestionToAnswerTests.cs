using System.Globalization;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Live;

/// <summary>The inbox runs by itself beside a real network; customers and colleagues use the network, the team uses the inbox.</summary>
[Trait("Ring", "Live")]
[Collection(LiveCollection.Name)]
public sealed class FromQuestionToAnswerTests(FromQuestionToAnswerTests.Running running) : IClassFixture<FromQuestionToAnswerTests.Running>
{
    private const string Shop = LiveNetwork.ShopHandle;
    private static readonly TimeSpan Soon = LiveInbox.PollInterval + TimeSpan.FromSeconds(2);

    // A few polls: what needs a second reading of the network, on a machine that does a lot at once.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_mention_is_on_the_worklist_within_one_poll_interval_and_two_seconds()
    {
        var waits = new List<TimeSpan>();
        foreach (var lamp in (string[])["Leselampe", "Klemmlampe", "Bogenlampe"])
        {
            await Network.Post("anna.test", $"@{Shop} wo bleibt meine {lamp}?");
            waits.Add(await Arrives("open", lamp));
        }

        // The one in the middle: a machine that is busy with something else is slow once, an inbox that is slow is slow each time.
        Assert.InRange(waits.Order().ElementAt(1), TimeSpan.Zero, Soon);
    }

    [Fact]
    public async Task A_reply_typed_in_the_inbox_stands_in_the_networks_thread_and_ends_the_wait()
    {
        var question = await Network.Post("anna.test", $"@{Shop} liefert ihr nach Österreich?");
        await Arrives("open", "Österreich");
        var conversation = (await Inbox.Find("open", "Österreich"))!;
        await Inbox.Reply(conversation, "Ja, in drei Tagen.");
        await Eventually.Is(async () => await Inbox.ReplyState(conversation) == "sent", Patience, () => "the reply is not sent");

        Assert.Equal([(Network.ShopDid, "Ja, in drei Tagen.")], await Network.AnswersBelow(question));
        await Arrives("closed", "Österreich");
        Assert.Null(await Inbox.Find("open", "Österreich"));
    }

    [Fact]
    public async Task A_colleagues_answer_on_the_network_closes_the_conversation()
    {
        var question = await Network.Post("ben.test", $"@{Shop} habt ihr Gutscheine?");
        await Arrives("open", "Gutscheine");
        await Network.Post(Shop, "Ja, an der Kasse.", replyTo: question);

        await Arrives("closed", "Gutscheine");
    }

    [Fact]
    public async Task Praise_that_is_edited_into_a_question_comes_onto_the_worklist()
    {
        var praise = await Network.Post("ben.test", $"Danke @{Shop}, die Gartenleuchte ist wunderschön!");
        await Arrives("filtered", "Gartenleuchte");
        await Network.Edit(praise, $"@{Shop}, warum ist die Gartenleuchte schon nach einem Tag kaputt?");

        await Arrives("open", "Gartenleuchte");
    }

    [Fact]
    public async Task A_question_that_its_author_deletes_leaves_the_worklist()
    {
        var question = await Network.Post("ben.test", $"@{Shop} ist der Wandstrahler wieder da?");
        await Arrives("open", "Wandstrahler");
        await Network.Delete(question);

        await Arrives("closed", "Wandstrahler");
    }

    [Fact]
    public async Task A_back_dated_post_a_quote_and_an_answer_without_a_mention_all_arrive()
    {
        var news = await Network.Post(Shop, "Neu: die Deckenlampe Fjord");
        await Network.Settle();
        await Network.Post("anna.test", $"@{Shop} gestern schon gefragt: passt die Kinderlampe auf eine Schräge?", createdAt: TimeProvider.System.GetUtcNow().AddHours(-20));
        await Network.Post("anna.test", "Kann mir jemand sagen, ob es die Deckenlampe in Weiß gibt?", quote: news);
        await Network.Post("ben.test", "Ist sie dimmbar?", replyTo: news);

        await Arrives("open", "Kinderlampe");
        await Arrives("open", "in Weiß");
        await Arrives("open", "dimmbar");
    }

    [Fact]
    public async Task Two_posts_of_the_same_instant_both_arrive_though_a_page_ends_between_them()
    {
        string[] twins = ["zwilling1.test", "zwilling2.test"];
        await Network.Join(twins);
        var instant = TimeProvider.System.GetUtcNow();
        await Network.Post(twins[0], $"@{Shop} wann kommt der erste Zwilling?", createdAt: instant);
        await Network.Post(twins[1], $"@{Shop} wann kommt der zweite Zwilling?", createdAt: instant);
        await Network.Burst(twins, count: 99, rate: 20);

        await Arrives("open", "erste Zwilling");
        await Arrives("open", "zweite Zwilling");
    }

    [Fact]
    public async Task A_session_that_has_expired_is_renewed_without_anybody_noticing()
    {
        await running.Inbox.ReplaceSecret("accessToken", await Network.ExpiredToken(Shop));
        await Network.Post("anna.test", $"@{Shop} gibt es die Tischleuchte noch?");
        await Arrives("open", "Tischleuchte");

        Assert.Equal("good", (await Inbox.Get("api/accounts")).GetProperty("accounts")[0].GetProperty("health").GetProperty("state").GetString());
    }

    [Fact]
    public async Task Five_hundred_posts_at_twenty_a_second_are_each_in_the_ledger_exactly_once()
    {
        var customers = Enumerable.Range(1, 20).Select(n => string.Create(CultureInfo.InvariantCulture, $"kunde{n}.test")).ToArray();
        await Network.Join(customers);
        var uris = await Network.Burst(customers, count: 500, rate: 20);
        var arrived = Array.Empty<string>();
        await Eventually.Is(async () => (arrived = await PostsOf(customers)).Length >= 500, TimeSpan.FromMinutes(3), () => $"only {arrived.Length} have arrived");

        Assert.Equal(uris.Select(KeyOf).Order(), arrived.Select(KeyOf).Order());
    }

    private LiveNetwork Network => running.Network;

    private InboxClient Inbox => running.Inbox.Client;

    private Task<TimeSpan> Arrives(string state, string words) =>
        Eventually.Is(async () => await Inbox.Find(state, words) is not null, Patience, () => $"'{words}' is not in the list of {state} conversations");

    /// <summary>The addresses of all posts of these people, as the conversations show them.</summary>
    private async Task<string[]> PostsOf(string[] people)
    {
        var items = (await Task.WhenAll(Inbox.List("open"), Inbox.List("filtered"), Inbox.List("closed"))).SelectMany(list => list);
        var theirs = items.Where(item => people.Contains(item.GetProperty("customerHandle").GetString()!.TrimStart('@'))).Select(item => item.GetProperty("conversationId").GetString()!).Distinct().ToList();
        if (theirs.Count < 500) return [.. theirs];
        var posts = new List<string>();
        foreach (var id in theirs) posts.AddRange((await Inbox.Conversation(id)).GetProperty("posts").EnumerateArray().Select(post => post.GetProperty("permalink").GetString()!));
        return [.. posts];
    }

    private static string KeyOf(string address) => address.Split('/')[^1];

    /// <summary>One network and one inbox for all of these.</summary>
    public sealed class Running : IAsyncLifetime
    {
        internal LiveNetwork Network { get; private set; } = null!;

        internal LiveInbox Inbox { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Network = await LiveNetwork.Start();
            Inbox = await LiveInbox.Start(Network);
        }

        public async Task DisposeAsync()
        {
            await Inbox.DisposeAsync();
            await Network.DisposeAsync();
        }
    }
}
