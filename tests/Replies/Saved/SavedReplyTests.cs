using SocialInbox.Replies.Saved;
using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Replies.Saved;

[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class SavedReplyTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private RunningApi api = null!;
    private Browser carla = null!;

    public async Task InitializeAsync()
    {
        api = await RunningApi.Start(azurite.NewStorage());
        carla = await api.Browse("carla");
    }

    public async Task DisposeAsync() => await api.DisposeAsync();

    [Fact]
    public async Task A_lead_writes_it_and_everybody_finds_it_by_title()
    {
        Assert.Equal(200, (await Save("reply-0001", Body("Versand", "versand"))).Status);
        Assert.Equal(200, (await Save("reply-0002", Body("Danke", "danke"))).Status);
        var anna = await api.Browse("anna");

        Assert.Equal(["Danke", "Versand"], Titles(await anna.Get("/api/saved-replies")));
        Assert.Equal(403, (await anna.Put("/api/saved-replies/reply-0003", Body("Mein", "mein"), null)).Status);

        await Save("reply-0002", Body("Vielen Dank", "danke"));
        Assert.Equal(["Versand"], Titles(await carla.Send(HttpMethod.Delete, "/api/saved-replies/reply-0002", null)));
    }

    [Theory]
    [InlineData("", "kurz", "de", "Text", "title")]
    [InlineData("Titel", "Kurz!", "de", "Text", "shortcut")]
    [InlineData("Titel", "versand", "de", "Text", "shortcut")]
    [InlineData("Titel", "kurz", "deutsch", "Text", "language")]
    [InlineData("Titel", "kurz", "de", " ", "text")]
    [InlineData("Titel", "kurz", "de", "Hallo {{customer.nmae}}", "text")]
    [InlineData("Titel", "kurz", "de", "Hallo {{customer.name", "text")]
    public async Task What_is_wrong_is_told_at_its_field(string title, string shortcut, string language, string text, string field)
    {
        await Save("reply-0001", Body("Versand", "versand"));

        var refused = await Save("reply-0002", new { title, shortcut, language, text });

        Assert.Equal((422, field), (refused.Status, refused.Body.GetProperty("errors")[0].GetProperty("field").GetString()));
        Assert.Equal(["Versand"], Titles(await carla.Get("/api/saved-replies")));
    }

    [Fact]
    public void Every_placeholder_that_there_is_may_be_used() =>
        Assert.Empty(new SavedReply("reply-0001", "All", "all", null, string.Join(' ', SavedReply.Placeholders.Select(name => $"{{{{{name}}}}}")) + " { } {x}", null).Errors([]));

    private Task<ApiAnswer> Save(string id, object body) => carla.Put($"/api/saved-replies/{id}", body, null);

    private static object Body(string title, string shortcut) => new { title, shortcut, language = "de", text = "Hallo {{customer.name}}, {{agent.signature}}" };

    private static IEnumerable<string?> Titles(ApiAnswer answer) => answer.Body.GetProperty("replies").EnumerateArray().Select(reply => reply.GetProperty("title").GetString());
}
