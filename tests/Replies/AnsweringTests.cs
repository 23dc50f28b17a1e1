using System.Text.Json;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Ledger;
using SocialInbox.Replies;
using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Replies;

[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class AnsweringTests(AzuriteFixture azurite) : IAsyncLifetime
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
    public async Task An_answer_is_stored_with_its_words_and_handed_to_the_outbox()
    {
        var answer = await Reply("It comes tomorrow.");

        Assert.Equal(202, answer.Status);
        var reply = (await Shown()).GetProperty("replies")[0];
        Assert.Equal(("queued", "It comes tomorrow.", "Anna Albers"), (reply.GetProperty("state").GetString(), reply.GetProperty("text").GetString(), reply.GetProperty("by").GetProperty("name").GetString()));
        var message = Assert.IsType<OutboxMessage.Reply>(OutboxMessage.Parse((await Outbox().ReceiveMessageAsync()).Value.Body.ToString()));
        Assert.Equal((id, reply.GetProperty("replyId").GetString()), (message.ConversationId, message.ReplyId));
    }

    [Fact]
    public async Task The_same_answer_sent_twice_by_a_browser_is_one_answer()
    {
        var body = await Body("It comes tomorrow.");

        Assert.Equal(202, (await anna.Post($"/api/conversations/{id}/reply", body)).Status);
        Assert.Equal(202, (await anna.Post($"/api/conversations/{id}/reply", body)).Status);

        Assert.Equal(1, (await Shown()).GetProperty("replies").GetArrayLength());
    }

    [Fact]
    public async Task Of_two_who_answer_at_once_the_second_is_told()
    {
        var ben = await api.Browse("ben");
        var bens = await Body("Let me look.");
        await Reply("It comes tomorrow.");

        var second = await ben.Post($"/api/conversations/{id}/reply", bens);

        Assert.Equal((409, "answered-meanwhile"), (second.Status, second.Code));
        Assert.Equal((await Shown()).GetProperty("version").GetInt32(), second.Body.GetProperty("version").GetInt32());
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \n ", "empty")]
    [InlineData(null, "too-long")]
    public async Task What_the_network_would_not_take_is_refused_before_it_is_stored(string? text, string code)
    {
        var answer = await Reply(text ?? new string('a', 301));

        Assert.Equal((422, code), (answer.Status, answer.Code));
        Assert.Equal(0, (await Shown()).GetProperty("replies").GetArrayLength());
        Assert.Null((await Outbox().ReceiveMessageAsync()).Value);
    }

    [Fact]
    public async Task One_letter_under_a_mountain_of_accents_is_too_long()
    {
        var answer = await Reply("a" + new string('\u0301', ReplyText.Longest));

        Assert.Equal((422, "too-long"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_long_answer_is_stored_in_its_parts_and_only_the_first_is_handed_out()
    {
        Assert.Equal(202, (await InParts("It comes tomorrow.", "It is oak.", "It is heavy.")).Status);

        var replies = (await Shown()).GetProperty("replies").EnumerateArray().Select(reply => reply.GetProperty("text").GetString());
        Assert.Equal(["It comes tomorrow.", "It is oak.", "It is heavy."], replies);
        Assert.Single((await Outbox().ReceiveMessagesAsync(32)).Value);
    }

    [Fact]
    public async Task Parts_are_refused_together_where_one_is_too_long_or_they_are_too_many()
    {
        var tooLong = await InParts("It comes tomorrow.", new string('a', 301));
        var many = await InParts([.. Enumerable.Repeat("It is heavy.", 11)]);

        Assert.Equal([(422, "too-long"), (409, "no-parts")], [(tooLong.Status, tooLong.Code), (many.Status, many.Code)]);
        Assert.Equal(0, (await Shown()).GetProperty("replies").GetArrayLength());
    }

    [Fact]
    public async Task An_answer_to_a_post_that_is_not_there_is_not_found() => Assert.Equal(404, (await anna.Post($"/api/conversations/{id}/reply", new
    {
        commandId = NewId(), replyId = NewId(), postKey = "aaaaaaaaaaaaaaaaaaaaaaaaaa", text = "Hello", basedOnVersion = 1,
    })).Status);

    [Theory]
    [InlineData(ReplyState.Unknown, "sent", "sent")]
    [InlineData(ReplyState.Unknown, "discard", "discarded")]
    [InlineData(ReplyState.Failed, "retry", "queued")]
    public async Task A_person_decides_about_a_reply_that_nobody_can_tell_of(ReplyState state, string outcome, string becomes)
    {
        var reply = await ReplyThatEnded(state);

        Assert.Equal(200, (await Decide(reply, outcome)).Status);

        Assert.Equal(becomes, (await Shown()).GetProperty("replies")[0].GetProperty("state").GetString());
        Assert.Equal(becomes == "queued", (await Outbox().ReceiveMessageAsync()).Value is not null);
    }

    [Fact]
    public async Task A_reply_that_is_under_way_is_nobodys_to_send_again()
    {
        await Reply("It comes tomorrow.");
        var reply = (await Shown()).GetProperty("replies")[0].GetProperty("replyId").GetString()!;

        Assert.Equal((409, "wrong-state"), ((await Decide(reply, "retry")).Status, (await Decide(reply, "retry")).Code));
    }

    private async Task<string> ReplyThatEnded(ReplyState state)
    {
        await Reply("It comes tomorrow.");
        await Outbox().ClearMessagesAsync();
        var reply = new ReplyId((await Shown()).GetProperty("replies")[0].GetProperty("replyId").GetString()!);
        await api.Services.GetRequiredService<ConversationLedger>().Execute(new LedgerWrite(new ConversationId(id), new ConversationCommand.EndReply(new CommandId(NewId()), reply, state)), default);
        return reply.Value;
    }

    private Task<ApiAnswer> Decide(string reply, string outcome) => anna.Post($"/api/conversations/{id}/replies/{reply}/decide", new { commandId = NewId(), outcome });

    private async Task<ApiAnswer> Reply(string text) => await anna.Post($"/api/conversations/{id}/reply", await Body(text));

    private async Task<ApiAnswer> InParts(params string[] texts)
    {
        var shown = await Shown();
        return await anna.Post($"/api/conversations/{id}/reply", new
        {
            commandId = NewId(), replyId = NewId(), postKey = shown.GetProperty("posts")[0].GetProperty("postKey").GetString(), text = texts[0],
            basedOnVersion = shown.GetProperty("version").GetInt32(), following = texts[1..].Select(text => new { replyId = NewId(), text }),
        });
    }

    private async Task<object> Body(string text)
    {
        var shown = await Shown();
        return new { commandId = NewId(), replyId = NewId(), postKey = shown.GetProperty("posts")[0].GetProperty("postKey").GetString(), text, basedOnVersion = shown.GetProperty("version").GetInt32() };
    }

    private async Task<JsonElement> Shown() => (await anna.Get($"/api/conversations/{id}")).Body;

    private QueueClient Outbox() => api.Services.GetRequiredKeyedService<QueueClient>(OutboxQueue.Name);

    private static string NewId() => Guid.CreateVersion7().ToString();
}
