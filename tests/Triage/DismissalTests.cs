using SocialInbox.Triage;
using static SocialInbox.Tests.Triage.Judged;

namespace SocialInbox.Tests.Triage;

public sealed class DismissalTests
{
    [Theory]
    [InlineData("So eine schöne Lampe!")]
    [InlineData("absolutely gorgeous")]
    [InlineData("Prachtig!")]
    [InlineData("bellissima ✨")]
    [InlineData("Дуже гарна!")]
    public void A_praise_without_a_question_needs_no_answer(string text)
    {
        var found = Comment(text);

        NeedsNone(found, "praise");
        Assert.Equal((Category.Praise, Priority.Low), (found.Category, found.Priority));
    }

    [Theory]
    [InlineData("Seit zwei Jahren keine Probleme, bin sehr zufrieden")]
    [InlineData("no problems at all, brilliant light")]
    public void A_problem_said_not_to_be_there_is_no_problem(string text) => Assert.False(Comment(text).NeedsAnswer);

    [Fact]
    public void Thanks_it_works_ends_the_matter() =>
        NeedsNone(Reply("Jetzt klappt's, vielen Dank!", to: "Versuche es bitte mit einem Neustart."), "settled");

    [Theory]
    [InlineData("😍😍😍")]
    [InlineData("@anna_berg ❤️")]
    public void Emoji_and_tags_alone_need_no_answer(string text) => NeedsNone(Comment(text), "emoji-only");

    [Fact]
    public void A_question_to_a_tagged_friend_is_not_for_the_brand()
    {
        var found = Comment("@anna_berg wollen wir die fürs Wohnzimmer?");

        NeedsNone(found, "to-other-person");
        Assert.Equal(Category.Chatter, found.Category);
    }

    [Theory]
    [InlineData("Claudia, das wär doch was für euch")]
    [InlineData("Bernd Hansen guck mal, für deine Werkstatt")]
    [InlineData("Mama nicht hingucken 🙈")]
    public void Who_is_called_by_name_is_addressed_instead_of_the_brand(string text) =>
        NeedsNone(Comment(text, network: "facebook"), "to-other-person");

    [Fact]
    public void A_name_that_is_told_about_is_not_called() => Assert.NotEqual("to-other-person", Comment("Claudia hat mich heute nicht bedienen wollen").Reasons[0].Rule);

    [Fact]
    public void A_product_named_like_a_person_is_not_called() =>
        Assert.True(Comment("Finn ich krieg dich nicht gekoppelt", under: "GPS-Tracker Finn einrichten").NeedsAnswer);

    [Fact]
    public void A_user_who_answers_another_needs_no_answer() =>
        NeedsNone(Reply("Einfach den Knopf lange gedrückt halten, dann geht er aus", to: "Wie schaltet man das Ding stumm?", network: "reddit"), "answers-other-user");

    [Theory]
    [InlineData("Earn $900 daily, DM me to start 🚀 invest.example")]
    [InlineData("Verdienen Sie täglich 350 Euro von zu Hause, schreiben Sie mir auf Telegram")]
    [InlineData("follow me for follow back, check out my page")]
    public void Spam_needs_no_answer(string text)
    {
        var found = Comment(text);

        NeedsNone(found, "spam");
        Assert.Equal(Category.Spam, found.Category);
    }

    [Fact]
    public void Words_that_mix_alphabets_are_spam() => NeedsNone(Comment("Ѕеnd ріcs to gеt frее lіghts"), "mixed-scripts");

    [Fact]
    public void Asking_whether_a_giveaway_is_real_is_not_spam()
    {
        var found = Comment("\"Congratulations you have been selected, click here\" is this really you?");

        Assert.Equal((true, Category.Other), (found.NeedsAnswer, found.Category));
    }

    [Fact]
    public void A_competition_entry_needs_no_answer() =>
        NeedsNone(Comment("Am Küchentisch bei Oma", under: "Gewinnspiel: Wo liest du am liebsten?"), "competition-entry");

    [Fact]
    public void A_question_about_the_competition_needs_one() =>
        Assert.True(Comment("Wann wird ausgelost?", under: "Gewinnspiel: Wo liest du am liebsten?").NeedsAnswer);

    [Fact]
    public void A_small_ad_needs_no_answer() =>
        NeedsNone(Comment("Verkaufe meine Lampenhaus Stehlampe, VB 40 Euro, Selbstabholung", under: null, network: "facebook"), "small-ad");

    [Fact]
    public void What_else_bears_the_name_needs_no_answer() =>
        NeedsNone(Mention("Die Kita Lampenhaus sucht für das Sommerfest noch Erzieher und Trommeln"), "other-bearer-of-the-name");

    [Fact]
    public void A_musing_said_into_the_open_needs_no_answer() => Assert.False(Mention("Wer braucht schon Schlaf, wenn er Sterne hat").NeedsAnswer);
}
