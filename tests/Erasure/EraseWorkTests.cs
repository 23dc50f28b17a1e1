using SocialInbox.Erasure;
using SocialInbox.Tests.Infrastructure;
using static SocialInbox.Tests.Ledger.Exchange;

namespace SocialInbox.Tests.Erasure;

/// <summary>The work of forgetting Kim: twice, at once, killed on the way, a slice at a time.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class EraseWorkTests(AzuriteFixture azurite) : KimsInbox(azurite)
{
    [Fact]
    public async Task Nobody_is_erased_before_anybody_has_seen_what_there_is_and_twice_is_once()
    {
        await KimWasHere();
        var task = Inbox.Get<PersonTaskDesk>().New(Ada, [People.Kim]);
        await Inbox.Get<PersonTasks>().Add(task, default);
        var work = Inbox.Get<WorkOnPerson>();

        Assert.Null(await work.Decide(task.Id, Ada, true, default));
        await work.Work(task.Id, () => true, default);
        var first = await Inbox.Erase(task.Id);
        Clock.Advance(TimeSpan.FromHours(1));
        var second = await Inbox.Erase(task.Id);
        var third = await Inbox.EraseKim();

        Assert.Equal((first.Until, first.FinishedAt), (second.Until, second.FinishedAt));
        Assert.Equal((PersonTaskState.Erased, 0), (third.State, third.Erased.Count));
    }

    [Fact]
    public async Task Two_at_once_about_the_same_person_do_each_other_no_harm()
    {
        await KimWasHere();
        var tasks = new[] { await Inbox.LookFor(People.Kim), await Inbox.LookFor(People.Kim) };
        await using var other = Instance.On(Storage, Clock, Network);

        await Task.WhenAll(Inbox.Erase(tasks[0].Id), other.Erase(tasks[1].Id));

        Assert.Equal("", await Inbox.Kept("Elm Street", "\"kim\"", "on its way"));
        Assert.All(tasks, task => Assert.Equal(PersonTaskState.Erased, Inbox.Task(task.Id).GetAwaiter().GetResult().State));
    }

    [Fact]
    public async Task Whatever_call_it_is_killed_at_whoever_goes_on_ends_it()
    {
        for (var call = 1; ; call += 2)
        {
            await Begin();
            await KimWasHere();
            var task = Inbox.Get<PersonTaskDesk>().New(Ada, [People.Kim]);
            await Inbox.Get<PersonTasks>().Add(task, default);
            var crash = FaultPolicy.CrashAfter(call);
            await using (var killed = Instance.On(Storage, Clock, Network, crash))
            {
                await Record.ExceptionAsync(async () =>
                {
                    await killed.Get<WorkOnPerson>().Work(task.Id, () => true, default);
                    await killed.Erase(task.Id);
                });
            }

            await Inbox.Get<WorkOnPerson>().Work(task.Id, () => true, default);
            await Inbox.Erase(task.Id);

            // A row of a list that was written half is healed by the sweep.
            await Inbox.Minute(5);
            Assert.Equal("", await Inbox.Kept("Elm Street", "\"kim\"", "on its way"));
            Assert.Equal(PersonTaskState.Erased, (await Inbox.Task(task.Id)).State);
            if (crash.Struck is null) break;
            await Inbox.DisposeAsync();
        }
    }

    [Fact]
    public async Task Work_from_the_queue_stops_after_its_slice_and_goes_on_with_the_next_message()
    {
        await KimWasHere();
        var task = Inbox.Get<PersonTaskDesk>().New(Ada, [People.Kim]);
        await Inbox.Get<PersonTasks>().Add(task, default);
        var steps = 0;

        Assert.True(await Inbox.Get<WorkOnPerson>().Work(task.Id, () => steps++ < 0, default));
        await Inbox.Get<WorkOnPerson>().Run(task.Id, default);

        Assert.Equal(PersonTaskState.Found, (await Inbox.Task(task.Id)).State);
    }

    [Fact]
    public async Task What_nobody_comes_back_to_forgets_whom_it_was_about()
    {
        await KimWasHere();
        var found = await Inbox.LookFor(People.Kim);
        Clock.Advance(TimeSpan.FromDays(15));

        await Inbox.Get<TidyPersonTasks>().Run(default);

        var task = await Inbox.Task(found.Id);
        Assert.Equal((PersonTaskState.Expired, null), (task.State, task.Person));
        Assert.Null(await Inbox.Get<WorkOnPerson>().Decide(found.Id, Ada, true, default));
    }
}
