using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Google;

/// <summary>What is peculiar to reviews: recorded answers, the one reply that each has, and Google's refusals.</summary>
public sealed class GoogleReviewing : IAsyncLifetime
{
    private GoogleWorld? world;

    private GoogleWorld World => world!;

    private Feed Reviews => World.Network.Feeds[0];

    public async Task InitializeAsync() => world = await GoogleWorld.Start();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Theory]
    [InlineData("reviews")]
    [InlineData("reviews-empty")]
    public async Task A_page_of_reviews_becomes_reviews_and_the_replies_that_Google_let_pass(string sample)
    {
        World.Server.Meets(request => request.Method == "GET", Trouble.Status(200, Sample.Text("Google", sample)));

        ApprovedPosts.Match("Google", sample, await World.ReadPage(Reviews));
    }

    [Fact]
    public async Task A_reply_waits_for_Googles_approval_and_stands_meanwhile()
    {
        var review = await Review();
        World.SendMeets(Trouble.Status(200, Sample.Text("Google", "reply")));

        var sent = Assert.IsType<SendResult.Sent>(await World.Send(World.Answer(review, "Liebe Frau Krüger, das tut uns leid. Unsere Leitung ist wieder erreichbar.")));

        Assert.Equal(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero), sent.Reply.At);
        Assert.StartsWith($"{review.Id}/reply@", sent.Reply.PostId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_that_Google_rejects_afterwards_is_gone_and_the_review_is_news_again_with_the_reason()
    {
        var review = await Review();
        var reply = World.Answer(review, "Rufen Sie an: 0000");
        var sent = Assert.IsType<SendResult.Sent>(await World.Send(reply));
        Assert.Equal(sent.Reply.PostId, (await World.PollPosts()).Single(post => post.ByBrand).Id);

        World.State.Find(review.Id)!.ReplyState = "REJECTED";

        var page = await World.ReadPage(Reviews);
        var again = Assert.Single(page.Posts);
        Assert.True(again.Id == review.Id && again.Version != review.Version && again.EditedAt > sent.Reply.At);
        Assert.StartsWith("[Google rejected this answer", again.ParentText, StringComparison.Ordinal);
        Assert.Contains(sent.Reply.PostId, page.Gone);
        Assert.Contains(sent.Reply.PostId, (await World.Network.ReadAgain(World.Account, [new PostRef(review.Id, review.Id, null)], default)).Gone);
        Assert.Null(await World.Network.FindReply(World.Account, reply, default));
    }

    [Fact]
    public async Task A_single_answer_that_nothing_is_there_does_not_delete_a_review()
    {
        var review = await Review();
        World.Server.Meets(request => request.Method == "GET", GoogleWorld.Refusal(404, "NOT_FOUND"));

        Assert.Empty((await World.Network.ReadAgain(World.Account, [new PostRef(review.Id, review.Id, null)], default)).Gone);
    }

    [Fact]
    public async Task A_quota_of_none_is_a_missing_approval_and_not_worth_waiting_for()
    {
        World.Server.Meets(request => request.Method == "GET", Trouble.Status(429, Sample.Text("Google", "error-429")));

        Assert.Contains("not approved", Assert.IsType<NetworkFailure.CredentialsRefused>(await ReadFails()).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_API_that_nobody_enabled_is_for_a_person()
    {
        World.Server.Meets(request => request.Method == "GET", Trouble.Status(403, Sample.Text("Google", "error-403-disabled")));

        Assert.Contains("has not been used in project", Assert.IsType<NetworkFailure.CredentialsRefused>(await ReadFails()).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_consent_that_was_taken_back_is_for_a_person_and_an_ended_token_for_nobody()
    {
        World.Token = "ya29.another";
        World.Server.Meets(request => request.Path == "/token", Trouble.Status(400, Sample.Text("Google", "token-error-invalid-grant")));
        Assert.IsType<NetworkFailure.CredentialsRefused>(await ReadFails());

        World.Token = "ya29.yet another";
        Assert.False((await World.ReadPage(Reviews)).More);
    }

    [Fact]
    public async Task Of_several_locations_a_person_chooses_one()
    {
        World.Locations.Add("locations/77");
        var choice = Assert.IsType<ConnectResult.Choose>(await World.Network.Connect(World.Request(), default));
        var request = World.Request();

        Assert.Equal([GoogleState.Location, "accounts/112233445566778899001/locations/77"], choice.Options.Select(option => option.Value));
        var connected = Assert.IsType<ConnectResult.Connected>(
            await World.Network.Connect(request with { Settings = request.Settings.SetItem("choice", GoogleState.Location) }, default));
        Assert.Equal("locations/9988776655443322110", connected.Handle);
        Assert.DoesNotContain("choice", connected.Settings.Keys);
    }

    [Fact]
    public async Task A_chain_chooses_among_all_its_shops()
    {
        World.Locations.AddRange(Enumerable.Range(100, 230).Select(number => $"locations/{number}"));

        Assert.Equal(231, Assert.IsType<ConnectResult.Choose>(await World.Network.Connect(World.Request(), default)).Options.Length);
    }

    [Fact]
    public async Task Whoever_manages_no_location_is_told_so()
    {
        World.Locations.Clear();

        Assert.Contains("manages no location", Assert.IsType<ConnectResult.Refused>(await World.Network.Connect(World.Request(), default)).Words.English, StringComparison.Ordinal);
    }

    private async Task<NetworkFailure> ReadFails() => (await Assert.ThrowsAsync<NetworkFailedException>(() => World.ReadPage(Reviews))).Failure;

    private async Task<NetworkPost> Review()
    {
        World.CustomerSays("Niemand geht ans Telefon.");
        return Assert.Single(await World.PollPosts());
    }
}
