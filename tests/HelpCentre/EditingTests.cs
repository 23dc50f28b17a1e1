using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.HelpCentre;

public sealed class EditingTests(AzuriteFixture azurite) : Shelf(azurite)
{
    [Fact]
    public async Task An_agent_drafts_and_a_lead_publishes()
    {
        Assert.Equal(200, (await Write(Agent, Parcel, "0", ("de", "Paket", "Text"))).Status);
        Assert.Equal(403, (await Agent.Post($"/api/help/articles/{Parcel}/publish", new { language = "de", basedOn = 1 })).Status);

        var published = await Publish(Parcel, "de", 1);

        Assert.Equal((200, "published", "/help/de/paket"), (published.Status, Text(published).GetProperty("state").GetString(), Text(published).GetProperty("path").GetString()));
    }

    [Fact]
    public async Task Of_two_editors_the_second_is_told_and_sees_what_the_first_wrote()
    {
        await Write(Agent, Parcel, "0", ("de", "Paket", "Text"));
        await Write(Lead, Parcel, "1", ("de", "Paket", "Carlas Text"));

        var second = await Write(Agent, Parcel, "1", ("de", "Paket", "Annas Text"));

        Assert.Equal((412, "\"2\"", "Carlas Text", "Carla"), (second.Status, second.ETag, Text(second).GetProperty("markdown").GetString(), second.Body.GetProperty("changedBy").GetProperty("name").GetString()?.Split(' ')[0]));
        Assert.Equal(412, (await Publish(Parcel, "de", 1)).Status);
    }

    [Fact]
    public async Task Two_who_save_in_the_same_moment_never_lose_the_words_of_one()
    {
        await Write(Agent, Parcel, "0", ("de", "Paket", "Text"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Write(number % 2 == 0 ? Agent : Lead, Parcel, "1", ("de", "Paket", $"Text {number}"))));

        Assert.Equal([200, 412, 412, 412, 412, 412], answers.Select(answer => answer.Status).Order());
        Assert.Equal(2, (await Versions()).Count);
    }

    [Fact]
    public async Task A_repeated_request_has_happened_once()
    {
        await Write(Agent, Parcel, "0", ("de", "Paket", "Text"));
        await Write(Agent, Parcel, "0", ("de", "Paket", "Text"));
        await Publish(Parcel, "de", 1);

        Assert.Equal(200, (await Publish(Parcel, "de", 1)).Status);

        Assert.Equal(["published", "saved"], (await Versions()).Select(version => version.GetProperty("change").GetString()));
    }

    [Fact]
    public async Task Every_save_is_kept_with_who_and_when_and_an_older_one_comes_back_as_a_draft()
    {
        await Write(Agent, Parcel, "0", ("de", "Paket", "Erster"));
        await Publish(Parcel, "de", 1);
        Api.Clock.Advance(TimeSpan.FromHours(1));
        await Write(Lead, Parcel, "2", ("de", "Paket", "Zweiter"));
        await Publish(Parcel, "de", 3);

        var restored = await Agent.Post($"/api/help/articles/{Parcel}/restore", new { from = 1, basedOn = 4 });

        Assert.Equal((200, "Erster", "changed"), (restored.Status, Text(restored).GetProperty("markdown").GetString(), Text(restored).GetProperty("state").GetString()));
        Assert.Contains("Zweiter", await Read("/help/de/paket"), StringComparison.Ordinal);
        var history = await Versions();
        Assert.Equal([5, 4, 3, 2, 1], history.Select(version => version.GetProperty("version").GetInt32()));
        Assert.Equal(["anna", "carla", "carla", "carla", "anna"], history.Select(version => version.GetProperty("changedBy").GetProperty("id").GetString()));
        Assert.Equal(TimeSpan.FromHours(1), history[2].GetProperty("changedAt").GetDateTimeOffset() - history[3].GetProperty("changedAt").GetDateTimeOffset());
    }

    [Theory]
    [InlineData("de", "", "Text", "texts[0].title")]
    [InlineData("deutsch", "Titel", "Text", "texts[0].language")]
    [InlineData("de", "Titel", " ", "texts[0].markdown")]
    [InlineData("de", "Titel", ">>>", "texts[0].markdown")]
    public async Task What_is_wrong_is_told_at_its_field(string language, string title, string markdown, string field)
    {
        var refused = await Write(Agent, Parcel, "0", (language, title, markdown == ">>>" ? new string('>', 500) + "x" : markdown));

        Assert.Equal((422, field), (refused.Status, refused.Body.GetProperty("errors")[0].GetProperty("field").GetString()));
        Assert.Equal(404, (await Agent.Get($"/api/help/articles/{Parcel}")).Status);
    }

    [Fact]
    public async Task What_visitors_read_is_withdrawn_before_it_can_be_left_out()
    {
        await Published();
        Assert.Equal(422, (await Write(Agent, Parcel, "3", ("de", "Wo ist mein Paket?", "Neu"))).Status);

        Assert.Equal(200, (await Lead.Post($"/api/help/articles/{Parcel}/withdraw", new { language = "en", basedOn = 3 })).Status);

        Assert.Equal(200, (await Write(Agent, Parcel, "4", ("de", "Wo ist mein Paket?", "Neu"))).Status);
    }

    [Fact]
    public async Task A_lead_takes_an_article_out_and_its_history_stays()
    {
        await Published();
        Assert.Equal(412, (await Lead.Send(HttpMethod.Delete, $"/api/help/articles/{Parcel}", new { basedOn = 1 })).Status);

        Assert.Equal(204, (await Lead.Send(HttpMethod.Delete, $"/api/help/articles/{Parcel}", new { basedOn = 3 })).Status);

        Assert.Equal(404, await Status("/help/de"));
        Assert.Equal(3, (await Versions()).Count);
    }

    [Fact]
    public async Task The_preview_is_what_visitors_will_see_and_harmless()
    {
        var preview = await Agent.Post("/api/help/preview", new { markdown = "**Hallo** <script>alert(1)</script>" });

        Assert.Equal("<p><strong>Hallo</strong> &lt;script&gt;alert(1)&lt;/script&gt;</p>", preview.Body.GetProperty("html").GetString()!.Trim());
    }

    [Fact]
    public async Task Name_and_colour_are_a_leads_and_of_two_changes_the_second_is_told()
    {
        Assert.Equal(403, (await Agent.Put("/api/help/settings", new { name = "Laden", colour = "#7a1f5c" }, "\"0\"")).Status);
        Assert.Equal(422, (await Lead.Put("/api/help/settings", new { name = "Laden", colour = "#ffee00" }, "\"0\"")).Status);
        Assert.Equal(200, (await Lead.Put("/api/help/settings", new { name = "Laden", colour = "#7A1F5C" }, "\"0\"")).Status);

        var second = await Lead.Put("/api/help/settings", new { name = "Shop", colour = "#000000" }, "\"0\"");

        Assert.Equal((412, "Laden"), (second.Status, second.Body.GetProperty("name").GetString()));
        await Published();
        Assert.Contains("Laden", await Read("/help/de"), StringComparison.Ordinal);
        Assert.Contains("#7a1f5c", await Read("/help/style.css"), StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<System.Text.Json.JsonElement>> Versions() => [.. (await Agent.Get($"/api/help/articles/{Parcel}/versions")).Body.GetProperty("versions").EnumerateArray()];

    private static System.Text.Json.JsonElement Text(ApiAnswer answer) => answer.Body.GetProperty("texts")[0];
}
