using SocialInbox.Intake;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Triage;

namespace SocialInbox.Tests.Intake;

public sealed class KnownPostsTests
{
    [Fact]
    public void A_post_is_known_in_the_version_in_which_it_was_stored_last()
    {
        var known = new KnownPosts();
        known.Add(Post("1", "a"));
        known.Add(Post("1", "b"));

        Assert.False(known.Contains(Post("1", "a")));
        Assert.True(known.Contains(Post("1", "b")));
        Assert.False(known.Contains(Post("2", "b")));
    }

    [Fact]
    public void An_edit_back_to_the_same_words_is_news_though_nobody_noted_what_was_in_between()
    {
        var known = new KnownPosts();
        known.Add(Post("1", "a"));

        Assert.False(known.Contains(Post("1", "a") with { EditedAt = DateTimeOffset.UnixEpoch }));
    }

    [Fact]
    public void A_post_that_is_gone_is_news_when_it_appears_again_and_gone_again_after_that()
    {
        var known = new KnownPosts();
        known.Add(Post("1", "a"));
        known.AddGone("1");
        Assert.True(known.ContainsGone("1"));
        Assert.False(known.Contains(Post("1", "a")));

        known.Add(Post("1", "a"));

        Assert.False(known.ContainsGone("1"));
    }

    [Fact]
    public void An_answer_that_waits_for_its_question_is_not_yet_known()
    {
        var known = new KnownPosts();
        known.AddWaiting(Post("1", "a"));
        Assert.True(known.ContainsWaiting(Post("1", "a")));
        Assert.False(known.Contains(Post("1", "a")));

        known.Add(Post("1", "a"));

        Assert.False(known.ContainsWaiting(Post("1", "a")));
    }

    [Fact]
    public void It_is_read_back_as_it_was_written()
    {
        var known = new KnownPosts();
        known.Add(Post("1", "a"));
        known.AddGone("2");
        known.AddUnreadable(new UnreadablePost("{", "broken"));

        var read = new KnownPosts(known.ToBytes());

        Assert.True(read.Contains(Post("1", "a")) && read.ContainsGone("2") && read.ContainsUnreadable(new UnreadablePost("{", "broken")));
        Assert.False(read.Changed);
        Assert.Equal(known.ToBytes(), read.ToBytes());
    }

    [Fact]
    public void It_keeps_the_last_two_thousand_and_fits_into_a_row()
    {
        var known = new KnownPosts();
        foreach (var i in Enumerable.Range(0, 2_500)) known.Add(Post($"{i}", "a"));

        Assert.False(known.Contains(Post("499", "a")));
        Assert.True(known.Contains(Post("500", "a")));
        Assert.InRange(known.ToBytes().Length, 1, 64 * 1024);
    }

    [Fact]
    public void It_changes_only_when_something_is_new()
    {
        var known = new KnownPosts();
        known.Add(Post("1", "a"));
        var read = new KnownPosts(known.ToBytes());

        read.Add(Post("1", "a"));
        Assert.False(read.Changed);
        read.Add(Post("1", "b"));
        Assert.True(read.Changed);
    }

    private static NetworkPost Post(string id, string version) => new()
    {
        Id = id, RootId = id, Author = new PostAuthor("kim", "@kim", "Kim"), ByBrand = false, Kind = PostKind.Mention, Text = "", PostedAt = DateTimeOffset.UnixEpoch, Version = version,
    };
}
