using System.Globalization;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks;

/// <summary>Whatever a server refuses with, each network tells it in one of the kinds that the product knows, and waits as long as it was asked to.</summary>
public sealed class EveryRefusal
{
    /// <summary>Networks, and the forms in which servers say how long to wait: seconds, a date, seconds since 1970 in both families of headers, and nothing at all.</summary>
    public static TheoryData<string, string> Waits
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var network in Worlds.All)
            {
                foreach (var form in new[] { "seconds", "date", "reset", "x-reset", "none" }) all.Add(network, form);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Waits))]
    public async Task Asked_to_wait_it_waits(string network, string form)
    {
        await using var world = await Worlds.Start(network);
        var until = world.Clock.GetUtcNow().AddMinutes(7);
        world.Server.Meets(request => !IsToken(request.Path.Value), Trouble.Status(429, "", Headers(form, until)));

        var failure = Assert.IsType<NetworkFailure.Throttled>(await ReadFails(world));

        Assert.True(failure.Until > world.Clock.GetUtcNow());
        if (form != "none") Assert.Equal(until, failure.Until, TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData(402)]
    [InlineData(403)]
    [InlineData(426)]
    [InlineData(451)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Of_every_network_every_refusal_has_its_kind(int status)
    {
        foreach (var network in Worlds.All)
        {
            await using var world = await Worlds.Start(network);
            for (var i = 0; i < 8; i++) world.Server.Meets(request => !IsToken(request.Path.Value), Trouble.Status(status, ""));

            var failure = await ReadFails(world);

            Assert.NotEqual("", failure.Words);
            if (status >= 500) Assert.True(failure is NetworkFailure.Unreachable or NetworkFailure.Throttled, $"{network}: {failure.GetType().Name}");
            if (status == 426) Assert.True(failure is NetworkFailure.Rejected, $"{network}: {failure.GetType().Name}");
            if (status == 402) Assert.True(failure is NetworkFailure.Rejected or NetworkFailure.Throttled, $"{network}: {failure.GetType().Name}");
            Assert.False(failure is NetworkFailure.Unreadable or NetworkFailure.NotFound, $"{network}: {failure.GetType().Name}");
        }
    }

    [Theory]
    [InlineData("facebook", 200, """{"error":{"message":"(#32) Page request limit reached","type":"OAuthException","code":32}}""", typeof(NetworkFailure.Throttled))]
    [InlineData("instagram", 200, """{"error":{"message":"Session has expired","type":"OAuthException","code":190}}""", typeof(NetworkFailure.CredentialsRefused))]
    [InlineData("threads", 200, """{"error":{"message":"An unknown error occurred","type":"THApiException","code":2}}""", typeof(NetworkFailure.Unreachable))]
    [InlineData("tiktok", 200, """{"code":40100,"message":"Too many requests"}""", typeof(NetworkFailure.Throttled))]
    [InlineData("tiktok", 200, """{"code":40105,"message":"Access token is invalid"}""", typeof(NetworkFailure.CredentialsRefused))]
    [InlineData("telegram", 200, """{"ok":false,"error_code":429,"description":"Too Many Requests","parameters":{"retry_after":30}}""", typeof(NetworkFailure.Throttled))]
    [InlineData("youtube", 403, """{"error":{"code":403,"message":"quota","errors":[{"reason":"quotaExceeded"}]}}""", typeof(NetworkFailure.Throttled))]
    [InlineData("google", 429, """{"error":{"code":429,"message":"quota","status":"RESOURCE_EXHAUSTED"}}""", typeof(NetworkFailure.Throttled))]
    [InlineData("x", 403, """{"title":"Forbidden","detail":"Your account has reached its spend cap.","type":"https://api.x.com/2/problems/credits","status":403}""", typeof(NetworkFailure.Throttled))]
    [InlineData("linkedin", 426, """{"status":426,"code":"NONEXISTENT_VERSION","message":"Requested version is not active"}""", typeof(NetworkFailure.Rejected))]
    public async Task What_a_body_says_counts_more_than_the_status(string network, int status, string body, Type kind)
    {
        await using var world = await Worlds.Start(network);
        for (var i = 0; i < 4; i++) world.Server.Meets(request => !IsToken(request.Path.Value), Trouble.Status(status, body));

        Assert.IsType(kind, await ReadFails(world));
    }

    [Theory]
    [MemberData(nameof(Worlds.Names), MemberType = typeof(Worlds))]
    public async Task A_reply_that_was_put_off_is_told_until_when(string network)
    {
        await using var world = await Worlds.Start(network);
        world.CustomerSays("Wo bleibt meine Lampe?");
        var post = (await world.PollPosts()).First(post => !post.ByBrand);
        var until = world.Clock.GetUtcNow().AddMinutes(7);
        world.SendMeets(Trouble.Status(429, "", Headers("seconds", until)));

        var result = await world.Send(new OutboundReply(new ReplyId("reply-12345"), world.Clock.GetUtcNow(), new PostRef(post.Id, post.RootId, post.NetworkData), "Ist unterwegs.", "de"));

        Assert.Equal(until, Assert.IsType<SendResult.Throttled>(result).Until, TimeSpan.FromSeconds(30));
    }

    // Telegram has the bot's token in every path.
    private static bool IsToken(string? path) => path?.StartsWith("/bot", StringComparison.Ordinal) == false && path.Contains("token", StringComparison.OrdinalIgnoreCase);

    private static (string, string)[] Headers(string form, DateTimeOffset until) => form switch
    {
        "seconds" => [("Retry-After", "420")],
        "date" => [("Retry-After", until.ToString("r", CultureInfo.InvariantCulture))],
        "reset" => [("RateLimit-Reset", until.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))],
        "x-reset" => [("x-rate-limit-reset", until.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))],
        _ => [],
    };

    private static async Task<NetworkFailure> ReadFails(NetworkWorld world)
    {
        world.CustomerSays("Wo bleibt meine Lampe?");
        return (await Assert.ThrowsAsync<NetworkFailedException>(() => world.ReadPage(world.Network.Feeds[0]))).Failure;
    }
}
