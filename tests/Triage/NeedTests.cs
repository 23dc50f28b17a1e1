using SocialInbox.Triage;
using static SocialInbox.Tests.Triage.Judged;

namespace SocialInbox.Tests.Triage;

public sealed class NeedTests
{
    [Theory]
    [InlineData("Passt der Schirm auch auf den alten Fuß?")]
    [InlineData("Does the shade fit the old base?")]
    [InlineData("¿Tienen tienda en Sevilla?")]
    public void A_question_needs_an_answer(string text) => NeedsAnswer(Comment(text), "question");

    [Theory]
    [InlineData("gibts die auch in grau")]
    [InlineData("hat die nen usb anschluss")]
    [InlineData("Schöne Lampe, was kostet die")]
    [InlineData("Moin, liefert ihr nach Helgoland")]
    [InlineData("wie lang ist das kabel")]
    [InlineData("hend ihr die au z basel")]
    [InlineData("does it come with a bulb")]
    [InlineData("love it but does it dim")]
    [InlineData("wondering whether you ship to Malta")]
    [InlineData("combien ça coûte")]
    [InlineData("kan ik hem ook dimmen")]
    [InlineData("si può dimmerare")]
    [InlineData("czy jest w kolorze białym")]
    [InlineData("ne zaman gelecek acaba")]
    [InlineData("коли буде в наявності")]
    public void A_question_needs_no_question_mark(string text) => NeedsAnswer(Comment(text), "question-without-mark");

    [Fact]
    public void A_question_about_ohms_is_no_spam() => NeedsAnswer(Comment("Ist der Dimmer mit 10kΩ oder der mit 22kΩ der richtige?"), "question");

    [Fact]
    public void What_is_too_long_to_be_read_whole_is_queued() =>
        NeedsAnswer(Comment(string.Concat(Enumerable.Repeat("Vielen Dank, die Lampe ist wunderschön! ", 160))), "unsure");

    [Fact]
    public void A_wish_put_to_the_brand_needs_an_answer() =>
        NeedsAnswer(Comment("Es wäre schön, wenn es die auch mit Fernbedienung gäbe"), "wish");

    [Theory]
    [InlineData("Bitte stornieren, falsche Adresse eingegeben")]
    [InlineData("please cancel my order from this morning")]
    public void A_request_needs_an_answer(string text) => NeedsAnswer(Mention($"@lampenhaus {text}"), "request");

    [Theory]
    [InlineData("Nach zwei Wochen flackert sie nur noch")]
    [InlineData("mine stopped charging after a week")]
    [InlineData("la mienne ne marche plus")]
    [InlineData("лампа не працює")]
    public void A_fault_told_as_a_statement_needs_an_answer(string text) => NeedsAnswer(Comment(text), "fault");

    [Theory]
    [InlineData("@lampenhaus Paket seit zehn Tagen nicht angekommen")]
    [InlineData("@lampenhaus only received half my order")]
    public void A_mishap_told_as_a_statement_needs_an_answer(string text) => NeedsAnswer(Mention(text), "order-trouble");

    [Fact]
    public void Money_taken_twice_is_pressing()
    {
        var found = Mention("@lampenhaus Der Betrag wurde zweimal abgebucht.");

        Assert.Equal((true, Category.Service, Priority.High), (found.NeedsAnswer, found.Category, found.Priority));
    }

    [Fact]
    public void An_order_number_in_public_needs_an_answer() => NeedsAnswer(Comment("LH-4471098"), "order-number");

    [Fact]
    public void Not_good_is_criticism() => NeedsAnswer(Comment("die verarbeitung ist nicht schön"), "criticism");

    [Theory]
    [InlineData("@lampenhaus Danke für nichts, Superservice")]
    [InlineData("@lampenhaus lovely of you to email me a survey about nothing")]
    public void Praise_that_may_be_irony_is_queued(string text) => Assert.True(Mention(text).NeedsAnswer);

    [Fact]
    public void Still_broken_after_the_brands_reply_needs_an_answer() =>
        Assert.True(Reply("Bei mir nicht.", to: "Der Fehler ist behoben, alle Server laufen wieder.").NeedsAnswer);

    [Fact]
    public void A_picture_without_words_sent_to_the_brand_needs_an_answer() =>
        NeedsAnswer(Mention("@lampenhaus", media: true), "picture-without-words");

    [Fact]
    public void A_customers_own_trouble_under_another_persons_post_needs_an_answer() =>
        NeedsAnswer(Reply("@someone meine ist auch nach drei Tagen kaputt gegangen", to: "Neu im Laden"), "customer-trouble-in-thread");

    [Fact]
    public void A_language_without_word_list_is_queued() => NeedsAnswer(Mention("@lampenhaus min lampa har slutat lysa efter en vecka"), "unknown-language");

    [Fact]
    public void A_statement_that_no_rule_understands_is_queued() => Assert.True(Mention("@lampenhaus Der Schirmständer steht quer im Hausflur.").NeedsAnswer);

    [Theory]
    [InlineData("@lampenhaus Der Stecker ist geschmolzen und hat gequalmt", "danger")]
    [InlineData("@lampenhaus the plug caught fire last night", "danger")]
    [InlineData("@lampenhaus habe eine SMS mit Link in eurem Namen bekommen, Betrug?", "fraud")]
    [InlineData("@lampenhaus mein Anwalt meldet sich bei Ihnen", "legal")]
    [InlineData("@lampenhaus ich sehe in meinem Konto die Adressen fremder Kunden, DSGVO lässt grüßen", "privacy")]
    [InlineData("@lampenhaus Guten Tag, ich bin Journalistin und recherchiere zu Akkus", "press")]
    public void What_cannot_wait_is_urgent(string text, string because)
    {
        var found = Mention(text);

        Assert.Equal((true, Priority.Urgent), (found.NeedsAnswer, found.Priority));
        Assert.Contains(found.Reasons, reason => reason.Rule == because);
    }
}
