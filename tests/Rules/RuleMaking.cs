using System.Collections.Immutable;
using SocialInbox.Escalation.Ladders;
using SocialInbox.Ledger;
using SocialInbox.Rules;
using SocialInbox.Tests.Ledger;
using SocialInbox.Triage;

namespace SocialInbox.Tests.Rules;

/// <summary>Rules, posts and what there is to name, in few words.</summary>
internal static class RuleMaking
{
    public static readonly RuleCondition Any = new([], [], [], [], null);
    public static readonly RuleEffect Nothing = new(null, [], null, null, []);
    public static readonly Recipient Lead = new(RecipientKind.Lead);

    public static Rule Rule(string id, RuleCondition when, RuleEffect then) => new(id, $"Rule {id}", true, when, then);

    public static RuleCondition Saying(params ImmutableArray<string> words) => Any with { Words = words };

    public static JudgedPost Post(string text, string handle = "kim", string at = "2026-03-02T09:00:00Z") =>
        new(Exchange.Account, text, Category.Service, "author-1", handle, DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));

    public static ImmutableArray<RuleHit> Asked(JudgedPost post, params ImmutableArray<Rule> rules) => new ReadyRules(RuleBook.Empty with { Version = 1, Rules = rules }).Of(post);

    public static bool Fits(RuleCondition when, JudgedPost post) => !Asked(post, Rule("one", when, Nothing with { Priority = Priority.High })).IsEmpty;

    public static RuleFiring Firing(string post, RuleEffect then, string rule = "one") => new(Said.Key(post), new RuleMark(rule, $"Rule {rule}", 3))
    {
        Assign = then.Assign is { } id ? new Actor(id, id) : null, Tags = [.. then.Tags.Select(tag => new TagKey(tag))], Priority = then.Priority, Close = then.Close, Notify = then.Notify,
    };
}
