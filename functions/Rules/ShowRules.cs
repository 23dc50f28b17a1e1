using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.Rules;

/// <summary>The rules that hold now, with what they name and is not there any more. The ETag is the version that a change is based on.</summary>
public sealed class ShowRules(RuleBooks books, ReadRuleNames names)
{
    [Function(nameof(ShowRules))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/rules")] HttpRequest request, CancellationToken cancellation) =>
        Answer(request, (await books.Reread(cancellation)).Book, await names.Now(cancellation), StatusCodes.Status200OK);

    internal static IResult Answer(HttpRequest request, RuleBook book, RuleNames known, int status)
    {
        request.HttpContext.Response.Headers.ETag = VersionTag.Of(book.Version);
        request.HttpContext.Response.Headers.CacheControl = "private, no-cache";
        ImmutableArray<FieldError> problems = [.. book.Rules.Index().SelectMany(rule => RuleErrors.Gone(rule.Item, $"rules[{rule.Index}]", known))];
        return Results.Json(new RulesAnswer(book.Version, book.ChangedAt, book.ChangedBy, book.Rules, problems), ApiJson.Web.RulesAnswer, statusCode: status);
    }
}

/// <param name="Problems">What rules that are on name and is not there.</param>
internal sealed record RulesAnswer(int Version, DateTimeOffset ChangedAt, Actor? ChangedBy, ImmutableArray<Rule> Rules, ImmutableArray<FieldError> Problems);
