using System.Collections.Immutable;
using SocialInbox.Accounts;
using SocialInbox.Escalation.Ladders;
using SocialInbox.Ledger;
using SocialInbox.Triage;

namespace SocialInbox.Rules;

/// <summary>What rules know of a post.</summary>
/// <param name="At">When it was written.</param>
public sealed record JudgedPost(AccountId Account, string Text, Category Category, string AuthorId, string AuthorHandle, DateTimeOffset At);

/// <summary>One rule that fits, and what of its effects none before it has taken away.</summary>
public sealed record RuleHit(Rule Rule, string? Assign, ImmutableArray<string> Tags, Priority? Priority, CloseReason? Close, ImmutableArray<Recipient> Notify);

/// <summary>A version of the rules made ready to ask: its words are folded once. Immutable, pure.</summary>
public sealed class ReadyRules(RuleBook book)
{
    public static readonly ReadyRules None = new(RuleBook.Empty);

    private readonly ImmutableArray<(Rule Rule, ImmutableArray<SoughtWords> Words, ImmutableHashSet<string> Authors)> asked =
    [
        .. book.Rules.Where(rule => rule.On).Select(rule => (
            rule, rule.When.Words.Select(SoughtWords.Of).OfType<SoughtWords>().ToImmutableArray(), rule.When.Authors.Select(Handle).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase))),
    ];

    public RuleBook Book => book;

    public bool IsEmpty => asked.IsEmpty;

    /// <summary>
    /// The rules that fit, in their order. Of two that give it to somebody, or name a priority, the first one holds; tags and notices add up; behind
    /// one that closes none is asked.
    /// </summary>
    public ImmutableArray<RuleHit> Of(JudgedPost post)
    {
        var hits = ImmutableArray.CreateBuilder<RuleHit>();
        var words = asked.Any(one => !one.Words.IsEmpty) ? SoughtWords.WordsOf(post.Text) : [];
        foreach (var (rule, sought, authors) in asked)
        {
            if (!Fits(rule.When, post) || !(rule.When.Words.IsEmpty || sought.Any(word => word.IsIn(words))) || !(authors.IsEmpty || authors.Contains(Handle(post.AuthorHandle)) || authors.Contains(post.AuthorId))) continue;
            var then = rule.Then;
            hits.Add(new RuleHit(
                rule,
                hits.Any(hit => hit.Assign is not null) ? null : then.Assign,
                [.. then.Tags.Except(hits.SelectMany(hit => hit.Tags))],
                hits.Any(hit => hit.Priority is not null) ? null : then.Priority,
                then.Close,
                [.. then.Notify.Except(hits.SelectMany(hit => hit.Notify))]));
            if (then.Close is not null) break;
        }

        return hits.ToImmutable();
    }

    private static bool Fits(RuleCondition when, JudgedPost post) =>
        (when.Accounts.IsEmpty || when.Accounts.Contains(post.Account.Value))
        && (when.Categories.IsEmpty || when.Categories.Contains(post.Category))
        && when.Hours?.Covers(post.At) != false;

    private static string Handle(string handle) => handle.Trim().TrimStart('@');
}
