using System.Text.Json.Nodes;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Google;

internal sealed record Review(string Name, string Author, string Text, DateTimeOffset At)
{
    public string Text { get; set; } = Text;

    public DateTimeOffset ChangedAt { get; set; } = At;

    public string? Reply { get; set; }

    public DateTimeOffset RepliedAt { get; set; }

    public string ReplyState { get; set; } = "APPROVED";
}

/// <summary>The reviews of a location, and how they look on the wire: a recorded one with other words in it.</summary>
internal sealed class GoogleState(BriskClock clock)
{
    public const string Location = "accounts/112233445566778899001/locations/9988776655443322110";

    private readonly JsonNode sample = Sample.Json("Google", "reviews")["reviews"]![0]!;
    private int number;

    public List<Review> Reviews { get; } = [];

    public HashSet<string> Broken { get; } = [];

    public Review Add(string author, string text, DateTimeOffset? at)
    {
        var review = new Review($"{Location}/reviews/AbF{++number:D6}", author, text, at ?? clock.GetUtcNow());
        Reviews.Add(review);
        return review;
    }

    public Review? Find(string name) => Reviews.Find(review => review.Name == name);

    public JsonNode Wire(Review review)
    {
        var wire = sample.DeepClone();
        wire["name"] = review.Name;
        wire["reviewId"] = review.Name.Split('/')[^1];
        wire["reviewer"]!["displayName"] = review.Author;
        wire["comment"] = Broken.Contains(review.Name) ? 5 : review.Text;
        wire["createTime"] = Instant(review.At);
        wire["updateTime"] = Instant(review.ChangedAt);
        wire["a_member_of_tomorrow"] = new JsonObject { ["nested"] = new JsonArray(1, "two", null) };
        if (review.Reply is not null) wire["reviewReply"] = Reply(review);
        return wire;
    }

    public static JsonNode Reply(Review review)
    {
        var reply = Sample.Json("Google", "reply");
        reply["comment"] = review.Reply;
        reply["updateTime"] = Instant(review.RepliedAt);
        reply["reviewReplyState"] = review.ReplyState;
        return reply;
    }

    private static string Instant(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", null);
}
