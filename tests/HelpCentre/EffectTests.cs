using Microsoft.Extensions.DependencyInjection;
using SocialInbox.HelpCentre.Effects;
using SocialInbox.Ledger;
using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.HelpCentre;

public sealed class EffectTests(AzuriteFixture azurite) : Shelf(azurite)
{
    private const string Question = "Wo bleibt mein Paket?";

    [Fact]
    public async Task Beside_a_question_stands_the_article_in_its_language_with_its_link()
    {
        await Published();
        var conversation = await Api.Asked("1", Question);
        await Suggest(conversation, Question, "de");
        Counting.StartOver();

        var (german, english) = (await Suggest(conversation, Question, "de"), await Suggest(conversation, "where is my parcel", "en"));

        Assert.Equal(0, Counting.Count);
        Assert.Equal($"{Api.Address}help/de/wo-ist-mein-paket", german.Body.GetProperty("articles")[0].GetProperty("link").GetString());
        Assert.Equal(("Where is my parcel?", "The tracking number is in the e-mail."), (english.Body.GetProperty("articles")[0].GetProperty("title").GetString(), english.Body.GetProperty("articles")[0].GetProperty("text").GetString()));
    }

    [Fact]
    public async Task Drafts_are_suggested_to_nobody()
    {
        await Write(Agent, Parcel, "0", ("de", "Wo ist mein Paket?", "Text"));

        Assert.Empty((await Suggest(await Api.Asked("1", Question), Question, "de")).Body.GetProperty("articles").EnumerateArray());
    }

    [Fact]
    public async Task A_question_without_a_good_article_is_a_gap_until_somebody_writes_one_or_says_that_none_is_needed()
    {
        await Published();
        var (wool, jobs) = (await Api.Asked("1", "Darf der Pullover in die Waschmaschine?"), await Api.Asked("2", "Sucht ihr noch Auszubildende?", "c2"));
        await Suggest(wool, "Darf der Pullover in die Waschmaschine?", "de");
        await Suggest(jobs, "Sucht ihr noch Auszubildende?", "de");
        await Suggest(jobs, "Sucht ihr noch Auszubildende?", "de");
        Assert.Equal(2, (await Gaps()).Count);
        Assert.Equal(403, (await Agent.Get("/api/help/gaps")).Status);

        Assert.Equal(204, (await Lead.Send(HttpMethod.Delete, $"/api/help/gaps/{jobs}", null)).Status);
        Assert.Equal(["Darf der Pullover in die Waschmaschine?"], await Gaps());
        await Write(Lead, "wool-0001", "0", ("de", "Pullover waschen", "In der Waschmaschine bei 30 Grad."));
        await Publish("wool-0001", "de", 1);

        Assert.Empty(await Gaps());
    }

    [Theory]
    [InlineData("Siehe {0}help/de/wo-ist-mein-paket.", true)]
    [InlineData("Siehe {0}help/de/wo-ist-mein-paket-2.", false)]
    [InlineData("Schauen wir nach!", false)]
    public async Task An_answer_that_names_an_article_is_counted_when_the_customer_has_not_asked_again_for_a_week(string answer, bool told)
    {
        await Published();
        await Answer(string.Format(System.Globalization.CultureInfo.InvariantCulture, answer, Api.Address));

        await Judged(TimeSpan.FromDays(6));
        Assert.Equal((0, 0), await Effect());
        await Judged(TimeSpan.FromDays(2));
        await Judged(TimeSpan.FromDays(2));

        Assert.Equal((told ? 1 : 0, 0), await Effect());
    }

    [Fact]
    public async Task A_customer_who_asks_again_counts_against_the_article_once()
    {
        await Published();
        await Answer($"Bitte: {Api.Address}help/de/wo-ist-mein-paket");
        Api.Clock.Advance(TimeSpan.FromHours(1));
        await Api.Asked("2", "Die Sendungsnummer funktioniert nicht. Wo ist mein Paket jetzt?", parent: "1");

        await Judged(TimeSpan.FromMinutes(1));
        await Judged(TimeSpan.FromDays(9));

        Assert.Equal((0, 1), await Effect());
    }

    [Fact]
    public void The_text_of_an_article_in_an_answer_counts_as_the_article()
    {
        var article = Sample.Of("Wo ist mein Paket?", "Sobald wir Ihre **Bestellung** übergeben haben, bekommen Sie eine E-Mail mit der Sendungsnummer.");

        Assert.True(ArticleUse.Tells("Hallo Kim,\nSobald wir Ihre Bestellung\nübergeben haben, bekommen Sie eine E-Mail mit der Sendungsnummer. Viele Grüße", article));
        Assert.False(ArticleUse.Tells("Hallo Kim, wir schauen nach.", article));
        Assert.False(ArticleUse.Tells("Kurz.", Sample.Of("Kurz", "Kurz.")));
    }

    private Task<ApiAnswer> Suggest(string conversationId, string text, string language) => Agent.Post("/api/help/suggestions", new { conversationId, text, language });

    private async Task<IReadOnlyList<string?>> Gaps() => [.. (await Lead.Get("/api/help/gaps")).Body.GetProperty("gaps").EnumerateArray().Select(gap => gap.GetProperty("asked").GetString())];

    // As the network would have it: written, sent, seen.
    private async Task Answer(string text)
    {
        var id = new ConversationId(await Api.Asked("1", Question));
        var opened = await Agent.Get($"/api/conversations/{id}");
        var body = new
        {
            commandId = "command-0001", replyId = "reply-0001", postKey = opened.Body.GetProperty("posts")[0].GetProperty("postKey").GetString(), text,
            basedOnVersion = opened.Body.GetProperty("version").GetInt32(),
        };
        Assert.Equal(202, (await Agent.Post($"/api/conversations/{id}/reply", body)).Status);
        Assert.Equal(202, (await Agent.Post($"/api/conversations/{id}/reply", body)).Status);
        Api.Network.Sends = Api.Clock.GetUtcNow;
        await Api.Services.GetRequiredService<SocialInbox.Replies.SendReply>().Run(id, new ReplyId("reply-0001"), default);
        var stored = await Api.Services.GetRequiredService<ConversationLedger>().Load(id, default);
        Assert.Equal(ReplyState.Sent, stored!.Conversation.Reply(new ReplyId("reply-0001"))!.State);
    }

    private async Task Judged(TimeSpan later)
    {
        Api.Clock.Advance(later);
        await Api.Services.GetRequiredService<ArticleUses>().Judge(default);
    }

    private async Task<(int Quiet, int AskedAgain)> Effect()
    {
        var row = (await (await Api.Browse("carla")).Get("/api/help/articles")).Body.GetProperty("articles")[0];
        return (row.GetProperty("quiet").GetInt32(), row.GetProperty("askedAgain").GetInt32());
    }
}
