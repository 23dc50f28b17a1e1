using System.Collections.Immutable;
using SocialInbox.Accounts;
using SocialInbox.Escalation;
using SocialInbox.Hosting;
using SocialInbox.Security;
using SocialInbox.Teams;
using SocialInbox.Worklist.Tags;

namespace SocialInbox.Rules;

/// <summary>What a rule may name: what there is now.</summary>
/// <param name="People">Who may have a conversation, by id.</param>
/// <param name="Contacts">Ids of those who can be told.</param>
public sealed record RuleNames(
    ImmutableHashSet<string> Accounts, ImmutableDictionary<string, Person> People, ImmutableHashSet<string> Contacts, ImmutableHashSet<string> Targets, ImmutableHashSet<string> Tags);

/// <summary>Four queries, at most once a minute where nobody needs it as it is this very moment.</summary>
public sealed class ReadRuleNames(AccountsTable accounts, KnownPeople people, ReachTable reach, TagCatalogue tags, TimeProvider time)
{
    private readonly Lately<RuleNames> known = new(TimeSpan.FromMinutes(1), time);

    public ValueTask<RuleNames> Lately(CancellationToken cancellation) => known.Or(Now, cancellation);

    public async Task<RuleNames> Now(CancellationToken cancellation)
    {
        var told = await reach.ReadNow(cancellation);
        var names = new RuleNames(
            [.. (await accounts.ReadAll(cancellation)).Select(stored => stored.Account.Id.Value)],
            (await people.ReadAll(cancellation)).Where(person => person.May(Role.Agent)).ToImmutableDictionary(person => person.Id),
            [.. told.Directory.People.Select(person => person.Id)],
            [.. told.Targets.Select(target => target.Id)],
            [.. (await tags.Read(cancellation)).Select(tag => tag.Key.Value)]);
        known.Value = names;
        return names;
    }
}
