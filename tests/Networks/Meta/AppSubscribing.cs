using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using SocialInbox.Accounts;
using SocialInbox.Networks;
using SocialInbox.Networks.Meta;
using SocialInbox.Tests.Networks.Facebook;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Meta;

/// <summary>An app of Meta's delivers to one address: set when the first Page is connected, handed on when that one goes, and nobody else's is taken away.</summary>
public sealed class AppSubscribing : IAsyncLifetime
{
    private static readonly Uri Inbox = new("https://inbox.example");

    private FacebookWorld? world;

    private FacebookWorld World => world!;

    public async Task InitializeAsync() => world = await FacebookWorld.Start();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task The_first_Page_has_the_app_deliver_to_its_address()
    {
        Delivers(null);
        World.Server.Meets(IsSubscription, Trouble.Status(200, """{"success":true}"""));

        Assert.Null(await Subscribe());

        var asked = World.Server.Requests.Last();
        var form = QueryHelpers.ParseQuery(asked.Body);
        Assert.Equal(("POST", $"Bearer {FacebookWorld.App}|{FacebookWorld.AppSecret}"), (asked.Method, asked.Headers["Authorization"]));
        Assert.EndsWith($"/{FacebookWorld.App}/subscriptions", asked.Path, StringComparison.Ordinal);
        Assert.Equal(("page", $"https://inbox.example/hooks/{World.Account.Id}", "feed,mention,ratings"), (form["object"].ToString(), form["callback_url"].ToString(), form["fields"].ToString()));
        Assert.Equal(HubSignature.VerifyToken(FacebookWorld.AppSecret), form["verify_token"].ToString());
    }

    [Fact]
    public async Task What_delivers_here_already_stays_and_what_delivers_to_somebody_else_is_told()
    {
        Delivers("https://inbox.example/hooks/facebook-other");
        Assert.Null(await Subscribe());

        Delivers("https://shoptool.example/meta");
        Assert.Contains("shoptool.example", (await Subscribe())!.German, StringComparison.Ordinal);
        Assert.DoesNotContain(World.Server.Requests, request => request.Method == "POST");
    }

    [Fact]
    public async Task What_Facebook_will_not_do_is_left_to_a_person_in_its_words()
    {
        Delivers(null);
        World.Server.Meets(IsSubscription, Trouble.Status(400, """{"error":{"message":"Callback verification failed","type":"OAuthException","code":2200}}"""));

        Assert.Contains("Callback verification failed", (await Subscribe())!.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_Page_at_whose_address_it_delivers_goes_another_one_takes_it_over()
    {
        var other = World.Account with { Id = new AccountId("facebook-other"), AuthorIds = ["7"] };
        World.Server.Meets(request => request.Method == "DELETE", Trouble.Status(200, """{"success":true}"""));
        Delivers($"https://inbox.example/hooks/{World.Account.Id}");
        World.Server.Meets(IsSubscription, Trouble.Status(200, """{"success":true}"""));

        await LetGo(other);

        Assert.Equal("https://inbox.example/hooks/facebook-other", QueryHelpers.ParseQuery(World.Server.Requests.Last().Body)["callback_url"].ToString());
    }

    [Fact]
    public async Task When_the_last_Page_goes_the_app_delivers_no_more()
    {
        World.Server.Meets(request => request.Method == "DELETE", Trouble.Status(200, """{"success":true}"""));
        Delivers($"https://inbox.example/hooks/{World.Account.Id}");
        World.Server.Meets(IsSubscription, Trouble.Status(200, """{"success":true}"""));

        await LetGo();

        Assert.Equal(("DELETE", "?object=page"), (World.Server.Requests.Last().Method, World.Server.Requests.Last().Query));
    }

    private static bool IsSubscription(Microsoft.AspNetCore.Http.HttpRequest request) => request.Path.Value!.EndsWith("/subscriptions", StringComparison.Ordinal);

    private void Delivers(string? address)
    {
        World.Server.Requests.Clear();
        var data = address is null ? new JsonArray() : new JsonArray(new JsonObject { ["object"] = "page", ["callback_url"] = address, ["active"] = true });
        World.Server.Meets(request => request.Method == "GET" && IsSubscription(request), Trouble.Status(200, new JsonObject { ["data"] = data }.ToJsonString()));
    }

    private async Task<Wording?> Subscribe() => await ((ISubscribes)World.Network).Subscribe(World.Account, (await World.Vault.Find(World.Account.Id, default))!, Inbox, default);

    private async Task LetGo(params Account[] others) =>
        await ((ILetsGo)World.Network).LetGo(new Leaving(World.Account, (await World.Vault.Find(World.Account.Id, default))!, [.. others]), default);
}
