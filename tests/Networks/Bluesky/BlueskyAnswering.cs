using System.Text;
using System.Text.Json.Nodes;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Networks.Bluesky;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Bluesky;

public sealed class BlueskyAnswering : IAsyncLifetime
{
    private BlueskyWorld? world;

    private BlueskyWorld World => world!;

    public async Task InitializeAsync() => world = await BlueskyWorld.Start();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task The_request_forbids_to_overwrite_and_names_root_and_parent()
    {
        var root = World.BrandSays("Die Herbstkollektion ist da!");
        var question = World.CustomerSays("Ist das Holz geölt?", replyTo: root);
        var post = (await World.PollPosts()).First(found => found.Id == question);

        var put = await Put(World.Answer(post, "Ja."));

        Assert.True(put.ContainsKey("swapRecord"));
        Assert.Null(put["swapRecord"]);
        Assert.True((bool)put["validate"]!);
        var reply = put["record"]!["reply"]!;
        Assert.Equal((root, question), ((string)reply["root"]!["uri"]!, (string)reply["parent"]!["uri"]!));
        Assert.Equal(World.State.Find(question)!.Cid, (string?)reply["parent"]!["cid"]);
        Assert.Equal("2026-09-14T09:00:00.000Z", (string?)put["record"]!["createdAt"]);
    }

    [Fact]
    public async Task What_is_needed_is_asked_for_when_it_was_not_kept_and_a_deleted_question_is_rejected()
    {
        var question = World.CustomerSays("Frage");
        var post = Assert.Single(await World.PollPosts()) with { NetworkData = null };

        Assert.Equal(World.State.Find(question)!.Cid, (string?)(await Put(World.Answer(post, "Ja.")))["record"]!["reply"]!["root"]!["cid"]);
        World.Delete(question);
        Assert.IsType<SendResult.Rejected>(await World.Send(World.Answer(post, "Doch nicht.", "reply-0002")));
    }

    [Theory]
    [InlineData("Grüße 👨‍👩‍👧‍👦 von https://nordlicht.example/über?x=ü.", "https://nordlicht.example/über?x=ü")]
    [InlineData("(siehe https://nordlicht.example/a_(b)) und mehr", "https://nordlicht.example/a_(b))")]
    [InlineData("(siehe https://nordlicht.example/a)", "https://nordlicht.example/a")]
    [InlineData("HTTPS://NORDLICHT.EXAMPLE!", "HTTPS://NORDLICHT.EXAMPLE")]
    public void A_link_is_a_range_of_bytes(string text, string link)
    {
        var facet = Assert.Single(BlueskyFacets.Links(text)!);

        Assert.Equal(link, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text).AsSpan(facet.Index.ByteStart..facet.Index.ByteEnd)));
        Assert.Equal(link, Assert.Single(facet.Features).Uri);
    }

    [Fact]
    public void A_text_without_links_has_no_facets() => Assert.Null(BlueskyFacets.Links("Keine Links, nur nordlicht.example und https:// sonst nichts"));

    [Fact]
    public void Links_are_shown_whole_and_ranges_that_fit_no_text_are_left_alone()
    {
        const string Text = "Grüße 👋 nordlicht.example/lampen/ste… und hier";
        var start = Encoding.UTF8.GetByteCount("Grüße 👋 ");
        var end = start + Encoding.UTF8.GetByteCount("nordlicht.example/lampen/ste…");
        var here = Encoding.UTF8.GetByteCount(Text) - 4;

        Assert.Equal(
            "Grüße 👋 https://nordlicht.example/lampen/stehlampe und hier (https://shop.example/)",
            BlueskyFacets.WithWholeLinks(Record(Text, (start, end, "https://nordlicht.example/lampen/stehlampe"), (here, here + 4, "https://shop.example/"))));
        foreach (var (from, to) in new[] { (0, 999), (-1, 3), (3, 3), (9, 4), (4, 9) })
            Assert.Equal(Text, BlueskyFacets.WithWholeLinks(Record(Text, (from, to, "https://evil.example/"))));
        Assert.Equal(Text, BlueskyFacets.WithWholeLinks(Record(Text, (start, end, "javascript:alert(1)"))));
    }

    [Fact]
    public async Task Under_our_key_the_same_text_is_ours_and_another_is_never_overwritten()
    {
        var post = await Question();
        var reply = World.Answer(post, "Antwort");
        Assert.IsType<SendResult.Sent>(await World.Send(reply));
        var record = World.State.Posts.Single(one => one.Did == BlueskyState.Shop).Record;

        record["tags"] = new JsonArray("added-by-the-server");
        Assert.IsType<SendResult.Sent>(await World.Send(reply));
        record["text"] = "Von jemand anderem";
        Assert.IsType<SendResult.Rejected>(await World.Send(reply));
        Assert.Equal("Von jemand anderem", Assert.Single(World.AnswersBelow(post.Id)));
    }

    [Fact]
    public void The_key_is_a_valid_one_the_same_for_ever_and_another_for_another_reply()
    {
        var at = new DateTimeOffset(2026, 9, 14, 9, 33, 50, 123, TimeSpan.Zero);
        var keys = Enumerable.Range(0, 2000).Select(number => BlueskyRecordKey.Of(Reply($"reply-{number:D6}", at))).ToList();

        Assert.All(keys, key => Assert.Matches("^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$", key));
        Assert.InRange(keys.Distinct().Count(), 1990, 2000);
        Assert.Equal(keys[0], BlueskyRecordKey.Of(Reply("reply-000000", at)));
        Assert.True(string.CompareOrdinal(keys.Max(StringComparer.Ordinal), BlueskyRecordKey.Of(Reply("reply-000000", at.AddMilliseconds(1)))) < 0);

        // The documented example of that second begins so.
        Assert.StartsWith("3mvhsk", BlueskyRecordKey.Of(Reply("reply-000000", new DateTimeOffset(2026, 9, 14, 9, 33, 50, TimeSpan.Zero))));
    }

    private static BlueskyRecord Record(string text, params (int From, int To, string Uri)[] links) => new()
    {
        Text = text,
        Facets = [.. links.Select(link => new BlueskyFacet(new BlueskySpan(link.From, link.To), [new BlueskyFeature { Type = BlueskyNames.LinkFacet, Uri = link.Uri }]))],
    };

    private static OutboundReply Reply(string id, DateTimeOffset at) => new(new ReplyId(id), at, new PostRef("at://x", "at://x", null), "", null);

    private async Task<NetworkPost> Question()
    {
        World.CustomerSays("Frage");
        return Assert.Single(await World.PollPosts());
    }

    private async Task<JsonObject> Put(OutboundReply reply)
    {
        Assert.IsType<SendResult.Sent>(await World.Send(reply));
        return JsonNode.Parse(World.Server.Requests.Last(request => request.Path.EndsWith("putRecord", StringComparison.Ordinal)).Body)!.AsObject();
    }
}
