using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.HelpCentre;

/// <summary>A help centre on storage of its own, with a lead, an agent and visitors.</summary>
[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public abstract class Shelf(AzuriteFixture azurite) : IAsyncLifetime
{
    protected const string Parcel = "parcel-0001";

    private protected CountingPolicy Counting { get; private set; } = null!;
    private protected RunningApi Api { get; private set; } = null!;
    private protected Browser Lead { get; private set; } = null!;
    private protected Browser Agent { get; private set; } = null!;
    private protected HttpClient Visitor { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var storage = azurite.NewStorage();
        Counting = new CountingPolicy(storage.Prefix);
        Api = await RunningApi.Start(storage, Counting);
        (Lead, Agent) = (await Api.Browse("carla"), await Api.Browse("anna"));
        Visitor = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Api.Address };
    }

    public async Task DisposeAsync()
    {
        Visitor.Dispose();
        await Api.DisposeAsync();
    }

    private protected static object Body(params (string Language, string Title, string Markdown)[] texts) =>
        new { tags = new[] { "DHL", "Sendung" }, texts = texts.Select(text => new { language = text.Language, title = text.Title, markdown = text.Markdown }) };

    private protected static Task<ApiAnswer> Write(Browser by, string id, string basedOn, params (string Language, string Title, string Markdown)[] texts) =>
        by.Put($"/api/help/articles/{id}", Body(texts), $"\"{basedOn}\"");

    private protected Task<ApiAnswer> Publish(string id, string language, int basedOn) => Lead.Post($"/api/help/articles/{id}/publish", new { language, basedOn });

    /// <summary>An article in both languages, for all to read.</summary>
    private protected async Task Published()
    {
        Assert.Equal(200, (await Write(Agent, Parcel, "0", ("de", "Wo ist mein Paket?", "Die **Sendungsnummer** steht in der E-Mail."), ("en", "Where is my parcel?", "The tracking number is in the e-mail."))).Status);
        Assert.Equal(200, (await Publish(Parcel, "de", 1)).Status);
        Assert.Equal(200, (await Publish(Parcel, "en", 2)).Status);
    }

    private protected async Task<string> Read(string path)
    {
        using var answer = await Visitor.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(200, (int)answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private protected async Task<int> Status(string path)
    {
        using var answer = await Visitor.GetAsync(new Uri(path, UriKind.Relative));
        return (int)answer.StatusCode;
    }
}
