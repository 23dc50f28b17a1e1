using SocialInbox.Ledger;
using SocialInbox.Ledger.Decisions;
using static SocialInbox.Ledger.ConversationCommand;
using static SocialInbox.Tests.Ledger.Exchange;

namespace SocialInbox.Tests.Ledger;

/// <summary>Two conversations that prove to be one know of each other; posts and clocks stay where they are.</summary>
public sealed class JoiningTests
{
    private static readonly ConversationId Other = ConversationId.For(Account, "other root", "customer"), Third = ConversationId.For(Account, "third root", "customer");

    [Fact]
    public void Parting_leaves_exactly_what_was_there_before()
    {
        var (older, younger) = (With(Said.Question("q", 0)), With(Said.Question("later", 5)));
        var (olderBefore, youngerBefore) = (older.State, younger.State);

        older.Do(new TakeIn(older.NextId(), Other, Ada));
        younger.Do(new JoinTo(younger.NextId(), Other, Ada));
        Assert.Equal((Other, Other), (Assert.Single(older.State.Joined), younger.State.JoinedTo));
        older.Do(new Part(older.NextId(), Other, Ada));
        younger.Do(new Part(younger.NextId(), Other, Ada));

        Assert.Equal(Written.Json(olderBefore), Written.Json(older.State with { Version = olderBefore.Version }));
        Assert.Equal(Written.Json(youngerBefore), Written.Json(younger.State with { Version = youngerBefore.Version }));
    }

    [Fact]
    public void Each_keeps_its_posts_and_its_clock()
    {
        var younger = With(Said.Question("later", 5));
        var before = younger.Clock.DueAt;

        younger.Do(new JoinTo(younger.NextId(), Other, Ada));

        Assert.Equal(("later", before), (Assert.Single(younger.Pending), younger.Clock.DueAt));
        Assert.Equal("team~open", IndexRows.Worklist(younger.State).PartitionKey);
    }

    [Fact]
    public void What_is_joined_takes_in_nothing_and_what_took_in_is_joined_to_nothing()
    {
        var (older, younger) = (With(Said.Question("q", 0)), With(Said.Question("later", 5)));
        older.Do(new TakeIn(older.NextId(), Other, Ada));
        younger.Do(new JoinTo(younger.NextId(), Other, Ada));

        Assert.Equal(Refusal.WrongState, older.Refused(new JoinTo(older.NextId(), Third, Ada)));
        Assert.Equal(Refusal.WrongState, younger.Refused(new TakeIn(younger.NextId(), Third, Ada)));
        Assert.Equal(Refusal.WrongState, younger.Refused(new JoinTo(younger.NextId(), Third, Ada)));
        Assert.Empty(older.Do(new TakeIn(older.NextId(), Other, Ada)));
        Assert.Empty(younger.Do(new Part(younger.NextId(), Third, Ada)));
    }
}
