using SocialInbox.Ledger;
using SocialInbox.Reconcile;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Ledger;

/// <summary>
/// A bad day: people post, edit, delete and are answered while instances end at random calls to storage and new ones take over. Once
/// it is quiet, every post is in the ledger once, every reply on the network once, and the lists are whole.
/// </summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class StormTests(AzuriteFixture azurite)
{
    private const int Minutes = 40;

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public async Task Nothing_is_lost_and_nothing_doubled_on_a_day_of_crashes(int seed, bool datesEdits)
    {
        var chance = new Random(seed);
        var clock = new FakeTimeProvider();
        var network = new ScriptedNetwork(clock);
        network.Abilities = network.Abilities with { DatesEdits = datesEdits };
        var storage = azurite.NewStorage();
        await using var calm = await Instance.First(storage, clock, network);
        var replies = 0;
        for (var minute = 0; minute < Minutes; minute++)
        {
            for (var i = 0; i < 3; i++)
            {
                clock.Advance(TimeSpan.FromSeconds(5));
                Happen(network, chance, minute, i);
            }

            if (minute % 4 == 3 && await Answer(calm, chance, replies + 1)) replies++;
            clock.Advance(TimeSpan.FromMinutes(1));
            await Task.WhenAll(Doomed(), Doomed());
        }

        for (var minute = 0; minute < 12; minute++) await calm.Minute();
        await calm.Get<CompareIndexes>().Run(default);

        var conversations = await calm.Conversations();
        var stored = conversations.SelectMany(c => c.Posts).Where(p => !p.ByBrand).Select(p => p.Ref.Id).ToList();
        Assert.Distinct(stored);
        Assert.Empty(stored.Except(network.Questions));
        Assert.Empty(network.Questions.Except(network.Gone).Except(stored));
        Assert.All(conversations.SelectMany(c => c.Posts).Where(p => !p.ByBrand && !network.Gone.Contains(p.Ref.Id)), post => Assert.Equal(network.VersionOf(post.Ref.Id), post.Latest.Name));
        Assert.Equal(replies, conversations.Sum(c => c.Replies.Length));
        Assert.All(conversations.SelectMany(c => c.Replies), reply => Assert.Equal(
            // Killed twice before the request left, nobody can tell, and a person decides: but it is never there twice.
            reply.State switch { ReplyState.Sent => 1, ReplyState.Unknown => 0, var other => throw new InvalidOperationException($"{reply.Id} is {other}.") },
            network.Answers.Count(post => post.Id.StartsWith($"sent-{reply.Id}-", StringComparison.Ordinal))));
        await Told.IsWhole(calm);

        async Task Doomed()
        {
            var call = chance.Next(1, 60);
            await using var doomed = Instance.On(storage, clock, network, chance.Next(2) == 0 ? FaultPolicy.CrashBefore(call) : FaultPolicy.CrashAfter(call));
            await Record.ExceptionAsync(async () =>
            {
                await doomed.Tick();
                await doomed.WorkOff();
            });
        }
    }

    private static void Happen(ScriptedNetwork network, Random chance, int minute, int i)
    {
        var known = network.Questions.Except(network.Gone).ToList();
        var any = known.Count == 0 ? null : known[chance.Next(known.Count)];
        switch (any is null ? 0 : chance.Next(10))
        {
            case < 4:
                network.Asks($"q{minute}-{i}", $"customer {chance.Next(8)}");
                break;
            case < 6:
                network.Asks($"q{minute}-{i}", network.AuthorOf(any!), under: any);
                break;
            case < 8:
                // Back to the same words only where edits have instants: elsewhere only the nightly audit can tell after a crash.
                network.Edit(any!, chance.Next(2) == 0 ? (network.Abilities.DatesEdits ? "Thanks, solved!" : $"Thanks, solved {minute}-{i}!") : $"Where is parcel {minute}-{i}?");
                break;
            case 8:
                network.AnswersDirectly($"b{minute}-{i}", under: any!);
                break;
            default:
                network.Delete(any!);
                break;
        }
    }

    private static async Task<bool> Answer(Instance instance, Random chance, int number)
    {
        var open = (await instance.Conversations()).Where(c => Standing.Of(c).Pending.Length > 0 && c.Replies.All(r => r.IsSettled)).OrderBy(c => c.Id.Value, StringComparer.Ordinal).ToList();
        if (open.Count == 0) return false;
        var conversation = open[chance.Next(open.Count)];
        var reply = new ReplyId($"reply-{number:D4}");
        var command = new ConversationCommand.QueueReply(new CommandId($"browser-{number:D4}"), reply, Standing.Of(conversation).Pending[0].Key, Exchange.Ada, conversation.Version);
        return await instance.Ledger.Execute(new LedgerWrite(conversation.Id, command).With(new ReplyText(reply, $"Answer {number}.", "en", null, null)), default) is LedgerResult.Changed;
    }
}
