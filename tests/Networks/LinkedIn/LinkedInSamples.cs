using System.Text;
using System.Text.Json.Nodes;
using SocialInbox.Networks;
using SocialInbox.Networks.LinkedIn;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.LinkedIn;

/// <summary>Recorded answers and deliveries, and what the product makes of them.</summary>
public sealed class LinkedInSamples : IAsyncLifetime
{
    private LinkedInWorld? world;

    private LinkedInWorld World => world!;

    public async Task InitializeAsync() => world = await LinkedInWorld.Start();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task Notices_become_comments_of_customers_mentions_and_answers_of_the_page()
    {
        Answers("organizationalEntityNotifications", Sample.Text("LinkedIn", "notifications"));
        Answers("/comments/7397100000000000002", Element("comment-replies").ToJsonString());
        Answers("/comments/7397100000000000001", Element("comments").ToJsonString());
        Answers("/comments/7397100000000000001", Element("comments").ToJsonString());

        ApprovedPosts.Match("LinkedIn", "notifications", await World.ReadPage(World.Network.Feeds[0]));
    }

    [Theory]
    [InlineData("comments")]
    [InlineData("comment-replies")]
    [InlineData("comment-no-actor")]
    public void Comments_become_posts_with_and_without_their_authors(string sample) => ApprovedPosts.Match(
        "LinkedIn", sample, Sample.Json("LinkedIn", sample)["elements"]!.AsArray().Select(item =>
        {
            using var json = System.Text.Json.JsonDocument.Parse(item!.ToJsonString());
            return LinkedInPosts.Post(LinkedInPosts.Parse(json.RootElement), "Unsere Winterlampen sind da!", true, World.Account);
        }).ToArray());

    [Fact]
    public void A_delivery_tells_what_customers_wrote_and_asks_for_a_poll() =>
        ApprovedPosts.Match("LinkedIn", "webhook", World.Deliveries.ReadWebhook(World.Account, Encoding.UTF8.GetBytes(Sample.Text("LinkedIn", "webhook"))));

    private static JsonNode Element(string sample) => Sample.Json("LinkedIn", sample)["elements"]![0]!;

    private void Answers(string path, string body) =>
        World.Server.Meets(request => request.Path.Value!.Contains(path, StringComparison.Ordinal), Trouble.Status(200, body));
}
