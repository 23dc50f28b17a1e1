using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Accounts;
using SocialInbox.Escalation;
using SocialInbox.Intake;
using SocialInbox.Networks;
using SocialInbox.Schedule;
using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Escalation;

[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class BannerTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private RunningApi api = null!;
    private Browser anna = null!;

    public async Task InitializeAsync()
    {
        api = await RunningApi.Start(azurite.NewStorage());
        anna = await api.Browse("anna");
    }

    public async Task DisposeAsync() => await api.DisposeAsync();

    [Fact]
    public async Task When_nothing_is_wrong_the_banner_is_empty()
    {
        await api.Asked("1", "Where is my parcel?");

        var banner = await Banner();

        Assert.Equal((0, 0, 0, 0), (banner.GetProperty("escalations").GetArrayLength(), banner.GetProperty("blind").GetArrayLength(), banner.GetProperty("poison").GetInt32(), banner.GetProperty("unreadable").GetInt32()));
    }

    [Fact]
    public async Task That_the_inbox_itself_stands_still_is_shown()
    {
        var heartbeat = api.Services.GetRequiredService<Heartbeat>();
        await heartbeat.Beat(api.Clock.GetUtcNow(), whole: true, default);
        Assert.Equal(JsonValueKind.Null, (await Banner()).GetProperty("standsStillSince").ValueKind);

        api.Clock.Advance(TimeSpan.FromMinutes(6));

        Assert.Equal(api.Clock.GetUtcNow().AddMinutes(-6), (await Banner()).GetProperty("standsStillSince").GetDateTimeOffset());
    }

    [Fact]
    public async Task A_question_whose_time_ran_out_is_shown_until_somebody_takes_note()
    {
        var id = await api.Asked("1", "Where is my parcel?");
        api.Clock.Advance(TimeSpan.FromMinutes(61));
        await Sweep();

        var shown = (await Banner()).GetProperty("escalations").EnumerateArray().ToList();
        Assert.Equal(["warn", "breach"], shown.Select(step => step.GetProperty("kind").GetString()));
        Assert.All(shown, step => Assert.Equal(id, step.GetProperty("conversationId").GetString()));
        foreach (var step in shown) await anna.Post($"/api/conversations/{id}/acknowledge", new { commandId = Guid.CreateVersion7().ToString(), step = step.GetProperty("step").GetString() });

        Assert.Empty((await Banner()).GetProperty("escalations").EnumerateArray());
        var steps = (await anna.Get($"/api/conversations/{id}")).Body.GetProperty("clocks")[0].GetProperty("steps").EnumerateArray();
        Assert.All(steps, step => Assert.Equal("Anna Albers", step.GetProperty("acknowledgedBy").GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Putting_a_question_aside_hides_no_alarm()
    {
        var id = await api.Asked("1", "Where is my parcel?");
        await anna.Post($"/api/conversations/{id}/pause", new { commandId = Guid.CreateVersion7().ToString(), reason = "waitingForThirdParty" });
        api.Clock.Advance(TimeSpan.FromMinutes(61));

        await Sweep();

        Assert.Equal(["warn", "breach"], (await Banner()).GetProperty("escalations").EnumerateArray().Select(step => step.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task A_question_that_was_closed_is_no_alarm_any_more()
    {
        var id = await api.Asked("1", "Where is my parcel?");
        api.Clock.Advance(TimeSpan.FromMinutes(61));
        await Sweep();
        await anna.Post($"/api/conversations/{id}/close", new { commandId = Guid.CreateVersion7().ToString(), reason = "answeredElsewhere" });

        Assert.Empty((await Banner()).GetProperty("escalations").EnumerateArray());
    }

    [Fact]
    public async Task An_account_that_nobody_can_read_is_shown()
    {
        var accounts = api.Services.GetRequiredService<AccountsTable>();
        var stored = (await accounts.Find(RunningApi.Shop.Id, default))!;
        await accounts.RecordFailure(stored, AccountHealth.Sending, new NetworkFailure.CredentialsRefused("The token was revoked. Connect the account again."), api.Clock.GetUtcNow(), default);
        await accounts.Add(RunningApi.Shop with { Id = new AccountId("gone-1"), Network = "gone", DisplayName = "Old" }, api.Clock.GetUtcNow(), default);

        var blind = (await Banner()).GetProperty("blind").EnumerateArray().ToList();

        Assert.Equal(["Old", "The Shop"], blind.Select(account => account.GetProperty("accountName").GetString()).Order(StringComparer.Ordinal));
        Assert.Contains(blind, account => account.GetProperty("words").GetProperty("english").GetString()!.StartsWith("The token was revoked", StringComparison.Ordinal));
        var health = (await anna.Get("/api/accounts")).Body.GetProperty("accounts").EnumerateArray().Single(account => account.GetProperty("id").GetString() == "signed-1").GetProperty("health");
        Assert.Equal("refused", health.GetProperty("state").GetString());
    }

    [Fact]
    public async Task What_nobody_understood_is_counted_shown_and_read_again_on_request()
    {
        var inbound = api.Services.GetRequiredService<InboundTable>();
        await inbound.StoreUnreadable(RunningApi.Shop.Id, new UnreadablePost("<script>alert(1)</script>", "Not JSON."), api.Clock.GetUtcNow(), default);

        Assert.Equal(1, (await Banner()).GetProperty("unreadable").GetInt32());
        var item = Assert.Single((await anna.Get("/api/unreadable")).Body.GetProperty("items").EnumerateArray());
        Assert.Equal("<script>alert(1)</script>", item.GetProperty("raw").GetString());
        Assert.Equal(202, (await anna.Post($"/api/unreadable/{item.GetProperty("id").GetString()}/replay", new { commandId = Guid.CreateVersion7().ToString() })).Status);
        Assert.Equal(0, (await Banner()).GetProperty("unreadable").GetInt32());
        Assert.Equal(404, (await anna.Post("/api/unreadable/nothing/replay", new { commandId = Guid.CreateVersion7().ToString() })).Status);
    }

    private async Task<JsonElement> Banner() => (await anna.Get("/api/banner")).Body;

    private async Task Sweep() =>
        await api.Services.GetRequiredService<SweepDueClocks>().Run(await api.Services.GetRequiredService<AccountsTable>().ReadAll(default), default);
}
