using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Tests.Intake;

namespace SocialInbox.Tests.Moderation;

/// <summary>What people can ask of the network besides an answer, and where an answer has to be given elsewhere.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class ModeratePostTests(AzuriteFixture azurite) : IAsyncLifetime
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
    public async Task A_wish_to_hide_is_stored_and_shown_and_what_the_network_lacks_is_refused()
    {
        var id = await api.Asked("1", "Rubbish!");
        var post = await Post(id);

        Assert.Equal(202, (await Moderate(id, post, "hide")).Status);
        Assert.Equal((409, "no-moderation"), await Refused(id, post, "like"));
        Assert.Equal(404, (await Moderate(id, "unheard-of", "hide")).Status);
        Assert.Equal(404, (await Moderate("unheard-of", post, "hide")).Status);
        Assert.Equal(400, (await Moderate(id, post, "burn")).Status);

        var wish = Assert.Single((await anna.Get($"/api/conversations/{id}")).Body.GetProperty("posts")[0].GetProperty("moderations").EnumerateArray());
        Assert.Equal(("hide", "queued", "Anna Albers"), (wish.GetProperty("act").GetString(), wish.GetProperty("state").GetString(), wish.GetProperty("by").GetProperty("name").GetString()));
    }

    [Fact]
    public async Task A_post_that_the_network_takes_no_reply_to_says_why_and_a_reply_to_it_is_refused()
    {
        var id = await api.Asked(SignedNetwork.AnsweredElsewhere, "Where is my parcel?");
        var shown = (await anna.Get($"/api/conversations/{id}")).Body;

        var refused = await anna.Post($"/api/conversations/{id}/reply", new { commandId = "command-1", replyId = "reply-0001", postKey = await Post(id), text = "Here.", basedOnVersion = shown.GetProperty("version").GetInt32() });

        Assert.Equal("Answer it there.", shown.GetProperty("posts")[0].GetProperty("noReply").GetProperty("english").GetString());
        Assert.Equal((409, "answer-there"), (refused.Status, refused.Code));
    }

    private Task<ApiAnswer> Moderate(string id, string post, string act) => anna.Post($"/api/conversations/{id}/posts/{post}/moderate", new { commandId = $"command-{act}-{post[..4]}", act });

    private async Task<(int, string?)> Refused(string id, string post, string act)
    {
        var answer = await Moderate(id, post, act);
        return (answer.Status, answer.Code);
    }

    private async Task<string> Post(string id) => (await anna.Get($"/api/conversations/{id}")).Body.GetProperty("posts")[0].GetProperty("postKey").GetString()!;
}
