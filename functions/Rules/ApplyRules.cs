using System.Collections.Immutable;
using SocialInbox.Accounts;
using SocialInbox.Intake;
using SocialInbox.Ledger;

namespace SocialInbox.Rules;

/// <summary>What the rules that hold say of customers' posts that come in. The ledger stores what follows with the posts themselves.</summary>
public sealed class ApplyRules(RuleBooks books, ReadRuleNames names)
{
    /// <param name="known">The conversation as just loaded: what it has was ruled on. Null: nobody looked.</param>
    internal async Task<ImmutableArray<RuleFiring>> To(AccountId account, ImmutableArray<Observation> seen, Conversation? known, CancellationToken cancellation)
    {
        if (seen.All(one => known?.Post(one.Facts.Key) is not null)) return [];
        var rules = await books.Current(cancellation);
        if (rules.IsEmpty) return [];
        ImmutableArray<(PostKey Post, RuleHit Hit)> hits =
        [
            // Of people who were erased nobody has read what they wrote: no rule decides on it.
            .. from one in seen
               where one.Text.Assessment is not null && known?.Post(one.Facts.Key) is null
               from hit in rules.Of(JudgedPost(account, one.Text))
               select (one.Facts.Key, hit),
        ];
        if (hits.IsEmpty) return [];
        var people = hits.Any(hit => hit.Hit.Assign is not null) ? (await names.Lately(cancellation)).People : null;
        return [.. hits.Select(hit => Firing(hit.Post, hit.Hit, people?.GetValueOrDefault(hit.Hit.Assign ?? ""), rules.Book.Version))];
    }

    internal static JudgedPost JudgedPost(AccountId account, PostText text) =>
        new(account, text.Text, text.Assessment?.Category ?? default, text.Author.Id, text.Author.Handle, text.PostedAt);

    private static RuleFiring Firing(PostKey post, RuleHit hit, Security.Person? assignee, int version) => new(post, new RuleMark(hit.Rule.Id, hit.Rule.Name, version))
    {
        Assign = assignee is null ? null : new Actor(assignee.Id, assignee.Name),
        AssigneeIsGone = hit.Assign is not null && assignee is null,
        Tags = [.. hit.Tags.Select(tag => new TagKey(tag))],
        Priority = hit.Priority,
        Close = hit.Close,
        Notify = hit.Notify,
    };
}
