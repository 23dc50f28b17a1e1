using Microsoft.AspNetCore.Http;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Mastodon;

/// <summary>Recorded answers, and what the product makes of them.</summary>
public sealed class MastodonSamples : IAsyncLifetime
{
    private MastodonWorld? world;

    private MastodonWorld World => world!;

    public async Task InitializeAsync() => world = await MastodonWorld.Start(MastodonFlavour.Mastodon);

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task Notifications_become_public_mentions_and_quotes()
    {
        Answers("/api/v1/notifications", "notifications");

        ApprovedPosts.Match("Mastodon", "notifications", await World.ReadPage(World.Network.Feeds[0]));
    }

    [Fact]
    public async Task A_reply_that_waits_for_approval_on_GoToSocial_is_a_question_too()
    {
        Answers("/api/v1/notifications", "gotosocial-notifications-pending-reply");

        ApprovedPosts.Match("Mastodon", "gotosocial-notifications-pending-reply", await World.ReadPage(World.Network.Feeds[0]));
    }

    [Fact]
    public async Task A_thread_of_the_brand_gives_its_answers_from_customers_and_colleagues()
    {
        Answers("/api/v1/accounts", "account-statuses");
        Answers("/context", "status-context");

        ApprovedPosts.Match("Mastodon", "status-context", await World.ReadPage(World.Network.Feeds[1]));
    }

    [Fact]
    public async Task Statuses_read_again_show_what_they_say_now()
    {
        Answers("/api/v1/statuses", "statuses-batch");

        ApprovedPosts.Match("Mastodon", "statuses-batch", await World.Network.ReadAgain(
            World.Account, [new PostRef("115203344119100221", "115203344119100221", null), new PostRef("115203501877220914", "115203501877220914", null)], CancellationToken.None));
    }

    [Fact]
    public async Task An_edited_status_carries_its_edit()
    {
        Answers("/api/v1/statuses", "[]", isSample: false);
        Answers("/api/v1/statuses/115203501877220914", "status-edited");

        ApprovedPosts.Match("Mastodon", "status-edited", await World.Network.ReadAgain(World.Account, [new PostRef("115203501877220914", "115203501877220914", null)], CancellationToken.None));
    }

    private void Answers(string path, string sample, bool isSample = true) => World.Server.Meets(
        request => request.Path.Value!.Contains(path, StringComparison.Ordinal), Trouble.Status(200, isSample ? Sample.Text("Mastodon", sample) : sample));
}
