using System.Collections.Immutable;

namespace SocialInbox.Rules;

/// <summary>Rules that are on and name what is not there any more: they do less than people count on. Nothing is asked for where there is no rule.</summary>
public sealed class BrokenRules(RuleBooks books, ReadRuleNames names)
{
    internal async Task<ImmutableArray<BrokenRule>> Read(CancellationToken cancellation)
    {
        var rules = await books.Current(cancellation);
        if (rules.IsEmpty) return [];
        var known = await names.Lately(cancellation);
        return [.. from rule in rules.Book.Rules let gone = RuleErrors.Gone(rule, "", known).FirstOrDefault() where gone is not null select new BrokenRule(rule.Id, rule.Name, gone.De, gone.En)];
    }
}

/// <summary>What the first of its faults is, in words.</summary>
internal sealed record BrokenRule(string Id, string Name, string De, string En);
