using System.Text.Json.Nodes;
using SocialInbox.Networks;
using SocialInbox.Networks.Mastodon;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Mastodon;

public sealed class MastodonAnswering : IAsyncLifetime
{
    private MastodonWorld? world;

    private MastodonWorld World => world!;

    public async Task InitializeAsync() => world = await MastodonWorld.Start(MastodonFlavour.Mastodon);

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Theory]
    [InlineData("public")]
    [InlineData("unlisted")]
    public async Task The_answer_is_as_public_as_the_question_and_never_wider(string visibility)
    {
        World.Says("@nordlicht Frage", null, true, visibility);

        var sent = await Sent(World, Assert.Single(await World.PollPosts()), "Antwort");

        Assert.Equal(visibility, (string?)sent["visibility"]);
        Assert.Equal("@jana@kunden.example Antwort", (string?)sent["status"]);
        Assert.Equal("de", (string?)sent["language"]);
    }

    [Fact]
    public async Task What_is_needed_is_asked_for_when_it_was_not_kept()
    {
        World.Says("@nordlicht Frage", null, true, "unlisted");

        var sent = await Sent(World, Assert.Single(await World.PollPosts()) with { NetworkData = null }, "Antwort");

        Assert.Equal("unlisted", (string?)sent["visibility"]);
    }

    [Fact]
    public async Task An_answer_to_a_deleted_question_is_rejected()
    {
        var question = World.CustomerSays("Frage");
        var post = Assert.Single(await World.PollPosts());
        World.Delete(question);

        Assert.IsType<SendResult.Rejected>(await World.Send(World.Answer(post, "Antwort")));
        Assert.IsType<SendResult.Rejected>(await World.Send(World.Answer(post with { NetworkData = null }, "Antwort", "reply-0002")));
    }

    [Fact]
    public async Task The_idempotency_key_goes_only_where_it_is_known()
    {
        await using var gotosocial = await MastodonWorld.Start(MastodonFlavour.GoToSocial);
        foreach (var server in new[] { World, gotosocial })
        {
            server.CustomerSays("Frage");
            await Sent(server, Assert.Single(await server.PollPosts()), "Antwort");
        }

        Assert.Equal("reply-0001", World.Server.Requests.Last().Headers["Idempotency-Key"]);
        Assert.False(gotosocial.Server.Requests.Last().Headers.ContainsKey("Idempotency-Key"));
        Assert.True(World.Network.AbilitiesOf(World.Account).IdempotentReplies);
        Assert.False(gotosocial.Network.AbilitiesOf(gotosocial.Account).IdempotentReplies);
    }

    [Theory]
    [InlineData("Hallo", "jana@kunden.example", "@jana@kunden.example Hallo")]
    [InlineData("@jana@kunden.example Hallo", "jana@kunden.example", "@jana@kunden.example Hallo")]
    [InlineData("Hallo @Jana@Kunden.example!", "jana@kunden.example", "Hallo @Jana@Kunden.example!")]
    [InlineData("@tomhargreaves Hallo", "tom", "@tom @tomhargreaves Hallo")]
    [InlineData("@tom@other.example Hallo", "tom", "@tom @tom@other.example Hallo")]
    [InlineData("@tom, hallo", "tom", "@tom, hallo")]
    [InlineData("mail an tom@kunden.example", "tom@kunden.example", "@tom@kunden.example mail an tom@kunden.example")]
    public void The_customer_is_named_once(string text, string acct, string sent) => Assert.Equal(sent, MastodonMentionText.Addressed(text, acct));

    [Theory]
    [InlineData("@jana Hallo", "Hallo")]
    [InlineData("@jana@kunden.example, @lea: Hallo @tom@x.example", "Hallo @tom")]
    [InlineData("Hallo", "Hallo")]
    public void A_text_is_the_same_however_it_is_addressed(string text, string bare) => Assert.Equal(bare, MastodonMentionText.Unaddressed(text).Trim());

    [Fact]
    public async Task A_repeated_key_that_a_buggy_server_answers_with_500_is_unclear_and_found()
    {
        World.CustomerSays("Frage");
        var reply = World.Answer(Assert.Single(await World.PollPosts()), "Antwort mit Link https://nordlicht.example/umtausch?a=1&b=2 <3");
        World.SendMeets(Trouble.LostAnswer());
        Assert.IsType<SendResult.Unclear>(await World.Send(reply));
        World.SendMeets(Trouble.Status(500, "{\"error\":\"We're sorry, but something went wrong\"}"));
        Assert.IsType<SendResult.Unclear>(await World.Send(reply));

        Assert.NotNull(await World.Network.FindReply(World.Account, reply, CancellationToken.None));
    }

    private static async Task<JsonNode> Sent(MastodonWorld world, NetworkPost post, string text)
    {
        Assert.IsType<SendResult.Sent>(await world.Send(world.Answer(post, text)));
        return JsonNode.Parse(world.Server.Requests.Last().Body)!;
    }
}
