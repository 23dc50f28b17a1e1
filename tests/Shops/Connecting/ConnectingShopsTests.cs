using System.Text.Json;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Local.Practice;
using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Shops.Connecting;

/// <summary>A shop is connected, asked and let go over the inbox's own API; the shop is the practice shop.</summary>
[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class ConnectingShopsTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly string file = Path.Combine(Directory.CreateTempSubdirectory("socialinbox-shop-").FullName, "practice.json");
    private PracticeNetwork practice = null!;
    private RunningApi api = null!;
    private Browser agent = null!;
    private Browser lead = null!;
    private Browser admin = null!;

    public async Task InitializeAsync()
    {
        practice = await PracticeNetwork.Start(file, preferredPort: 0, seed: null, TimeProvider.System, default);
        practice.Timeline.Post(PracticePerson.German[0], "@nordlicht Wo bleibt NL-24314?", "de");
        api = await RunningApi.Start(azurite.NewStorage());
        agent = await api.Browse();
        lead = await api.Browse("carla");
        admin = await api.Browse("dario");
    }

    public async Task DisposeAsync()
    {
        await api.DisposeAsync();
        await practice.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public async Task A_shop_is_connected_by_an_administrator_and_its_secrets_are_never_shown_again()
    {
        Assert.Equal(403, (await lead.Post("/api/shops", Entered())).Status);
        Assert.Equal(403, (await agent.Get("/api/shops")).Status);
        var connected = await admin.Post("/api/shops", Entered());

        Assert.Equal("Nordlicht", connected.Body.GetProperty("shop").GetProperty("name").GetString());
        var listed = (await lead.Get("/api/shops")).Body;
        Assert.DoesNotContain(practice.Token, listed.GetRawText() + connected.Body.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(new[] { "consumerKey", "consumerSecret" }, listed.GetProperty("shops")[0].GetProperty("secrets").EnumerateArray().Select(name => name.GetString()));
        Assert.DoesNotContain(practice.Token, await Everything(), StringComparison.Ordinal);
        Assert.Equal(new[] { "woocommerce", "shopify", "shopware" }, listed.GetProperty("kinds").EnumerateArray().Select(kind => kind.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task What_is_refused_or_wrong_is_said_and_nothing_of_it_is_stored()
    {
        var refused = await admin.Post("/api/shops", Entered(secret: "cs_wrong_secret"));
        Assert.Equal(JsonValueKind.Null, refused.Body.GetProperty("shop").ValueKind);
        Assert.Contains("Consumer key is invalid", refused.Body.GetProperty("words").GetProperty("english").GetString(), StringComparison.Ordinal);

        var wrong = await admin.Post("/api/shops", new { kind = "woocommerce", values = new Dictionary<string, string> { ["server"] = "http://169.254.169.254/latest", ["name"] = "x", ["consumerKey"] = "ck_1\n2", ["prefix"] = ".*" } });
        Assert.Equal(422, wrong.Status);
        Assert.Equal(new[] { "values.consumerSecret", "values.server" }, wrong.Body.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("field").GetString()));
        Assert.Equal(422, (await admin.Post("/api/shops", Entered(prefix: "(a+)+$"))).Status);
        Assert.Equal(400, (await admin.Post("/api/shops", new { kind = "magento", values = new { } })).Status);

        Assert.Empty((await lead.Get("/api/shops")).Body.GetProperty("shops").EnumerateArray());
        Assert.DoesNotContain("Sealed_", await Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shop_that_is_let_go_leaves_no_credentials_and_is_asked_nothing()
    {
        var id = (await admin.Post("/api/shops", Entered())).Body.GetProperty("shop").GetProperty("id").GetString();
        var conversation = await api.Asked("q1", "Wo bleibt NL-24314?", "Meinert");
        Assert.Equal(403, (await lead.Send(HttpMethod.Delete, $"/api/shops/{id}", null)).Status);

        Assert.Equal(204, (await admin.Send(HttpMethod.Delete, $"/api/shops/{id}", null)).Status);
        Assert.Equal(404, (await admin.Send(HttpMethod.Delete, $"/api/shops/{id}", null)).Status);
        Assert.DoesNotContain("Sealed_", await Everything(), StringComparison.Ordinal);
        Assert.Empty((await agent.Get($"/api/conversations/{conversation}/orders")).Body.GetProperty("shops").EnumerateArray());
    }

    [Fact]
    public async Task An_order_is_shown_where_the_names_fit_and_only_said_to_exist_where_they_do_not()
    {
        await admin.Post("/api/shops", Entered());

        var hers = Single(await Orders(await api.Asked("q1", "Wo bleibt NL-24314? Und NL-99999?", "Meinert")));
        Assert.Equal(("fits", "Jana Meinert"), (hers.GetProperty("fit").GetString(), hers.GetProperty("order").GetProperty("buyerName").GetString()));
        var strange = await agent.Get($"/api/conversations/{await api.Asked("q2", "Wo bleibt NL-24314?", "brandt")}/orders");
        Assert.Equal("differs", Single(strange.Body).GetProperty("fit").GetString());
        Assert.DoesNotContain("Meinert", strange.Body.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Lampe", strange.Body.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_looks_up_an_order_is_remembered_and_the_e_mail_address_is_not()
    {
        await admin.Post("/api/shops", Entered());
        var conversation = await api.Asked("q1", "Hallo?", "brandt");

        Assert.Equal("Jana Meinert", Single((await LookUp(conversation, "24314")).Body).GetProperty("order").GetProperty("buyerName").GetString());
        api.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("24314", Single((await LookUp(conversation, "jana.meinert@kunden.example")).Body).GetProperty("number").GetString());
        Assert.Equal(422, (await LookUp(conversation, "jana\" OR email:*")).Status);
        Assert.Equal(404, (await LookUp("nobody", "24314")).Status);

        Assert.Equal(403, (await agent.Get("/api/shop-look-ups")).Status);
        var log = (await admin.Get("/api/shop-look-ups")).Body.GetProperty("entries").EnumerateArray().ToList();
        Assert.Equal(new[] { ("email", null), ("number", "24314") }, log.Select(entry => (entry.GetProperty("kind").GetString()!, entry.GetProperty("number").GetString())));
        Assert.All(log, entry => Assert.Equal(("anna", conversation), (entry.GetProperty("by").GetProperty("id").GetString(), entry.GetProperty("conversation").GetString())));
        Assert.DoesNotContain("jana.meinert@", await Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shop_that_is_away_is_shown_as_such_and_the_conversation_is_there()
    {
        await admin.Post("/api/shops", Entered());
        var conversation = await api.Asked("q1", "Wo bleibt NL-24315?", "Meinert");
        await practice.DisposeAsync();

        var asked = api.Clock.GetUtcNow();
        var asking = Orders(conversation);
        // The pauses between attempts pass on the inbox's clock.
        while (await Task.WhenAny(asking, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System)) != asking) api.Clock.Advance(TimeSpan.FromSeconds(1));

        var trouble = (await asking).GetProperty("shops")[0].GetProperty("trouble");
        Assert.Equal("away", trouble.GetProperty("kind").GetString());
        Assert.InRange(trouble.GetProperty("since").GetDateTimeOffset(), asked, api.Clock.GetUtcNow());
        Assert.Equal(200, (await agent.Get($"/api/conversations/{conversation}")).Status);
        practice = await PracticeNetwork.Start(file, preferredPort: 0, seed: null, TimeProvider.System, default);
    }

    [Fact]
    public async Task What_the_shop_offers_beside_a_product_comes_from_the_shop()
    {
        var id = (await admin.Post("/api/shops", Entered())).Body.GetProperty("shop").GetProperty("id").GetString();

        var offered = (await agent.Get($"/api/shops/{id}/suggestions?product=401")).Body.GetProperty("products").EnumerateArray().ToList();
        Assert.Equal(new[] { "Dimmer zum Nachrüsten", "LED-Birne E14, warmweiß" }, offered.Select(product => product.GetProperty("name").GetString()));
        Assert.All(offered, product => Assert.StartsWith(practice.ShopAddress.AbsoluteUri, product.GetProperty("address").GetString(), StringComparison.Ordinal));
        Assert.Equal(404, (await agent.Get("/api/shops/another/suggestions?product=401")).Status);
    }

    private static JsonElement Single(JsonElement orders) => Assert.Single(Assert.Single(orders.GetProperty("shops").EnumerateArray()).GetProperty("found").EnumerateArray());

    private async Task<JsonElement> Orders(string conversation) => (await agent.Get($"/api/conversations/{conversation}/orders")).Body;

    private Task<ApiAnswer> LookUp(string conversation, string query) => agent.Post($"/api/conversations/{conversation}/orders/look-up", new { query });

    private object Entered(string? secret = null, string prefix = "NL-") => new
    {
        kind = "woocommerce",
        values = new Dictionary<string, string> { ["server"] = practice.ShopAddress.AbsoluteUri, ["name"] = "Nordlicht", ["consumerKey"] = "ck_practice", ["consumerSecret"] = secret ?? practice.Token, ["prefix"] = prefix },
    };

    private async Task<string> Everything()
    {
        var rows = new List<string>();
        foreach (var table in new[] { "Settings", "Credentials", "Accounts", "Conversations" })
            await foreach (var row in api.Services.GetRequiredKeyedService<TableClient>(table).QueryAsync<TableEntity>())
                rows.Add(string.Join(' ', row.Select(column => $"{column.Key}={column.Value}")));
        return string.Join('\n', rows);
    }
}
