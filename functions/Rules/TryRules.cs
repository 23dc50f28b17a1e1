using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Accounts;
using SocialInbox.Escalation.Ladders;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Triage;

namespace SocialInbox.Rules;

/// <summary>What rules that nobody saved yet would have done with the last posts. Writes nothing.</summary>
public sealed class TryRules(RecentPosts recent, ReadRuleNames names)
{
    private const int ExcerptLength = 200;

    [Function(nameof(TryRules))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/rules/try")] HttpRequest request, CancellationToken cancellation)
    {
        var (body, wrong) = await ApiBody.ReadEntered(request, ApiJson.Web.RulesBody, cancellation);
        if (body is null) return wrong!;
        if (body.Errors(await names.Now(cancellation)) is { Count: > 0 } errors) return FieldErrors.Answer(errors);
        var rules = new ReadyRules(RuleBook.Empty with { Rules = body.Rules });
        var posts = (await recent.Read(cancellation)).Select(one => new TriedPost(
            one.Item.ConversationId.Value, one.Post.PostedAt, one.Item.AccountName, one.Post.Author.DisplayName, LongText.Cut(one.Post.Text, ExcerptLength), one.Post.Assessment!.Category,
            [.. rules.Of(ApplyRules.JudgedPost(new AccountId(one.Item.AccountId), one.Post)).Select(hit => new TriedRule(hit.Rule.Id, hit.Assign, hit.Tags, hit.Priority, hit.Close, hit.Notify))]));
        return Results.Json(new TriedRulesAnswer([.. posts]), ApiJson.Web.TriedRulesAnswer);
    }
}

/// <summary>The newest first, whether or not a rule fits.</summary>
internal sealed record TriedRulesAnswer(ImmutableArray<TriedPost> Posts);

internal sealed record TriedPost(string ConversationId, DateTimeOffset At, string AccountName, string AuthorName, string Excerpt, Category Category, ImmutableArray<TriedRule> Rules);

/// <param name="Rule">Its id.</param>
internal sealed record TriedRule(string Rule, string? Assign, ImmutableArray<string> Tags, Priority? Priority, CloseReason? Close, ImmutableArray<Recipient> Notify);
