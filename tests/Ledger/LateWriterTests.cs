using SocialInbox.Ledger;
using SocialInbox.Reconcile;
using SocialInbox.Tests.Infrastructure;
using static SocialInbox.Ledger.ConversationCommand;
using static SocialInbox.Tests.Ledger.Exchange;

namespace SocialInbox.Tests.Ledger;

/// <summary>
/// An instance sleeps before any one of its calls to storage, for so long that others change the same conversation and the sweep works
/// off what looked like a crash. When it wakes it may leave a row of an old version behind, but never takes away a present one.
/// </summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class LateWriterTests(AzuriteFixture azurite)
{
    private static readonly ConversationId Id = ConversationId.For(Instance.Shop.Id, "q1", "kim");

    [Theory]
    [InlineData("claims", "closes")]
    [InlineData("claims", "asks again")]
    [InlineData("closes", "claims")]
    [InlineData("closes", "asks again")]
    [InlineData("asks again", "closes")]
    [InlineData("asks again", "closes and reopens")]
    [InlineData("sweeps", "answers")]
    [InlineData("sweeps", "sweeps")]
    [InlineData("asks again", "sweeps")]
    public async Task Whoever_wakes_late_takes_no_present_row_away(string sleeper, string others)
    {
        var held = 0;
        for (var call = 1; ; call++)
        {
            var pause = new PausePolicy(call);
            await Slept(sleeper, others, pause);
            if (pause.Held is null) break;
            held++;
        }

        Assert.True(held >= 4, $"Only {held} calls were held.");
    }

    private async Task Slept(string sleeper, string others, PausePolicy pause)
    {
        var clock = new FakeTimeProvider();
        var network = new ScriptedNetwork(clock);
        var storage = azurite.NewStorage();
        await using var awake = await Instance.First(storage, clock, network);
        await using var late = Instance.On(storage, clock, network, pause);
        network.Asks("q1");
        await awake.Poll();
        clock.Advance(TimeSpan.FromMinutes(50));

        var act = Task.Run(() => Act(sleeper, late, network, "late"));
        await Task.WhenAny(act, pause.Asleep);
        await Act(others, awake, network, "others");
        clock.Advance(TimeSpan.FromMinutes(3));
        await awake.Sweep();
        pause.GoOn();
        await act;

        var (missing, _) = await awake.Get<CompareIndexes>().Run(default);
        Assert.True(missing == 0, $"{sleeper}, asleep before {pause.Held}, while another {others}: {missing} rows were missing.");
        clock.Advance(TimeSpan.FromMinutes(3));
        await awake.Sweep();
        await Told.IsWhole(awake);
        var record = (await awake.Ledger.Read(Id, default))!;
        Assert.Distinct(record.History.Select(change => change.Command));
        Assert.Distinct(record.Conversation.Posts.Select(post => post.Key));
        Assert.Distinct(record.Conversation.Steps.Select(step => step.Id));
    }

    private static async Task Act(string what, Instance instance, ScriptedNetwork network, string who)
    {
        switch (what)
        {
            case "claims":
                await instance.Do(Id, new Claim(new CommandId($"claim-{who}"), Ada));
                break;
            case "closes":
                await instance.Do(Id, new Close(new CommandId($"close-{who}"), Ada, CloseReason.Other));
                break;
            case "closes and reopens":
                await instance.Do(Id, new Close(new CommandId($"close-{who}"), Ada, CloseReason.Other));
                await instance.Do(Id, new Reopen(new CommandId($"reopen-{who}"), Ada));
                break;
            case "asks again":
                network.Asks($"again-{who}", under: "q1");
                await instance.Poll();
                break;
            case "answers":
                network.AnswersDirectly($"answer-{who}", under: "q1");
                await instance.Poll();
                break;
            case "sweeps":
                await instance.Sweep();
                break;
            default:
                throw new ArgumentException($"Nobody knows how one {what}.", nameof(what));
        }
    }
}
