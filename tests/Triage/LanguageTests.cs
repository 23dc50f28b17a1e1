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
    [InlineData("ru", "посылка всё ещё не пришла")]
    [InlineData("el", "το δέμα μου δεν έφτασε")]
    [InlineData("he", "החבילה שלי לא הגיעה")]
    [InlineData("ar", "طلبي لم يصل")]
    [InlineData("hi", "मेरा पार्सल नहीं आया")]
    [InlineData("th", "พัสดุของฉันยังไม่มา")]
    [InlineData("ja", "注文した商品が届きません")]
    [InlineData("zh", "我的包裹还没到")]
    [InlineData("ko", "제 소포가 도착하지 않았습니다")]
    [InlineData("ka", "ჩემი ამანათი არ მოსულა")]
    public void The_language_of_a_post_is_found(string language, string text) =>
        Assert.Equal(language, PostTriage.Assess(new TriagePost("x", PostKind.Mention, null, null, text)).Language);

    [Theory]
    [InlineData("το δέμα μου δεν έφτασε")]
    [InlineData("طلبي لم يصل")]
    [InlineData("注文した商品が届きません")]
    [InlineData("我的包裹还没到")]
    [InlineData("ჩემი ამანათი არ მოსულა")]
    public void What_nobody_here_can_read_is_queued(string text) =>
        Assert.All(Enum.GetValues<PostKind>(), kind => Assert.True(PostTriage.Assess(new TriagePost("x", kind, null, "Neu im Shop: unsere Lampen", text)).NeedsAnswer, $"{kind}: {text}"));

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
