using SocialInbox.Ledger;
using static SocialInbox.Tests.Ledger.Exchange;

namespace SocialInbox.Tests.Ledger;

/// <summary>Customers change and delete what they wrote.</summary>
public sealed class EditTests
{
    [Fact]
    public void An_edit_into_a_question_reopens_what_was_answered()
    {
        var question = Said.Question("q", 0);
        var exchange = With(question);
        exchange.Reply("reply-01", to: "q", 10);
        Assert.Equal(ConversationState.Closed, exchange.Standing.State);

        exchange.See(question.Edited(20, asks: true));

        Assert.Equal(ConversationState.Open, exchange.Standing.State);
        Assert.Equal(At(20), exchange.Standing.Since);
    }

    [Fact]
    public void An_edit_into_a_question_is_not_answered_by_what_was_said_before_it()
    {
        var praise = Said.Chatter("p", 0);
        var exchange = With(praise, Said.ByBrand("thanks", 5, under: "p", names: true));

        exchange.See(praise.Edited(20, asks: true));

        Assert.Equal(["p"], exchange.Pending);
    }

    [Fact]
    public void An_edit_that_takes_the_question_back_ends_the_wait()
    {
        var question = Said.Question("q", 0);
        var exchange = With(question);

        exchange.See(question.Edited(20, asks: false));

        Assert.Equal((ConversationState.Closed, Disposition.TakenBack, At(20)), (exchange.Standing.State, exchange.Standing.Disposition, exchange.Standing.Since));
    }

    [Fact]
    public void A_question_that_was_taken_back_and_asked_again_waits_again()
    {
        var question = Said.Question("q", 0);
        var exchange = With(question);
        exchange.See(question.Edited(20, asks: false));

        exchange.See(question.Edited(30, asks: true, version: "original"));

        Assert.Equal(["q"], exchange.Pending);
    }

    [Fact]
    public void Of_two_edits_at_the_same_instant_the_one_that_asks_counts()
    {
        var post = Said.Chatter("p", 0);

        foreach (var names in new[] { ("a", "b"), ("b", "a") })
            Assert.Equal(["p"], With(post, post.Edited(10, asks: true, names.Item1), post.Edited(10, asks: false, names.Item2)).Pending);
    }

    [Fact]
    public void An_older_version_that_arrives_late_changes_nothing_of_what_the_post_says_now()
    {
        var question = Said.Question("q", 0);
        var exchange = With(question.Edited(20, asks: false));

        exchange.See(question);

        Assert.Equal("edit-20", exchange.State.Posts[0].Latest.Name);
        Assert.Equal(Disposition.TakenBack, exchange.Standing.Disposition);
    }

    [Fact]
    public void A_deleted_question_waits_no_longer()
    {
        var exchange = With(Said.Question("q", 0));

        exchange.Miss("q", 20);

        Assert.Equal((ConversationState.Closed, Disposition.DeletedByAuthor, At(20)), (exchange.Standing.State, exchange.Standing.Disposition, exchange.Standing.Since));
    }

    [Fact]
    public void A_post_that_was_only_hidden_for_a_while_waits_again_when_it_is_seen_again()
    {
        var question = Said.Question("q", 0);
        var exchange = With(question);
        exchange.Miss("q", 20);

        exchange.See(question.Again(30));

        Assert.Equal(["q"], exchange.Pending);
        Assert.Equal(At(0), exchange.Clock.StartedAt);
    }

    [Fact]
    public void A_read_that_began_before_the_post_was_seen_cannot_tell_that_it_is_gone()
    {
        var question = Said.Question("q", 0, seen: 10);
        var exchange = With(question);

        exchange.Miss("q", 5);

        Assert.Equal(["q"], exchange.Pending);
    }

    [Fact]
    public void What_a_person_rescued_is_not_taken_back_by_an_edit()
    {
        var praise = Said.Chatter("p", 0);
        var exchange = With(praise);
        exchange.Rescue(5);

        exchange.See(praise.Edited(10, asks: false));

        Assert.Equal(["p"], exchange.Pending);
    }

    [Fact]
    public void However_often_its_author_edits_a_post_what_it_says_now_counts()
    {
        var chatter = Said.Chatter("p", 0);
        var exchange = With(chatter);
        foreach (var edit in Enumerable.Range(1, 100)) exchange.See(chatter.Edited(edit, asks: false));

        exchange.See(chatter.Edited(200, asks: true, version: "edit-3"));

        Assert.Equal(["p"], exchange.Pending);
        Assert.Equal(("edit-3", PostFacts.MostVersions, "original"), (exchange.State.Post(chatter.Key)!.Latest.Name, exchange.State.Post(chatter.Key)!.Versions.Length, exchange.State.Post(chatter.Key)!.Versions[0].Name));
    }

    [Fact]
    public void The_same_observation_again_changes_nothing()
    {
        var question = Said.Question("q", 0);
        var exchange = With(question);

        Assert.Empty(exchange.See(question));
    }
}
