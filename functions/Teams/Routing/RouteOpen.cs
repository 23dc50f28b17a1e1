using System.Collections.Immutable;
using SocialInbox.Escalation;
using SocialInbox.Ledger;
using SocialInbox.Worklist;
using SocialInbox.Worklist.Views;

namespace SocialInbox.Teams.Routing;

/// <summary>
/// Gives what nobody has to whoever is next, each minute, what is due first first. Who is away or at rest by the directory is passed over. Whatever
/// changes meanwhile is left alone: the next minute sees it again.
/// </summary>
public sealed class RouteOpen(RoutingTable routing, WorklistTable worklist, ConversationLedger ledger, KnownPeople people, ReachTable reaches, TimeProvider time)
{
    /// <summary>In one minute; a wave is shared out over several.</summary>
    private const int Most = 50;

    private static readonly Actor Routing = new("routing", "SocialInbox");

    public async Task Run(CancellationToken cancellation)
    {
        var (rules, last) = await routing.Read(cancellation);
        if (!rules.On) return;
        var now = time.GetUtcNow();
        var view = WorklistView.Of(WorklistViewName.Unassigned, ListWorklist.Team, Routing.Id, WorklistFilters.None, now, now)!;
        var waiting = (await worklist.ReadPage(view, Most, null, cancellation)).Rows;
        if (waiting.IsEmpty) return;
        var directory = (await reaches.Read(cancellation)).Directory;
        ImmutableArray<RoutedPerson> there = [.. rules.People.Where(person => directory.Person(person.Id)?.IsThere(now) != false)];
        var load = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var person in there)
            load[person.Id] = await worklist.Count(WorklistView.Of(WorklistViewName.Mine, ListWorklist.Team, person.Id, WorklistFilters.None, now, now)!, cancellation);
        var known = (await people.ReadAll(cancellation)).ToDictionary(person => person.Id);
        foreach (var (row, whom) in Turns.ShareOut(waiting, [.. there.Where(person => known.ContainsKey(person.Id))], load, last))
        {
            var command = new ConversationCommand.Assign(new CommandId($"route-{row.Item.Version}-{KeyHash.Of(whom)}"), new Actor(whom, known[whom].Name), Routing);
            await ledger.Execute(new LedgerWrite(row.Item.ConversationId, command) { Expected = row.Item.Version }, cancellation);
            last = whom;
        }

        if (last is not null) await routing.NoteTurn(last, cancellation);
    }
}
