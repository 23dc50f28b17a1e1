using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Ledger;
using SocialInbox.Replies;
using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Replies;

/// <summary>The seconds in which an answer can be taken back, and answers for later.</summary>
[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class UndoTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private RunningApi api = null!;
    private Browser anna = null!;
    private string id = null!;

    public async Task InitializeAsync()
    {
        api = await RunningApi.Start(azurite.NewStorage());
        anna = await api.Browse("anna");
        id = await api.Asked("1", "Where is my parcel?");
    }

    public async Task DisposeAsync() => await api.DisposeAsync();

    [Fact]
    public async Task A_scheduled_answer_says_when_it_goes_out_and_can_be_taken_back()
    {
        var sendAt = api.Clock.GetUtcNow().AddDays(3);
        Assert.Equal(202, (await Reply(sendAt)).Status);
        Assert.Equal(sendAt, (await Shown()).GetProperty("sendAt").GetDateTimeOffset());

        Assert.Equal(200, (await anna.Post($"/api/conversations/{id}/replies/reply-0001/drop", new { commandId = "drop-0001" })).Status);

        Assert.Equal("discarded", (await Shown()).GetProperty("state").GetString());
        Assert.Equal("It comes tomorrow.", (await Shown()).GetProperty("text").GetString());
        Assert.Equal(404, (await anna.Post($"/api/conversations/{id}/replies/reply-0002/drop", new { commandId = "drop-0002" })).Status);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(61 * 24 * 60)]
    public async Task An_answer_is_scheduled_for_the_future_and_at_most_sixty_days_ahead(int minutes)
    {
        var refused = await Reply(api.Clock.GetUtcNow().AddMinutes(minutes));

        Assert.Equal((422, "bad-time"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task A_browser_that_repeats_a_scheduled_answer_after_its_instant_is_told_that_it_was_taken()
    {
        var sendAt = api.Clock.GetUtcNow().AddMinutes(5);
        await Reply(sendAt);
        api.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(202, (await Reply(sendAt)).Status);
    }

    [Fact]
    public async Task What_was_handed_over_early_is_not_sent_before_its_instant()
    {
        await Reply(api.Clock.GetUtcNow().AddMinutes(5));
        var send = api.Services.GetRequiredService<SendReply>();

        await send.Run(new ConversationId(id), new ReplyId("reply-0001"), default);

        Assert.Equal("queued", (await Shown()).GetProperty("state").GetString());
    }

    [Theory]
    [InlineData(null, 10)]
    [InlineData("0", 0)]
    [InlineData("25", 25)]
    public void Ten_seconds_are_for_taking_back_unless_somebody_set_others(string? set, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), Options(set).Undo);

    [Theory]
    [InlineData("61")]
    [InlineData("-1")]
    [InlineData("ten")]
    public void Another_number_stops_the_app_at_its_start(string set) => Assert.Throws<InvalidOperationException>(() => Options(set));

    private static ReplyOptions Options(string? set) =>
        ReplyOptions.Read(new Microsoft.Extensions.Configuration.ConfigurationManager { ["Replies:UndoSeconds"] = set });

    private async Task<ApiAnswer> Reply(DateTimeOffset sendAt)
    {
        var shown = (await anna.Get($"/api/conversations/{id}")).Body;
        return await anna.Post($"/api/conversations/{id}/reply", new
        {
            commandId = "command-1", replyId = "reply-0001", postKey = shown.GetProperty("posts")[0].GetProperty("postKey").GetString(), text = "It comes tomorrow.",
            basedOnVersion = shown.GetProperty("version").GetInt32(), sendAt,
        });
    }

    private async Task<System.Text.Json.JsonElement> Shown() => (await anna.Get($"/api/conversations/{id}")).Body.GetProperty("replies")[0];
}
