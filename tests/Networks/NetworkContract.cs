using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks;

/// <summary>What every network keeps, whatever its API: each runs this against a server that speaks it.</summary>
public abstract partial class NetworkContract : IAsyncLifetime
{
    private NetworkWorld? world;

    internal NetworkWorld World => world ?? throw new InvalidOperationException("The world has not started.");

    public async Task InitializeAsync() => world = await Start();

    public async Task DisposeAsync() => await World.DisposeAsync();

    private protected abstract Task<NetworkWorld> Start();

    [Fact]
    public async Task A_customers_question_arrives_with_all_that_is_needed_to_answer_it()
    {
        var id = World.CustomerSays("Wo bleibt meine Lampe? Bestellung NL-20417 https://nordlicht.example/lampen/stehlampe-eiche-gross-und-hell?ref=7");

        var post = Assert.Single(await World.PollPosts());

        Assert.Equal(id, post.Id);
        Assert.Equal(World.PlaceOf(id), (post.RootId, post.ParentId));
        Assert.False(post.ByBrand);
        Assert.NotEmpty(post.Author.Id);
        Assert.Contains("Wo bleibt meine Lampe?", post.Text);
        Assert.Contains("https://nordlicht.example/lampen/stehlampe-eiche-gross-und-hell?ref=7", post.Text);
        Assert.InRange(post.PostedAt, World.Clock.GetUtcNow().AddMinutes(-1), World.Clock.GetUtcNow());
        Assert.True((post.NetworkData ?? "").Length <= 4096);
    }

    [Fact]
    public async Task An_unchanged_post_has_the_same_version_however_often_it_is_read_and_an_edited_one_another()
    {
        var id = World.CustomerSays("Wann liefert ihr?");
        var first = Assert.Single(await World.PollPosts());

        World.Edit(id, "Wann liefert ihr? Und wohin?");
        var edited = Assert.Single(await SeeAgain(first), post => post.Id == id);

        await SeeAgain(edited, unchanged: true);
        Assert.NotEqual(first.Version, edited.Version);
        Assert.Contains("Und wohin?", edited.Text);
    }

    [Fact]
    public async Task A_deleted_post_is_reported_gone()
    {
        var id = World.CustomerSays("Hat sich erledigt");
        var other = World.CustomerSays("Bei mir nicht", customer: "tom");
        var posts = await World.PollPosts();

        World.Delete(id);

        if (World.Network.Abilities.SeesDeletions) Assert.Contains(id, await Gone(posts));
        Assert.DoesNotContain(other, await Gone(posts));
    }

    [Fact]
    public async Task A_post_that_nobody_can_read_is_kept_raw_and_costs_no_other_post()
    {
        var before = World.CustomerSays("Vorher");
        World.BreakNextPost();
        World.CustomerSays("Dieser kommt kaputt an");
        var after = World.CustomerSays("Nachher");

        var pages = await World.Poll();

        Assert.Equal([before, after], pages.SelectMany(page => page.Posts).Select(post => post.Id).Distinct().Order());
        var unreadable = pages.SelectMany(page => page.Unreadable).First();
        Assert.Contains("jana", unreadable.Raw);
        Assert.NotEmpty(unreadable.Problem);
        Assert.Null(await World.Network.ReadItem(World.Account, unreadable.Raw, default));
        Assert.Null(await World.Network.ReadItem(World.Account, "<html>", default));
    }

    [Fact]
    public async Task What_was_not_understood_is_read_from_what_was_kept_once_it_is()
    {
        World.BreakNextPost();
        var id = World.CustomerSays("Dieser kommt kaputt an");
        var kept = (await World.Poll()).SelectMany(page => page.Unreadable).First().Raw;
        var understood = System.Text.RegularExpressions.Regex.Replace(kept, "(\"(caption|content|text\\w*|message|comment|body|cooked|rendered|raw|review)\":\\s*)5", "$1\"Wo bleibt mein Paket?\"");

        var post = await World.Network.ReadItem(World.Account, understood, default);

        Assert.Equal((id, "Wo bleibt mein Paket?", false), (post!.Id, post.Text, post.ByBrand));
    }

    [Fact]
    public async Task A_reply_stands_once_below_the_question_and_is_recognised_as_ours()
    {
        var post = await Question();
        var reply = World.Answer(post, "Guten Tag! Sie ist unterwegs: https://nordlicht.example/sendung 📦");

        var sent = Assert.IsType<SendResult.Sent>(await World.Send(reply));

        Assert.Contains("Sie ist unterwegs", Assert.Single(World.AnswersBelow(post.Id)));
        Assert.NotEmpty(sent.Reply.PostId);
    }

    [Fact]
    public async Task A_direct_answer_of_the_brand_is_seen_with_the_post_that_it_answers_and_is_none_of_our_replies()
    {
        var post = await Question();
        var reply = World.Answer(post, "Von uns über den Eingang");
        await World.Send(reply);
        var native = World.BrandSays("Von einer Kollegin direkt", post.Id);

        var answer = (await World.PollPosts()).Concat(await SeeAgain(post)).First(found => found.Id == native);

        Assert.True(answer.ByBrand);
        Assert.Equal(post.Id, answer.ParentId);
        Assert.False(World.Network.IsSame(reply, answer));
    }

    [Fact]
    public async Task A_text_at_the_limit_is_taken_even_of_family_emoji_and_umlauts()
    {
        var post = await Question();
        var rule = World.Network.TextRule(World.Account);
        const string Family = "👨‍👩‍👧‍👦";
        var unit = rule.Count(Family).Used;
        var emoji = string.Concat(Enumerable.Repeat(Family, Math.Min(rule.Limit / unit, ((rule.MaxBytes ?? int.MaxValue) - 4) / 25) - 1));
        var text = emoji + new string('ü', Math.Min(rule.Limit - rule.Count(emoji).Used, ((rule.MaxBytes ?? int.MaxValue) - System.Text.Encoding.UTF8.GetByteCount(emoji)) / 2));

        Assert.True(rule.Count(text).Fits);
        Assert.IsType<SendResult.Sent>(await World.Send(World.Answer(post, text)));
        Assert.EndsWith(text, Assert.Single(World.AnswersBelow(post.Id)));
        Assert.False(rule.Count(text + new string('ü', rule.Limit)).Fits);
    }

    [Fact]
    public async Task A_reply_whose_answer_was_lost_is_unclear_and_a_second_try_never_makes_two_where_that_is_promised()
    {
        var post = await Question();
        var reply = World.Answer(post, "Ihre Lampe ist heute rausgegangen.");
        World.SendMeets(Trouble.LostAnswer());

        Assert.IsType<SendResult.Unclear>(await World.Send(reply));
        Assert.Single(World.AnswersBelow(post.Id));

        if (World.Network.AbilitiesOf(World.Account).IdempotentReplies) Assert.IsType<SendResult.Sent>(await World.Send(reply));
        else Assert.Equal(World.Network.Abilities.FindsReplies, await World.Network.FindReply(World.Account, reply, CancellationToken.None) is not null);
        Assert.Single(World.AnswersBelow(post.Id));
    }

    [Fact]
    public async Task A_server_error_while_sending_leaves_open_whether_it_arrived()
    {
        var reply = World.Answer(await Question(), "Ist unterwegs.");
        World.SendMeets(Trouble.Down());

        Assert.IsType<SendResult.Unclear>(await World.Send(reply));
        Assert.Single(World.Server.Requests, request => request.Method is "POST" or "PUT" && Uri.UnescapeDataString(request.Body.Replace('+', ' ')).Contains("Ist unterwegs."));
    }

    [Fact]
    public async Task A_refused_text_is_rejected_in_the_networks_words()
    {
        var reply = World.Answer(await Question(), "Zu lang");
        World.SendMeets(World.Refusals.Text);

        var rejected = Assert.IsType<SendResult.Rejected>(await World.Send(reply));
        Assert.Matches("answers [24]", rejected.Words);
    }

    [Fact]
    public async Task An_account_without_rights_is_told_so()
    {
        var reply = World.Answer(await Question(), "Darf ich?");
        World.SendMeets(World.Refusals.Credentials);

        Assert.IsType<SendResult.CredentialsRefused>(await World.Send(reply));
    }

    [Fact]
    public async Task Blocked_for_how_it_behaved_a_send_says_so_in_the_networks_words_and_reading_goes_on()
    {
        var question = await Question();
        var reply = World.Answer(question, "Ist unterwegs.");
        World.SendMeets(World.Block ?? World.Refusals.Text);

        var refused = await World.Send(reply);

        if (World.Block is null) Assert.IsType<SendResult.Rejected>(refused);
        else Assert.Contains("spam", Assert.IsType<SendResult.Blocked>(refused).Words, StringComparison.Ordinal);
        var next = World.CustomerSays("Und meine?", customer: "tom");
        Assert.Contains(next, (await World.PollPosts()).Select(post => post.Id));
        Assert.IsType<SendResult.Sent>(await World.Send(reply));
    }

    [Fact]
    public async Task Asked_to_wait_a_send_says_until_when_and_nothing_more_goes_out_before()
    {
        var reply = World.Answer(await Question(), "Später");
        World.SendMeets(Trouble.Status(429, "{}", ("Retry-After", "90")));

        var throttled = Assert.IsType<SendResult.Throttled>(await World.Send(reply));
        var asked = World.Server.Requests.Count(request => request.Method != "GET");
        Assert.IsType<SendResult.Throttled>(await World.Send(reply));

        Assert.Equal(TimeSpan.FromSeconds(90), throttled.Until - World.Clock.GetUtcNow());
        Assert.Equal(asked, World.Server.Requests.Count(request => request.Method != "GET"));
        World.Clock.Advance(TimeSpan.FromSeconds(91));
        Assert.IsType<SendResult.Sent>(await World.Send(reply));
    }

    [Fact]
    public async Task Where_no_connection_is_made_the_reply_is_certainly_not_sent()
    {
        var reply = World.Answer(await Question(), "Hallo?");
        await World.Server.DisposeAsync();

        Assert.IsType<SendResult.NotSent>(await World.Send(reply));
    }

    [Fact]
    public async Task Every_request_says_who_asks()
    {
        await World.Send(World.Answer(await Question(), "Guten Tag"));

        Assert.All(World.Server.Requests, request => Assert.StartsWith("SocialInbox/", request.Headers["User-Agent"]));
    }

    [Fact]
    public void Its_name_can_stand_in_keys_and_addresses_and_its_folder_is_its_own()
    {
        Assert.Matches("^[a-z][a-z0-9]{0,19}$", World.Network.Name);
        Assert.True(World.Network.TextRule(World.Account).Limit > 100);
        Assert.True(World.Network.Abilities.SettleTime > TimeSpan.Zero);
    }

    private protected async Task<NetworkPost> Question()
    {
        var id = World.CustomerSays("Wo bleibt meine Lampe?");
        return (await World.PollPosts()).First(post => post.Id == id);
    }

    /// <summary>How the product sees a known post again: by asking for it, or by being told.</summary>
    private protected async Task<IReadOnlyList<NetworkPost>> SeeAgain(NetworkPost post, bool unchanged = false)
    {
        var reading = await World.Network.ReadAgain(World.Account, [new PostRef(post.Id, post.RootId, post.NetworkData)], CancellationToken.None);
        if (unchanged) Assert.All(reading.Posts.Where(again => again.Id == post.Id), again => Assert.Equal(post.Version, again.Version));
        return reading.Posts.Length > 0 || unchanged ? reading.Posts : await World.PollPosts();
    }

    private async Task<IEnumerable<string>> Gone(IReadOnlyList<NetworkPost> posts)
    {
        var reading = await World.Network.ReadAgain(World.Account, [.. posts.Select(post => new PostRef(post.Id, post.RootId, post.NetworkData))], CancellationToken.None);
        return reading.Gone.Length > 0 ? reading.Gone : (await World.Poll()).SelectMany(page => page.Gone);
    }
}
