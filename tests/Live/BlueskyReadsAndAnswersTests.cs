using SocialInbox.Accounts.Credentials;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Triage;

namespace SocialInbox.Tests.Live;

[Trait("Ring", "Live")]
public sealed class BlueskyReadsAndAnswersTests(LiveAccount live) : IClassFixture<LiveAccount>
{
    private const string Shop = LiveNetwork.ShopHandle;

    [Fact]
    public void Connecting_finds_out_who_the_shop_is_for_ever()
    {
        Assert.Equal(live.Bluesky.ShopDid, Assert.Single(live.Account.AuthorIds));
        Assert.Equal("@" + Shop, live.Account.Handle);
        Assert.Equal("Nordlicht Lampen", live.Account.DisplayName);
    }

    [Fact]
    public async Task Mentions_quotes_and_answers_without_a_mention_arrive_with_their_places()
    {
        var news = await live.Bluesky.Post(Shop, "Neu im Laden: die Polarlicht-Lampe 🌌");
        await live.Bluesky.Settle();
        var mention = await live.Bluesky.Post("anna.test", $"Grüße 😞 @{Shop}, wo bleibt meine Lampe?");
        var answer = await live.Bluesky.Post("ben.test", "Gibt es die auch dimmbar?", replyTo: news);
        var quote = await live.Bluesky.Post("anna.test", "Seht mal, kennt die jemand?", quote: news);
        await live.Bluesky.Settle();
        var posts = (await live.Poll("mentions")).Posts.ToDictionary(post => post.Id);

        Assert.Superset(new HashSet<string> { mention, answer, quote }, posts.Keys.ToHashSet());
        Assert.Equal((PostKind.Mention, mention, "de"), (posts[mention].Kind, posts[mention].RootId, posts[mention].Language));
        Assert.Equal((PostKind.Reply, news, true), (posts[answer].Kind, posts[answer].RootId, posts[answer].ParentIsBrand));
        Assert.Equal(PostKind.Quote, posts[quote].Kind);
        Assert.Equal("anna.test", posts[mention].Author.Handle.TrimStart('@'));
        Assert.Contains(live.Bluesky.ShopDid, posts[mention].Names);
    }

    /// <summary>The network indexes people side by side: an answer that overtakes its parent is told to nobody.</summary>
    [Fact]
    public async Task An_answer_that_nobody_is_told_of_is_found_below_the_shops_own_post()
    {
        var news = await live.Bluesky.Post(Shop, "Werkstatt-Abend am Freitag");
        var answer = await live.Bluesky.Post("ben.test", "Muss man sich anmelden?", replyTo: news);
        await live.Bluesky.Settle();
        var posts = (await live.Poll("threads")).Posts.ToDictionary(post => post.Id);

        Assert.Equal((PostKind.Reply, news, "Werkstatt-Abend am Freitag"), (posts[answer].Kind, posts[answer].RootId, posts[answer].ParentText));
    }

    [Fact]
    public async Task A_post_that_is_dated_back_is_found_by_a_later_poll()
    {
        await live.Bluesky.Post("anna.test", $"@{Shop} erste Frage?");
        await live.Bluesky.Settle();
        var (_, cursor) = await live.Poll("mentions");
        var late = await live.Bluesky.Post("ben.test", $"@{Shop} vor einer Stunde geschrieben?", createdAt: TimeProvider.System.GetUtcNow().AddHours(-1));
        await live.Bluesky.Settle();
        var found = new List<string>();
        for (var poll = 0; poll < 16; poll++)
        {
            (var posts, cursor) = await live.Poll("mentions", cursor);
            found.AddRange(posts.Select(post => post.Id));
        }

        Assert.Contains(late, found);
    }

    [Fact]
    public async Task Of_two_posts_of_the_same_instant_at_the_edge_of_a_page_none_is_lost()
    {
        string[] twins = ["twin1.test", "twin2.test"];
        await live.Bluesky.Join(twins);
        var before = (await live.Poll("mentions")).Posts.Count;
        var instant = TimeProvider.System.GetUtcNow();
        var pair = new List<string>();
        foreach (var twin in twins) pair.Add(await live.Bluesky.Post(twin, $"@{Shop} gleichzeitig gefragt?", createdAt: instant));
        await live.Bluesky.Burst(twins, count: 99, rate: 40);
        await live.Bluesky.Settle();
        var found = new HashSet<string>();
        string? cursor = null;
        for (var poll = 0; poll < 3; poll++)
        {
            (var posts, cursor) = await live.Poll("mentions", cursor);
            found.UnionWith(posts.Select(post => post.Id));
        }

        Assert.Superset(pair.ToHashSet(), found);
        Assert.Equal(before + 101, found.Count);
    }

    [Fact]
    public async Task A_reply_stands_in_the_thread_once_however_often_it_is_sent()
    {
        var question = await live.Bluesky.Post("anna.test", $"@{Shop} wann öffnet ihr?");
        await live.Bluesky.Settle();
        var asked = (await live.Poll("mentions")).Posts.Single(post => post.Id == question);
        var reply = new OutboundReply(new ReplyId("reply-0001"), TimeProvider.System.GetUtcNow(), new PostRef(asked.Id, asked.RootId, asked.NetworkData), "Um neun, liebe Anna 🌞 https://nordlicht.example/zeiten", "de");

        Assert.Null(await live.Network.FindReply(live.Account, reply, CancellationToken.None));
        var first = Assert.IsType<SendResult.Sent>(await live.Network.Send(live.Account, reply, CancellationToken.None));
        var again = Assert.IsType<SendResult.Sent>(await live.Network.Send(live.Account, reply, CancellationToken.None));

        Assert.Equal(first.Reply.PostId, again.Reply.PostId);
        Assert.Equal(first.Reply.PostId, (await live.Network.FindReply(live.Account, reply, CancellationToken.None))!.PostId);
        Assert.Equal([(live.Bluesky.ShopDid, reply.Text)], await live.Bluesky.AnswersBelow(question));
        var native = (await live.Network.ReadAgain(live.Account, [reply.Target], CancellationToken.None)).Posts.Single(post => post.ByBrand);
        Assert.True(live.Network.IsSame(reply, native));
    }

    [Fact]
    public async Task Reading_again_shows_an_edit_a_deletion_and_what_a_colleague_answered()
    {
        var edited = await live.Bluesky.Post("anna.test", $"@{Shop} schöne Lampe");
        var deleted = await live.Bluesky.Post("ben.test", $"@{Shop} hat sich erledigt?");
        var answered = await live.Bluesky.Post("ben.test", $"@{Shop} habt ihr auch Birnen?");
        await live.Bluesky.Settle();
        var before = (await live.Poll("mentions")).Posts.ToDictionary(post => post.Id);
        await live.Bluesky.Edit(edited, $"@{Shop} schöne Lampe, aber warum flackert sie?");
        await live.Bluesky.Delete(deleted);
        var native = await live.Bluesky.Post(Shop, "Ja, alle Fassungen.", replyTo: answered);
        await live.Bluesky.Settle();
        var refs = new[] { edited, deleted, answered }.Select(id => new PostRef(id, before[id].RootId, before[id].NetworkData)).ToList();
        var reading = await live.Network.ReadAgain(live.Account, refs, CancellationToken.None);
        var now = reading.Posts.ToDictionary(post => post.Id);

        Assert.Equal(deleted, Assert.Single(reading.Gone));
        Assert.NotEqual(before[edited].Version, now[edited].Version);
        Assert.EndsWith("warum flackert sie?", now[edited].Text, StringComparison.Ordinal);
        Assert.Equal((true, answered), (now[native].ByBrand, now[native].ParentId));
    }

    [Fact]
    public async Task An_expired_session_is_renewed_once_and_kept()
    {
        var stored = (await live.Vault.Find(live.Account.Id, CancellationToken.None))!;
        var expired = stored.Secrets.SetItem("accessToken", await live.Bluesky.ExpiredToken(Shop));
        await live.Vault.Store(live.Account.Id, expired, null, CancellationToken.None);
        var polls = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => live.Poll("mentions")));
        var renewed = (await live.Vault.Find(live.Account.Id, CancellationToken.None))!;

        Assert.Equal(4, polls.Length);
        Assert.NotEqual(expired["accessToken"], renewed.Secrets["accessToken"]);
        Assert.Equal(stored.Version + 2, renewed.Version);
    }
}
