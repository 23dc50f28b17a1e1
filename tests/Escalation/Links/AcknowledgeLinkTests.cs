using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Accounts;
using SocialInbox.Escalation;
using SocialInbox.Escalation.Alarms;
using SocialInbox.Escalation.Ladders;
using SocialInbox.Escalation.Links;
using SocialInbox.Ledger;
using SocialInbox.Sla;
using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Escalation.Links;

[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class AcknowledgeLinkTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private RunningApi api = null!;
    private HttpClient stranger = null!;
    private string conversation = "";

    public async Task InitializeAsync()
    {
        api = await RunningApi.Start(azurite.NewStorage());
        stranger = new HttpClient { BaseAddress = api.Address };
        conversation = await api.Asked("1", "Where is <b>my</b> parcel?");
        api.Clock.Advance(TimeSpan.FromMinutes(61));
        await api.Services.GetRequiredService<SweepDueClocks>().Run(await api.Services.GetRequiredService<AccountsTable>().ReadAll(default), default);
    }

    public async Task DisposeAsync()
    {
        stranger.Dispose();
        await api.DisposeAsync();
    }

    [Fact]
    public async Task Opening_the_link_changes_nothing_since_mail_scanners_open_links()
    {
        var page = await stranger.GetAsync(await Link(StepKind.Warn));

        Assert.Equal((HttpStatusCode.OK, "text/html"), (page.StatusCode, page.Content.Headers.ContentType!.MediaType));
        Assert.True(page.Headers.CacheControl!.NoStore);
        var html = await page.Content.ReadAsStringAsync();
        Assert.Contains("<form method=\"post\"><button>", html, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;my&lt;/b&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.All((await Stored()).Steps, step => Assert.Null(step.AcknowledgedBy));
    }

    [Fact]
    public async Task One_press_takes_note_of_the_step_and_of_none_that_came_later()
    {
        Assert.Equal(HttpStatusCode.OK, (await stranger.PostAsync(await Link(StepKind.Warn), null)).StatusCode);

        var steps = (await Stored()).Steps;
        Assert.Equal("carla", steps.Single(step => step.Kind == StepKind.Warn).AcknowledgedBy!.Id);
        Assert.Null(steps.Single(step => step.Kind == StepKind.Breach).AcknowledgedBy);
    }

    [Fact]
    public async Task Taking_note_of_the_breach_takes_note_of_the_warning_before_it()
    {
        await stranger.PostAsync(await Link(StepKind.Breach), null);

        Assert.All((await Stored()).Steps, step => Assert.NotNull(step.AcknowledgedBy));
    }

    [Fact]
    public async Task A_second_press_finds_who_has_taken_note()
    {
        var link = await Link(StepKind.Breach);
        await stranger.PostAsync(link, null);
        var first = (await Stored()).Version;

        var page = await stranger.PostAsync(link, null);

        Assert.Equal(first, (await Stored()).Version);
        Assert.Contains("carla took note", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("<button", await (await stranger.GetAsync(link)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_is_good_for_a_week()
    {
        var link = await Link(StepKind.Breach);
        api.Clock.Advance(TimeSpan.FromDays(7));

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostAsync(link, null)).StatusCode);
        Assert.Null((await Stored()).Steps[^1].AcknowledgedBy);
    }

    [Theory]
    [InlineData("Q", "")]
    [InlineData("QQ", "")]
    [InlineData("QQQ", "")]
    [InlineData("QQQQ", "")]
    [InlineData("", "A")]
    [InlineData("", ".")]
    [InlineData("", "%20")]
    [InlineData("", "%C3%A4")]
    public async Task A_link_that_somebody_changed_is_none(string before, string after)
    {
        var forged = (await Link(StepKind.Breach)).Replace("/s/acknowledge/", $"/s/acknowledge/{before}", StringComparison.Ordinal) + after;

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(forged)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostAsync(forged, null)).StatusCode);
    }

    [Fact]
    public async Task An_alarm_is_taken_note_of_the_same_way()
    {
        var table = api.Services.GetRequiredService<AlarmTable>();
        var raised = Alarm.Of(new BlindnessSignal(RunningApi.Shop, SignalKind.CredentialsRefused, api.Clock.GetUtcNow(), api.Clock.GetUtcNow(), "<i>Revoked.</i>"), api.Clock.GetUtcNow());
        var alarm = raised.Fire(Alarm.DefaultLadder, true, api.Clock.GetUtcNow());
        Assert.True(await table.Write(alarm, null, default));
        var link = Link(new AcknowledgeToken(alarm.Id, true, alarm.Steps[0].Id, "mail", "carla", api.Clock.GetUtcNow().AddDays(7)));

        var page = await (await stranger.GetAsync(link)).Content.ReadAsStringAsync();
        Assert.Contains("access refused", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", page, StringComparison.Ordinal);
        Assert.Null((await table.Find(alarm.Id, default))!.Alarm.Steps[0].AcknowledgedBy);
        Assert.Contains("carla took note", await (await stranger.PostAsync(link, null)).Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Assert.Equal("carla", (await table.Find(alarm.Id, default))!.Alarm.Steps[0].AcknowledgedBy!.Id);
        await table.Remove((await table.Find(alarm.Id, default))!, default);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task The_page_of_an_alarm_shows_the_step_of_its_own_link_whatever_fired_since()
    {
        var table = api.Services.GetRequiredService<AlarmTable>();
        var now = api.Clock.GetUtcNow();
        var ladder = new Ladder("blind", "Blind", [new Rung("first", RungTime.AtDue, [Recipient.Administrator]), new Rung("second", RungTime.After(TimeSpan.FromHours(1)), [Recipient.Administrator])]);
        var noted = Alarm.Of(new BlindnessSignal(RunningApi.Shop, SignalKind.CredentialsRefused, now, now, "Revoked."), now).Fire(ladder, true, now).Acknowledged(new Actor("carla", "carla"), now);
        var climbed = noted.Fire(ladder, true, now.AddHours(1));
        Assert.True(await table.Write(climbed, null, default));

        var pages = new List<string>();
        foreach (var step in climbed.Steps)
            pages.Add(await stranger.GetStringAsync(Link(new AcknowledgeToken(climbed.Id, true, step.Id, "mail", "carla", now.AddDays(7)))));

        Assert.Equal([false, true], pages.Select(page => page.Contains("<button", StringComparison.Ordinal)));
        Assert.Contains("carla took note", pages[0], StringComparison.Ordinal);
    }

    private async Task<string> Link(StepKind kind)
    {
        var step = (await Stored()).Steps.Single(step => step.Kind == kind);
        return Link(new AcknowledgeToken(conversation, false, step.Id, "mail", "carla", api.Clock.GetUtcNow().AddDays(7)));
    }

    private string Link(AcknowledgeToken token) => $"/{AcknowledgeLinks.Route}/{api.Services.GetRequiredService<AcknowledgeLinks>().Write(token)}";

    private async Task<Conversation> Stored() => (await api.Services.GetRequiredService<ConversationLedger>().Load(new ConversationId(conversation), default))!.Conversation;
}
