using SocialInbox.Ledger;
using SocialInbox.Rules;
using SocialInbox.Triage;
using static SocialInbox.Tests.Rules.RuleMaking;

namespace SocialInbox.Tests.Rules;

public sealed class RuleFitTests
{
    [Theory]
    [InlineData("rückgabe", "Wo finde ich die RUECKGABE?", true)]
    [InlineData("RUECKGABE", "Rückgabe bitte", true)]
    [InlineData("rückgabe", "Wie sind die Rückgabefristen?", false)]
    [InlineData("rückgabe*", "Wie sind die Rückgabefristen?", true)]
    [InlineData("gabe*", "Rückgabe", false)]
    [InlineData("straße", "In welcher STRASSE?", true)]
    [InlineData("gewinnspiel", "Mein Beitrag zum #Gewinnspiel", true)]
    [InlineData("bit.ly*", "Schau mal https://x.example bit.ly/win", true)]
    [InlineData("neue filiale*", "Wann öffnen die neuen Filialen? Eine neue Filiale!", true)]
    [InlineData("neue filiale", "neue große Filiale", false)]
    [InlineData("a.*b", "aaaaab", false)]
    public void Words_are_whole_or_begun_whatever_the_spelling(string word, string text, bool fits) => Assert.Equal(fits, Fits(Saying(word), Post(text)));

    [Fact]
    public void All_that_is_named_has_to_hold()
    {
        var when = Saying("paket") with { Categories = [Category.Service], Authors = ["@Kim"], Accounts = ["testnet-0123456789"] };

        Assert.True(Fits(when, Post("Mein Paket?")));
        Assert.False(Fits(when, Post("Mein Paket?", handle: "lee")));
        Assert.False(Fits(when with { Categories = [Category.Praise] }, Post("Mein Paket?")));
        Assert.False(Fits(when with { Accounts = ["other"] }, Post("Mein Paket?")));
        Assert.False(Fits(when, Post("Meine Rechnung?")));
    }

    [Theory]
    [InlineData("2026-03-02T18:30:00Z", true)]
    [InlineData("2026-03-03T05:59:00Z", true)]
    [InlineData("2026-03-03T08:00:00Z", false)]
    [InlineData("2026-03-01T18:30:00Z", false)]
    public void Hours_are_those_of_the_zone_and_go_over_midnight(string at, bool fits) =>
        Assert.Equal(fits, Fits(Any with { Hours = new RuleHours(new TimeOnly(19, 0), new TimeOnly(7, 0), [DayOfWeek.Monday], "Europe/Berlin") }, Post("?", at: at)));

    [Fact]
    public void Of_two_that_say_different_things_the_first_holds_and_behind_one_that_closes_none_is_asked()
    {
        var hits = Asked(
            Post("Wo ist mein Paket?"),
            Rule("one", Any, Nothing with { Assign = "anna", Tags = ["vip"] }),
            Rule("two", Any, Nothing with { Assign = "ben", Tags = ["vip", "parcel"], Priority = Priority.High, Notify = [Lead] }),
            Rule("three", Any, Nothing with { Priority = Priority.Low, Close = CloseReason.Spam, Notify = [Lead] }),
            Rule("four", Any, Nothing with { Tags = ["late"] }));

        Assert.Equal(["one", "two", "three"], hits.Select(hit => hit.Rule.Id));
        Assert.Equal(["anna", null, null], hits.Select(hit => hit.Assign));
        Assert.Equal(["vip", "parcel"], hits.SelectMany(hit => hit.Tags));
        Assert.Equal([null, Priority.High, null], hits.Select(hit => hit.Priority));
        Assert.Single(hits.SelectMany(hit => hit.Notify));
    }

    [Fact]
    public void One_that_is_off_does_nothing() => Assert.Empty(Asked(Post("?"), Rule("one", Any, Nothing with { Priority = Priority.High }) with { On = false }));

    [Fact]
    public void The_longest_post_and_the_most_words_are_done_with_quickly()
    {
        var rules = Enumerable.Range(0, 100).Select(i => Rule($"r{i}", Saying([.. Enumerable.Range(0, 50).Select(w => $"aa{i} bb{w}*")]), Nothing with { Priority = Priority.High })).ToArray();
        var ready = new ReadyRules(RuleBook.Empty with { Rules = [.. rules] });
        var text = string.Concat(Enumerable.Repeat("aa99 b ", 5_000));

        Assert.Empty(ready.Of(Post(text)));
    }
}
