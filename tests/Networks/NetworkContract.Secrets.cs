using System.Collections.Concurrent;
using System.Diagnostics;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks;

public abstract partial class NetworkContract
{
    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task A_server_that_repeats_our_secrets_does_not_get_them_into_what_people_read(int status)
    {
        World.CustomerSays("Wo bleibt meine Lampe?");
        var post = (await World.PollPosts())[0];
        var secrets = (await World.Vault.Find(World.Account.Id, CancellationToken.None))!.Secrets.Values.Where(secret => secret.Length >= 8).ToList();
        for (var i = 0; i < 40; i++) World.Server.Meets(_ => true, Trouble.Echo(status));

        List<string> words =
        [
            .. await Heard(() => World.Poll()),
            .. await Heard(() => World.Network.ReadAgain(World.Account, [new PostRef(post.Id, post.RootId, post.NetworkData)], CancellationToken.None)),
            .. await Heard(() => World.Network.FindReply(World.Account, World.Answer(post, "Heute"), CancellationToken.None)),
            (await World.Send(World.Answer(post, "Heute"))).ToString(),
        ];

        Assert.NotEmpty(secrets);
        foreach (var secret in secrets) Assert.All(words, said => Assert.DoesNotContain(secret, said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_secret_reaches_a_trace_or_a_log_not_even_one_that_the_network_wants_in_the_address()
    {
        var traced = new ConcurrentQueue<string>();

        // The loopback server is no part of the product, and is traced as well.
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name != "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => traced.Enqueue($"{activity.DisplayName} {string.Join(' ', activity.TagObjects.Select(tag => tag.Value))}"),
        };
        ActivitySource.AddActivityListener(listener);
        World.CustomerSays("Wo bleibt meine Lampe?");
        var post = (await World.PollPosts())[0];
        await World.Send(World.Answer(post, "Heute"));
        World.Server.Meets(_ => true, Trouble.Status(401, "{}"));
        await Heard(() => World.Poll());
        var secrets = (await World.Vault.Find(World.Account.Id, CancellationToken.None))!.Secrets.Values.Where(secret => secret.Length >= 8).ToList();

        Assert.NotEmpty(secrets);
        foreach (var secret in secrets) Assert.All([.. traced, .. World.Logged.Lines], line => Assert.DoesNotContain(secret, Uri.UnescapeDataString(line), StringComparison.Ordinal));
    }

    private static async Task<IEnumerable<string>> Heard(Func<Task> asking)
    {
        try
        {
            await asking();
            return [];
        }
        catch (NetworkFailedException failed)
        {
            return [failed.ToString(), failed.Failure.ToString()];
        }
    }
}
