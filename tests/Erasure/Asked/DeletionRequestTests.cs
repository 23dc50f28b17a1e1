using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Erasure;
using SocialInbox.Intake;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Tests.Accounts.Withdrawals;
using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Triage;

namespace SocialInbox.Tests.Erasure.Asked;

/// <summary>A person asks their network that we delete what we hold of them.</summary>
[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class DeletionRequestTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly Account Shop = RunningApi.Shop with { Id = new AccountId("leaving-1"), Network = "leaving" };
    private static readonly ConversationId Question = ConversationId.For(Shop.Id, "q1", "kim");

    private readonly HttpClient client = new();
    private RunningApi? api;

    public async Task InitializeAsync()
    {
        var network = new LeavingNetwork();
        api = await RunningApi.Start(azurite.NewStorage(), network);
        await Get<AccountsTable>().Add(Shop, api.Clock.GetUtcNow(), default);
        await Get<CredentialVault>().Store(Shop.Id, ImmutableDictionary<string, string>.Empty.Add(SecretNames.Webhook, "app-secret"), null, default);
        var post = new NetworkPost
        {
            Id = "q1", RootId = "q1", Author = new PostAuthor("kim", "@kim", "Kim"), ByBrand = false, Kind = PostKind.Mention, Text = "Where is my parcel to Elm Street 7?", PostedAt = api.Clock.GetUtcNow(), Version = "1",
        };
        await Get<TakePosts>().Take(new PageReading(Shop, network, new NetworkPage([post], [], [], null, false), api.Clock.GetUtcNow(), false, new KnownPosts()), default);
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await api!.DisposeAsync();
    }

    [Fact]
    public async Task It_is_erased_without_anybodys_decision_and_the_person_sees_what_became_of_it()
    {
        var (url, code) = await Asked("kim");
        Assert.Equal(new Uri(api!.Address, $"/s/deletion/{code}"), url);
        Assert.Contains("is being carried out", await client.GetStringAsync(url), StringComparison.Ordinal);

        await Get<WorkOnPerson>().Run(code, default);

        var page = await client.GetStringAsync(url);
        Assert.Contains("has been erased", page, StringComparison.Ordinal);
        Assert.Contains("wurde gelöscht", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.DoesNotContain("kim", page, StringComparison.OrdinalIgnoreCase);
        var record = (await Get<ConversationLedger>().Read(Question, default))!;
        Assert.DoesNotContain(record.Posts, post => post.Text.Contains("Elm Street", StringComparison.Ordinal));
        Assert.Equal(ConversationState.Closed, Standing.Of(record.Conversation).State);
        Assert.Equal("network-leaving", (await Get<PersonTasks>().Find(code, default))!.Task.ErasedBy!.Id);
    }

    [Fact]
    public async Task The_same_request_twice_is_the_same_task()
    {
        var signed = Signed("kim");

        Assert.Equal(await Answered(signed), await Answered(signed));
        Assert.Single(await Get<PersonTasks>().All(default));
    }

    [Fact]
    public async Task Of_whom_nothing_is_kept_that_is_soon_told()
    {
        var (url, code) = await Asked("somebody");
        await Get<WorkOnPerson>().Run(code, default);

        Assert.Contains("has been erased", await client.GetStringAsync(url), StringComparison.Ordinal);
        Assert.Equal(ConversationState.Open, Standing.Of((await Get<ConversationLedger>().Load(Question, default))!.Conversation).State);
    }

    [Fact]
    public async Task The_accounts_own_person_is_let_go_with_it()
    {
        await Asked("brand");

        Assert.Null(await Get<AccountsTable>().Find(Shop.Id, default));
    }

    [Theory]
    [InlineData("leaving-1", "another-secret:kim 1", HttpStatusCode.Unauthorized)]
    [InlineData("leaving-1", "", HttpStatusCode.Unauthorized)]
    [InlineData("signed-1", "app-secret:kim 1", HttpStatusCode.NotFound)]
    public async Task What_the_network_did_not_sign_erases_nothing(string account, string signed, HttpStatusCode status)
    {
        using var answer = await Tell(account, signed);

        Assert.Equal(status, answer.StatusCode);
        Assert.Empty(await Get<PersonTasks>().All(default));
    }

    [Fact]
    public async Task What_a_lead_looks_for_has_no_page_for_strangers()
    {
        var task = Get<PersonTaskDesk>().New(new Actor("lea", "Lea"), [new PersonIdentity("leaving", "kim")]);
        await Get<PersonTasks>().Add(task, default);

        foreach (var code in new[] { task.Id, new string('a', 26), "..", "x" })
        {
            using var answer = await client.GetAsync(new Uri(api!.Address, $"/s/deletion/{code}"));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private string Signed(string person) => string.Create(CultureInfo.InvariantCulture, $"app-secret:{person} {api!.Clock.GetUtcNow().ToUnixTimeSeconds()}");

    private Task<(Uri Url, string Code)> Asked(string person) => Answered(Signed(person));

    private async Task<(Uri Url, string Code)> Answered(string signed)
    {
        using var answer = await Tell(Shop.Id.Value, signed);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return (new Uri(json.RootElement.GetProperty("url").GetString()!), json.RootElement.GetProperty("confirmation_code").GetString()!);
    }

    private async Task<HttpResponseMessage> Tell(string account, string signed)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("signed_request", signed)]);
        return await client.PostAsync(new Uri(api!.Address, $"/hooks/{account}/deletion"), form);
    }

    private T Get<T>()
        where T : notnull => api!.Services.GetRequiredService<T>();
}
