using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SocialInbox.Escalation;
using SocialInbox.Escalation.Ladders;
using SocialInbox.Escalation.People;
using SocialInbox.Escalation.Targets;
using SocialInbox.Ledger;
using SocialInbox.Sla;
using SocialInbox.Sla.Book;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Tests.Ledger;
using SocialInbox.Tests.Networks.Infrastructure;
using SocialInbox.Tests.Sla.Book;

namespace SocialInbox.Tests.Escalation;

/// <summary>Carla and Ben read the same channel, and both are told when time is up. Eight questions are overdue: sixteen notices.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class SharedPlaceTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const int Questions = 8;

    private readonly FakeTimeProvider clock = new();
    private int answer = 202;
    private ScriptedNetwork network = null!;
    private Instance instance = null!;
    private LoopbackServer server = null!;

    public async Task InitializeAsync()
    {
        server = await LoopbackServer.Start(http =>
        {
            http.Response.StatusCode = answer;
            return Task.CompletedTask;
        });
        network = new ScriptedNetwork(clock);
        instance = await Instance.First(azurite.NewStorage(), clock, network);
        var both = new Ladder("both", "Both", [new Rung("due", RungTime.AtDue, [new Recipient(RecipientKind.Person, "carla"), new Recipient(RecipientKind.Person, "ben")])]);
        await instance.Get<SlaBooks>().Save(new SlaBook(1, clock.GetUtcNow(), Exchange.Ada, [Books.Policy("all", 60)], [], [both], null), default);
    }

    public async Task DisposeAsync()
    {
        await instance.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_channel_that_several_read_gets_one_digest()
    {
        await Reach("webhook", ("carla", null), ("ben", null));

        await Overdue();

        var digest = JsonDocument.Parse(Assert.Single(server.Requests).Body).RootElement;
        Assert.Equal(("digest", 2 * Questions), (digest.GetProperty("event").GetString(), digest.GetProperty("steps").GetArrayLength()));
        Assert.Equal(["place:ben", "place:carla"], (await Notices()).Select(notice => $"{notice.Target}").Distinct().Order());
    }

    [Fact]
    public async Task Mail_goes_to_each_person_and_counts_for_each()
    {
        await Reach("email", ("carla", "carla@shop.example"), ("ben", "ben@shop.example"));

        await Overdue();

        Assert.Equal(2 * Questions, server.Requests.Count);
    }

    [Fact]
    public async Task A_digest_whose_sender_broke_off_is_sent_again_under_its_id_with_the_same_steps()
    {
        await Reach("webhook", ("carla", null), ("ben", null));
        await Ask();
        await instance.Sweep();
        var message = await Peek();

        // It is told, and the sender breaks off while it notes that: some are noted, some are not.
        var told = false;
        await using (var breaking = Instance.On(instance.Storage, clock, network, FaultPolicy.CrashBefore(30, call => told |= !server.Requests.IsEmpty)))
            await Assert.ThrowsAnyAsync<Exception>(() => breaking.Get<SocialInbox.Replies.Outbox>().Run(message, default));
        Assert.InRange((await Notices()).Count(notice => notice.State == NoticeState.Delivered), 1, (2 * Questions) - 1);

        // The timer comes first, then the queue gives the message to somebody else.
        clock.Advance(TimeSpan.FromMinutes(5));
        await instance.Sweep();
        await instance.WorkOff();

        Assert.Equal(2, server.Requests.Count);
        Assert.Single(server.Requests.Select(request => JsonDocument.Parse(request.Body).RootElement.GetProperty("id").GetString()).Distinct());
        Assert.All(await Notices(), notice => Assert.Equal(NoticeState.Delivered, notice.State));
    }

    [Fact]
    public async Task A_digest_that_was_not_taken_is_tried_again_as_it_was()
    {
        await Reach("webhook", ("carla", null), ("ben", null));
        answer = 503;
        await Overdue();
        answer = 202;
        network.Asks("late", at: clock.GetUtcNow().AddHours(-2));

        // Its message waits; should it be lost, the timer finds the same digest again.
        await instance.Minute(35);
        await instance.Minute();

        var digests = server.Requests.Select(request => JsonDocument.Parse(request.Body).RootElement).Where(body => body.GetProperty("event").GetString() == "digest").ToList();
        Assert.Equal(2, digests.Count);
        Assert.Single(digests.Select(digest => digest.GetProperty("id").GetString()).Distinct());
        Assert.All(digests, digest => Assert.Equal(2 * Questions, digest.GetProperty("steps").GetArrayLength()));
    }

    private async Task Reach(string kind, params (string Id, string? Email)[] people)
    {
        var reach = instance.Get<ReachTable>();
        var (settings, secrets) = kind == "email"
            ? (ImmutableDictionary<string, string>.Empty.Add("endpoint", server.Address.AbsoluteUri).Add("sender", "inbox@shop.example"), ImmutableDictionary<string, string>.Empty.Add("accessKey", Convert.ToBase64String("a key"u8)))
            : (ImmutableDictionary<string, string>.Empty, ImmutableDictionary<string, string>.Empty.Add("url", new Uri(server.Address, "place").AbsoluteUri).Add("secret", "a secret that both know"));
        await reach.Enter(new Target("place", "Place", kind, "en", settings, [.. secrets.Keys]), [.. secrets.Select(secret => (secret.Key, secret.Value))]);
        await reach.Write(EscalationDirectory.Empty with { People = [.. people.Select(person => new Contact(person.Id, person.Id, person.Email, "Europe/Berlin", "en", ["place"], null, [], null))] }, 0, default);
    }

    private async Task Ask()
    {
        foreach (var i in Enumerable.Range(0, Questions)) network.Asks($"q{i}", $"customer{i}");
        await instance.Poll();
        clock.Advance(TimeSpan.FromMinutes(61));
    }

    private async Task Overdue()
    {
        await Ask();
        await instance.Sweep();
        await instance.WorkOff();
    }

    private async Task<string> Peek() => (await new Azure.Storage.Queues.QueueClient(
        instance.Storage.ConnectionString, instance.Storage.Names.Queue("outbox"), new Azure.Storage.Queues.QueueClientOptions { MessageEncoding = Azure.Storage.Queues.QueueMessageEncoding.Base64 }).PeekMessageAsync()).Value.Body.ToString();

    private async Task<IEnumerable<StepNotice>> Notices() => (await instance.Conversations()).SelectMany(conversation => conversation.Steps).SelectMany(step => step.Notices);
}
