using SocialInbox.Triage;

namespace SocialInbox.Tests.Triage;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("de", "Ich hätte gern eine Rechnung für die Lampe")]
    [InlineData("de", "hend ihr die au z züri")]
    [InlineData("de", "dat Ding is al wedder twei, wat nu")]
    [InlineData("en", "the lamp is lovely but where is my receipt")]
    [InlineData("fr", "je n'ai toujours pas reçu ma commande")]
    [InlineData("nl", "ik heb nog steeds geen bevestiging gekregen")]
    [InlineData("it", "non ho ancora ricevuto il pacco")]
    [InlineData("es", "todavía no me ha llegado el pedido")]
    [InlineData("pl", "nadal nie dostałam przesyłki")]
    [InlineData("tr", "siparişim hâlâ gelmedi")]
    [InlineData("uk", "я досі не отримала посилку")]
    [InlineData("sv", "jag har inte fått mitt paket")]
    public void The_language_of_a_post_is_found(string language, string text) =>
        Assert.Equal(language, PostTriage.Assess(new TriagePost("x", PostKind.Mention, null, null, text)).Language);

    [Fact]
    public void A_post_without_words_has_the_language_of_what_it_answers() =>
        Assert.Equal("en", PostTriage.Assess(new TriagePost("x", PostKind.Comment, null, "What a lovely morning in the workshop", "🔥🔥")).Language);

    [Fact]
    public void A_declared_language_decides_only_when_the_words_do_not()
    {
        Assert.Equal("nl", PostTriage.Assess(new TriagePost("x", PostKind.Comment, null, null, "top!", DeclaredLanguage: "nl-NL")).Language);
        Assert.Equal("de", PostTriage.Assess(new TriagePost("x", PostKind.Comment, null, null, "Wann ist die Lampe wieder da?", DeclaredLanguage: "en")).Language);
    }
}
