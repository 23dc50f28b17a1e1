using System.Collections.Immutable;
using System.Text.Json;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Connecting;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Tests.Networks.OAuth;

namespace SocialInbox.Tests.Accounts.Connecting;

/// <summary>An administrator connects accounts over the API.</summary>
[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class ConnectingTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly Dictionary<string, string> Client = new() { ["clientId"] = AuthorizationServer.ClientId, ["clientSecret"] = AuthorizationServer.ClientSecret, ["region"] = "eu" };

    private AuthorizationServer? server;
    private ConsentingNetwork? network;
    private RunningApi? api;
    private Browser? admin;

    public async Task InitializeAsync()
    {
        server = await AuthorizationServer.Start();
        network = new ConsentingNetwork(server.Server.Address);
        api = await RunningApi.Start(azurite.NewStorage(), network);
        admin = await api.Browse("dario");
    }

    public async Task DisposeAsync()
    {
        await api!.DisposeAsync();
        await server!.DisposeAsync();
    }

    [Fact]
    public async Task After_consent_the_account_is_connected_with_tokens_that_renew_and_it_is_written_down_who_did_it()
    {
        var connected = await Consent(await Start(Client));

        Assert.Equal("connected", State(connected));
        var id = new AccountId(connected.Body.GetProperty("accountId").GetString()!);
        var kept = await Vault.Find(id, default);
        Assert.Equal(("access-1", "refresh-token-1"), (kept!.Secrets[SecretNames.AccessToken], kept.Secrets[SecretNames.RefreshToken]));
        Assert.Equal("eu", (await Accounts.Find(id, default))!.Account.Settings["region"]);
        Assert.Equal(("Dario Rossi", "connected", "@shop"), Assert.Single(await Log()));
        Assert.DoesNotContain("access-1", connected.Body.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_way_back_is_good_once_and_only_for_who_began_it()
    {
        var back = Back(await Start(Client));

        Assert.Equal(403, (await (await api!.Browse("carla")).Post("/api/connections/consent", back)).Status);
        Assert.Equal("over", State(await admin!.Post("/api/connections/consent", new { state = "made-up", code = "code-1" })));
        Assert.Equal("connected", State(await admin.Post("/api/connections/consent", back)));
        Assert.Equal("over", State(await admin.Post("/api/connections/consent", back)));
        Assert.Equal(1, server!.Issued);
    }

    [Fact]
    public async Task Another_administrator_cannot_finish_it_nor_take_it_away()
    {
        var steps = api!.Services.GetRequiredService<ConnectInSteps>();
        var back = Back(await Start(Client));
        var stranger = new SocialInbox.Security.Person("eve", "Eve", [SocialInbox.Security.Role.Admin]);

        Assert.IsType<ConnectStep.Over>(await steps.Consented(back["state"], back["code"], stranger, default));
        Assert.Equal("connected", State(await admin!.Post("/api/connections/consent", back)));
    }

    [Fact]
    public async Task After_a_quarter_of_an_hour_nothing_waits_any_more_and_the_night_forgets_it()
    {
        var back = Back(await Start(Client));
        api!.Clock.Advance(TimeSpan.FromMinutes(16));

        Assert.Equal("over", State(await admin!.Post("/api/connections/consent", back)));
        Assert.Single(await Pending());
        await api.Services.GetRequiredService<PendingConnections>().RemoveEnded(default);
        Assert.Empty(await Pending());
    }

    [Fact]
    public async Task Permissions_that_were_not_given_are_named()
    {
        server!.Granted = ["read"];

        var refused = await Consent(await Start(Client));

        Assert.Equal("refused", State(refused));
        Assert.Equal(["write"], refused.Body.GetProperty("missing").EnumerateArray().Select(name => name.GetString()!));
        Assert.Empty(await Log());
    }

    [Fact]
    public async Task Saying_no_at_the_network_is_told_in_its_words()
    {
        var back = Back(await Start(Client));

        var refused = await admin!.Post("/api/connections/consent", new { state = back["state"], error = "access_denied", errorDescription = "The person said no" });

        Assert.Equal(("refused", "access_denied: The person said no"), (State(refused), refused.Body.GetProperty("words").GetProperty("english").GetString()));
        Assert.Equal("over", State(await admin.Post("/api/connections/consent", back)));
    }

    [Fact]
    public async Task Of_several_pages_the_person_chooses_one()
    {
        network!.SeveralPages = true;

        var asked = await Consent(await Start(Client));
        var ticket = asked.Body.GetProperty("ticket").GetString();
        Assert.Equal(["Shop Berlin", "Shop Wien"], asked.Body.GetProperty("options").EnumerateArray().Select(option => option.GetProperty("name").GetString()!));
        var connected = await admin!.Post("/api/connections/choice", new { ticket, choice = "wien" });

        Assert.Equal("@shopwien", connected.Body.GetProperty("handle").GetString());
        Assert.Equal("over", State(await admin.Post("/api/connections/choice", new { ticket, choice = "berlin" })));
    }

    [Fact]
    public async Task Connected_again_what_has_not_changed_need_not_be_entered_and_another_account_is_refused()
    {
        var id = (await Consent(await Start(Client))).Body.GetProperty("accountId").GetString();

        api!.Clock.Advance(TimeSpan.FromSeconds(1));

        var again = await admin!.Post("/api/connections", new { network = "consenting", values = new { }, accountId = id });
        Assert.Equal("connected", State(await Consent(again)));
        Assert.Equal("eu", (await Accounts.Find(new AccountId(id!), default))!.Account.Settings["region"]);
        Assert.Equal(["reconnected", "connected"], (await Log()).Select(entry => entry.Change));

        network!.SeveralPages = true;
        var other = await Consent(await admin.Post("/api/connections", new { network = "consenting", values = new { }, accountId = id }));
        var refused = await admin.Post("/api/connections/choice", new { ticket = other.Body.GetProperty("ticket").GetString(), choice = "wien" });
        Assert.Contains("@shopwien", refused.Body.GetProperty("words").GetProperty("english").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_is_entered_connects_without_consent() =>
        Assert.Equal("connected", State(await Start(new() { ["accessToken"] = "pasted" })));

    [Fact]
    public async Task Without_token_and_client_the_form_says_what_is_missing()
    {
        var wrong = await Start([]);

        Assert.Equal(("wrong", "clientId"), (State(wrong), Assert.Single(wrong.Body.GetProperty("problems").EnumerateArray()).GetProperty("field").GetString()));
        Assert.Equal(422, (await admin!.Post("/api/connections", new { network = "myspace", values = new { } })).Status);
        Assert.Equal(422, (await admin.Post("/api/connections", new { network = "consenting", values = new { }, targetMinutes = 0 })).Status);
    }

    [Fact]
    public async Task Disconnecting_deletes_the_tokens_and_keeps_the_conversations()
    {
        var id = (await Start(new() { ["accessToken"] = "pasted" })).Body.GetProperty("accountId").GetString()!;
        await api!.Asked("p1", "Wann kommt mein Paket?");

        api.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(204, (await admin!.Send(HttpMethod.Delete, $"/api/accounts/{id}", null)).Status);
        Assert.Equal(204, (await admin.Send(HttpMethod.Delete, $"/api/accounts/{RunningApi.Shop.Id}", null)).Status);
        Assert.Equal(404, (await admin.Send(HttpMethod.Delete, $"/api/accounts/{id}", null)).Status);

        Assert.Null(await Vault.Find(new AccountId(id), default));
        Assert.Empty(await Accounts.ReadAll(default));
        Assert.Single((await admin.Get("/api/worklist")).Body.GetProperty("items").EnumerateArray());
        Assert.Equal("disconnected", (await Log())[0].Change);
    }

    [Fact]
    public async Task A_test_mention_is_found_by_its_word_once_it_has_come()
    {
        var path = $"/api/accounts/{RunningApi.Shop.Id}/arrival?word=TEST4711";
        Assert.Equal(JsonValueKind.Null, (await admin!.Get(path)).Body.GetProperty("conversationId").ValueKind);

        var conversation = await api!.Asked("p1", "Test4711: kommt das an?");

        Assert.Equal(conversation, (await admin.Get(path)).Body.GetProperty("conversationId").GetString());
        Assert.Equal(422, (await admin.Get($"/api/accounts/{RunningApi.Shop.Id}/arrival?word=a")).Status);
    }

    [Fact]
    public async Task Nobody_but_an_administrator_may_do_any_of_it()
    {
        var lead = await api!.Browse("carla");

        Assert.Equal(403, (await lead.Post("/api/connections", new { network = "consenting", values = Client })).Status);
        Assert.Equal(403, (await lead.Post("/api/connections/choice", new { ticket = "t", choice = "c" })).Status);
        Assert.Equal(403, (await lead.Send(HttpMethod.Delete, $"/api/accounts/{RunningApi.Shop.Id}", null)).Status);
        Assert.Equal(403, (await lead.Get("/api/account-log")).Status);
        Assert.Equal(403, (await lead.Get($"/api/accounts/{RunningApi.Shop.Id}/arrival?word=TEST4711")).Status);
    }

    private AccountsTable Accounts => api!.Services.GetRequiredService<AccountsTable>();

    private CredentialVault Vault => api!.Services.GetRequiredService<CredentialVault>();

    private Task<ApiAnswer> Start(Dictionary<string, string> values) => admin!.Post("/api/connections", new { network = "consenting", values });

    private Dictionary<string, string> Back(ApiAnswer started)
    {
        Assert.Equal("consent", State(started));
        return server!.Consent(new Uri(started.Body.GetProperty("consentUrl").GetString()!));
    }

    private Task<ApiAnswer> Consent(ApiAnswer started) => admin!.Post("/api/connections/consent", Back(started));

    private static string? State(ApiAnswer answer) => answer.Body.GetProperty("state").GetString();

    private async Task<ImmutableArray<(string By, string Change, string Handle)>> Log() =>
    [
        .. (await admin!.Get("/api/account-log")).Body.GetProperty("entries").EnumerateArray()
            .Select(entry => (entry.GetProperty("by").GetProperty("name").GetString()!, entry.GetProperty("change").GetString()!, entry.GetProperty("handle").GetString()!)),
    ];

    private async Task<List<TableEntity>> Pending()
    {
        var rows = new List<TableEntity>();
        await foreach (var row in api!.Services.GetRequiredKeyedService<TableClient>("Credentials").QueryAsync<TableEntity>("PartitionKey lt '0'")) rows.Add(row);
        return rows;
    }
}
