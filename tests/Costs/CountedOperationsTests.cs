using Azure.Storage.Queues;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Erasure;
using SocialInbox.Intake;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Replies;
using SocialInbox.Schedule;
using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Tests.Networks.Infrastructure;
using SocialInbox.Triage;

namespace SocialInbox.Tests.Costs;

/// <summary>Counts what each action asks of storage. The page on costs is calculated from what is counted here.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class CountedOperationsTests(AzuriteFixture azurite)
{
    private const int Page = 50;

    private static readonly string[] OnQueues = ["send", "peek", "receive", "extend", "settle"];

    private readonly List<CountedOperations> counted = [];
    private CountingPolicy counting = null!;

    [Fact]
    public async Task Storage_is_asked_for_as_much_as_the_page_on_costs_says()
    {
        await InTheBackground();
        await ByRequests();

        Approved.Matches(CountedOperations.File, string.Join('\n', counted));
    }

    private async Task InTheBackground()
    {
        await using var receiver = await LoopbackServer.Start(http =>
        {
            http.Response.StatusCode = 202;
            return Task.CompletedTask;
        });
        var (storage, clock) = (azurite.NewStorage(), new FakeTimeProvider());
        counting = new CountingPolicy(storage.Prefix);
        var network = new ScriptedNetwork(clock) { PageSize = Page };
        await (await Instance.First(storage, clock, network)).DisposeAsync();
        var settings = new Dictionary<string, string?> { ["Escalation:WebhookUrl"] = receiver.Address.AbsoluteUri, ["Escalation:WebhookSecret"] = "a secret that both know" };
        await using var instance = Instance.On(storage, clock, [network], settings, counting);
        network.Asks("q1");
        await instance.Minute();
        await instance.Minute(0);

        await Count(Acts.Round, () => instance.Minute(0));
        await Count(Acts.QuietPoll, () => instance.Minute());
        for (var i = 0; i < Page; i++) network.Asks($"page{i}", $"customer {i}");
        await Count(Acts.PageOfMentions, () => instance.Minute());
        network.Asks("alone", "somebody");
        await Count(Acts.OneMention, () => instance.Minute());
        await Answer(await instance.Conversation(), instance);
        await Count(Acts.ReplySent, () => instance.Get<SendReply>().Run(ConversationId.For(Instance.Shop.Id, "q1", "kim"), new ReplyId("reply-0001"), default));
        await instance.Minute();
        await Count(Acts.Night, () => instance.Get<Nightly>().Run(new TimerInfo(), default));
        clock.Advance(TimeSpan.FromMinutes(45));
        await Count(Acts.Warnings, () => instance.Minute());
        var ended = ConversationId.For(Instance.Shop.Id, "q1", "kim");
        await Count(Acts.Forgotten, async () => Assert.NotNull(await instance.Get<ForgetWords>().Run(ended, _ => true, null, default)));
    }

    private async Task ByRequests()
    {
        var storage = azurite.NewStorage();
        counting = new CountingPolicy(storage.Prefix);
        await using var api = await RunningApi.Start(storage, counting);
        await api.Services.GetRequiredService<CredentialVault>().Store(RunningApi.Shop.Id, KeyOf("right"), null, default);
        var anna = await api.Browse("anna");
        var id = await api.Asked("1", "Where is my parcel?");
        await anna.Get("/api/worklist");

        await Count(Acts.Look, () => anna.Get("/api/worklist"));
        await Count(Acts.Banner, () => anna.Get("/api/banner"));
        ApiAnswer? opened = null;
        await Count(Acts.Opened, async () => opened = await anna.Get($"/api/conversations/{id}"));
        await Count(Acts.Claimed, () => anna.Post($"/api/conversations/{id}/claim", new { commandId = "command-0001" }));
        var body = new
        {
            commandId = "command-0002", replyId = "reply-0001", postKey = opened!.Body.GetProperty("posts")[0].GetProperty("postKey").GetString(), text = "It is on its way.",
            basedOnVersion = opened.Body.GetProperty("version").GetInt32(),
        };
        await Count(Acts.ReplyWritten, async () => Assert.Equal(202, (await anna.Post($"/api/conversations/{id}/reply", body)).Status));
        await Count(Acts.Delivery, () => Deliver(api, storage));
        await Count(Acts.Deliveries, () => DeliverTen(api));
    }

    // The host's own receiving and settling is not ours to count: it is in the page as what the platform does.
    private static async Task Deliver(RunningApi api, TestStorage storage)
    {
        await Send(api, "delivered");
        var queue = new QueueClient(storage.ConnectionString, storage.Names.Queue(IntakeQueue.Name), new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        var message = (await queue.ReceiveMessageAsync()).Value;
        await ActivatorUtilities.CreateInstance<IntakeFunction>(api.Services).Run(message.Body.ToString(), default);
        Assert.NotNull(await api.Services.GetRequiredService<ConversationLedger>().Load(ConversationId.For(RunningApi.Shop.Id, "delivered", "c9"), default));
    }

    private static async Task DeliverTen(RunningApi api)
    {
        for (var i = 0; i < 10; i++) await Send(api, $"delivered{i}");
        await ActivatorUtilities.CreateInstance<IntakeFunction>(api.Services).Run(new IntakeMessage.Waiting(RunningApi.Shop.Id.Value).ToJson(), default);
        for (var i = 0; i < 10; i++) Assert.NotNull(await api.Services.GetRequiredService<PostClaims>().Find(PostKey.For(RunningApi.Shop.Id, $"delivered{i}"), default));
    }

    private static async Task Send(RunningApi api, string id)
    {
        api.Network.Reads = (_, raw) => new NetworkPage(
            [
                new NetworkPost
                {
                    Id = raw, RootId = raw, Author = new PostAuthor("c9", "@jo", "Jo"), ByBrand = false, Kind = PostKind.Mention, Text = "Is it in stock?", PostedAt = api.Clock.GetUtcNow(), Version = "1",
                },
            ], [], [], null, false);
        using var sender = new HttpClient { BaseAddress = api.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"hooks/{RunningApi.Shop.Id}") { Content = new StringContent(id) };
        request.Headers.Add("X-Signature", "right");
        using var answer = await sender.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode);
    }

    private static Task Answer(Conversation conversation, Instance instance) => instance.Ledger.Execute(
        new LedgerWrite(conversation.Id, new ConversationCommand.QueueReply(
                new CommandId("command-0001"), new ReplyId("reply-0001"), conversation.Posts[0].Key, new Actor("anna", "Anna"), conversation.Version))
            .With(new ReplyText(new ReplyId("reply-0001"), "It is on its way.", "en", null, null)),
        default);

    private static System.Collections.Immutable.ImmutableDictionary<string, string> KeyOf(string secret) =>
        System.Collections.Immutable.ImmutableDictionary<string, string>.Empty.Add(SecretNames.Webhook, secret);

    private async Task Count(string action, Func<Task> act)
    {
        counting.StartOver();
        await act();
        var calls = counting.Calls;
        counted.Add(new CountedOperations(action, calls.Count(call => !OnQueues.Contains(call.Operation)), calls.Count(call => OnQueues.Contains(call.Operation))));
    }
}
