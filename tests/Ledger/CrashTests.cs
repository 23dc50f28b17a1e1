using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Replies;
using SocialInbox.Tests.Infrastructure;
using static SocialInbox.Ledger.ConversationCommand;
using static SocialInbox.Tests.Ledger.Exchange;

namespace SocialInbox.Tests.Ledger;

/// <summary>
/// The process ends before or after any single call to storage. Two sweeps later the index tables are whole, and once what was
/// interrupted is handed over again (as a queue, a timer or a browser does), everything is as if nothing had happened.
/// </summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class CrashTests(AzuriteFixture azurite)
{
    private static readonly ReplyId Reply = new("reply-01");

    private static readonly Dictionary<string, Scene> Scenes = new()
    {
        ["a new question"] = new(Nothing, w => Poll(w, n => n.Asks("q1"))),
        ["a second question"] = new(w => Asked(w, "q1"), w => Poll(w, n => n.Asks("q2", under: "q1"))),
        ["two customers"] = new(Nothing, w => Poll(w, n => n.Asks("q1"), n => n.Asks("q2", "tom", under: "q1"), n => n.Asks("q3", "tom"))),
        ["an edit"] = new(w => Asked(w, "q1"), w => Poll(w, n => n.Edit("q1", "Where is my second parcel?"))),
        ["a deletion"] = new(w => Asked(w, "q1"), w => Poll(w, again: true, n => n.Delete("q1"))),
        ["a native answer"] = new(w => Asked(w, "q1"), w => Poll(w, n => n.AnswersDirectly("b1", under: "q1"))),
        ["a question long after"] = new(Answered, w => Poll(w, n => n.Asks("q2", under: "q1"))),
        ["a claim"] = new(w => Asked(w, "q1"), w => Person(id => new Claim(id, Ada))),
        ["a closing"] = new(w => Asked(w, "q1"), w => Person(id => new Close(id, Ada, CloseReason.Spam))),
        ["a reopening"] = new(Answered, w => Person(id => new Reopen(id, Ada))),
        ["a reply written"] = new(w => Asked(w, "q1"), _ => Queue),
        ["a reply sent"] = new(Queued, _ => Send),
        ["a reply refused"] = new(w => Refused(w, new SendResult.Rejected("Too rude."), times: 9), _ => Send),
        ["a reply put off"] = new(w => Refused(w, new SendResult.NotSent("No route."), times: 1), _ => Send),
        ["a reply whose answer was lost"] = new(Unheard, _ => Send),
        ["steps that fall due"] = new(w => Asked(w, "q1"), Sweep),
        ["an acknowledgement"] = new(Breached, w => Person(id => new Acknowledge(id, w.Conversation.Steps[0].Id, Ada))),
    };

    public static TheoryData<string> Names => [.. Scenes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_crash_at_any_call_to_storage_heals(string name)
    {
        var scene = Scenes[name];
        var expected = await Lived(scene, crash: null);
        var calls = 0;
        for (var call = 1; await Crashed(scene, FaultPolicy.CrashBefore(call), expected); call++) calls = call;
        for (var call = 1; await Crashed(scene, FaultPolicy.CrashAfter(call), expected); call++) ;
        Assert.True(calls >= 3, $"Only {calls} calls: nothing was enumerated.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_answer_of_storage_that_is_lost_on_its_way_changes_nothing(string name)
    {
        var scene = Scenes[name];
        var expected = await Lived(scene, crash: null);
        for (var call = 1; ; call++)
        {
            var lost = FaultPolicy.LoseAnswer(call);
            var lived = await Lived(scene, lost, shaky: true);
            Assert.True(expected == lived, $"Answer lost of {lost.Struck}:\n{lived}\ninstead of\n{expected}");
            if (lost.Struck is null) break;
        }
    }

    /// <returns>False when there was no such call.</returns>
    private async Task<bool> Crashed(Scene scene, FaultPolicy crash, string expected)
    {
        var lived = await Lived(scene, crash);
        Assert.True(expected == lived, $"Crash at {crash.Struck}:\n{lived}\ninstead of\n{expected}");
        return crash.Struck is not null;
    }

    private async Task<string> Lived(Scene scene, FaultPolicy? crash, bool shaky = false)
    {
        await using var world = await World.Begin(azurite.NewStorage());
        await scene.Before(world);
        var act = await scene.Act(world);
        if (crash is null)
        {
            await act(world.Instance);
        }
        else
        {
            await using var doomed = shaky ? Instance.OnShaky(world.Storage, world.Clock, world.Network, crash) : Instance.On(world.Storage, world.Clock, world.Network, crash);
            var ended = await Record.ExceptionAsync(() => act(doomed));
            Assert.Equal(crash.Struck is not null && !shaky, ended is not null);
        }

        await Heal(world, $"after a crash at {crash?.Struck}");
        for (var again = 0; again < 2; again++)
        {
            await act(world.Instance);
            await Heal(world, $"after a crash at {crash?.Struck}, done again");
        }

        Assert.True(world.Network.Answers.Count <= 2, "The reply stands there twice.");
        return $"{await Told.By(world.Instance)}\non the network: {string.Join(", ", world.Network.Answers.Select(post => post.Text))}";
    }

    private static async Task Heal(World world, string when)
    {
        for (var sweep = 0; sweep < 2; sweep++)
        {
            world.Clock.Advance(TimeSpan.FromMinutes(2.1));
            await world.Instance.Sweep();
        }

        var fault = await Record.ExceptionAsync(() => Told.IsWhole(world.Instance));
        Assert.True(fault is null, $"Not whole {when}: {fault?.Message}");
    }

    private static Task Nothing(World world) => Task.CompletedTask;

    private static async Task Asked(World world, string id)
    {
        world.Network.Asks(id);
        await world.Instance.Poll();
        world.Clock.Advance(TimeSpan.FromMinutes(5));
    }

    private static async Task Answered(World world)
    {
        await Asked(world, "q1");
        world.Network.AnswersDirectly("b1", under: "q1");
        await world.Instance.Poll();
        world.Clock.Advance(TimeSpan.FromDays(15));
    }

    private static async Task Queued(World world)
    {
        await Asked(world, "q1");
        await Queue(world.Instance);
    }

    private static async Task Refused(World world, SendResult result, int times)
    {
        await Queued(world);
        world.Network.PlanSends(Enumerable.Repeat(SendPlan.Says(result), times));
    }

    private static async Task Unheard(World world)
    {
        await Queued(world);
        world.Network.PlanSends(SendPlan.ArrivesUnheard);
        await Send(world.Instance);
        world.Clock.Advance(TimeSpan.FromMinutes(5));
    }

    private static async Task Breached(World world)
    {
        await Asked(world, "q1");
        world.Clock.Advance(TimeSpan.FromMinutes(70));
        await world.Instance.Sweep();
        world.Conversation = await world.Instance.Conversation();
    }

    private static Task<Func<Instance, Task>> Poll(World world, params Action<ScriptedNetwork>[] happens) => Poll(world, again: false, happens);

    private static async Task<Func<Instance, Task>> Poll(World world, bool again, params Action<ScriptedNetwork>[] happens)
    {
        foreach (var one in happens) one(world.Network);
        var message = await world.Instance.DuePoll(again: again);
        return instance => instance.Poll(message);
    }

    private static Task<Func<Instance, Task>> Person(Func<CommandId, ConversationCommand> command) =>
        Task.FromResult<Func<Instance, Task>>(instance => instance.Do(World.Id, command(new CommandId("browser-01"))));

    private static Task<Func<Instance, Task>> Sweep(World world)
    {
        world.Clock.Advance(TimeSpan.FromMinutes(70));
        return Task.FromResult<Func<Instance, Task>>(instance => instance.Sweep());
    }

    // As the function does it: stored, then handed to the queue.
    private static async Task Queue(Instance instance)
    {
        var write = new LedgerWrite(World.Id, new ConversationCommand.QueueReply(new CommandId("browser-02"), Reply, PostKey.For(Instance.Shop.Id, "q1"), Ada, 1));
        await instance.Ledger.Execute(write.With(new ReplyText(Reply, "It comes tomorrow.", "en", null, null)), default);
        await instance.Get<OutboxQueue>().Send(new OutboxMessage.Reply(World.Id.Value, Reply.Value), default);
    }

    private static Task Send(Instance instance) => instance.Get<SendReply>().Run(World.Id, Reply, default);

    private sealed record Scene(Func<World, Task> Before, Func<World, Task<Func<Instance, Task>>> Act)
    {
        public Scene(Func<World, Task> before, Func<World, Func<Instance, Task>> act)
            : this(before, world => Task.FromResult(act(world)))
        {
        }
    }

    private sealed class World(TestStorage storage, FakeTimeProvider clock, ScriptedNetwork network, Instance instance) : IAsyncDisposable
    {
        public static readonly ConversationId Id = ConversationId.For(Instance.Shop.Id, "q1", "kim");

        public TestStorage Storage => storage;
        public FakeTimeProvider Clock => clock;
        public ScriptedNetwork Network => network;
        public Instance Instance => instance;
        public Conversation Conversation { get; set; } = Conversation.Empty(Id, new ConversationOrigin(Instance.Shop.Id, "", "", "", "", "", false));

        public static async Task<World> Begin(TestStorage storage)
        {
            var clock = new FakeTimeProvider();
            var network = new ScriptedNetwork(clock);
            return new World(storage, clock, network, await Instance.First(storage, clock, network));
        }

        public ValueTask DisposeAsync() => instance.DisposeAsync();
    }
}
