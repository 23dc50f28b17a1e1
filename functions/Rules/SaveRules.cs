using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.Rules;

/// <summary>A lead changes the rules: all of them, on the version that was looked at, and not at all where anything in them is wrong.</summary>
public sealed partial class SaveRules(RuleBooks books, ReadRuleNames names, TimeProvider time, ILogger<SaveRules> log)
{
    [Function(nameof(SaveRules))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/rules")] HttpRequest request, CancellationToken cancellation)
    {
        if (VersionTag.BasedOn(request) is not { } basedOn)
            return Problem.Of(StatusCodes.Status428PreconditionRequired, "no-version", "Say in If-Match which version the change is based on.");
        var (body, wrong) = await ApiBody.ReadEntered(request, ApiJson.Web.RulesBody, cancellation);
        if (body is null) return wrong!;
        var known = await names.Now(cancellation);
        var next = new RuleBook(basedOn + 1, time.GetUtcNow(), ConversationDesk.By(request), body.Rules);
        if (body.Errors(known) is { Count: > 0 } errors) return FieldErrors.Answer(errors);
        var present = (await books.Reread(cancellation)).Book;
        if (present.Version != basedOn || !await books.Add(next, cancellation))
            return ShowRules.Answer(request, (await books.Reread(cancellation)).Book, known, StatusCodes.Status412PreconditionFailed);
        Log.Saved(log, next.Version, next.ChangedBy!.Id);
        return ShowRules.Answer(request, next, known, StatusCodes.Status200OK);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Version {Version} of the rules was saved by {Person}.")]
        public static partial void Saved(ILogger log, int version, string person);
    }
}

/// <summary>The rules as somebody sends them: all of them.</summary>
internal sealed record RulesBody(ImmutableArray<Rule> Rules)
{
    public List<FieldError> Errors(RuleNames known)
    {
        var errors = RuleErrors.Of(Rules, known).ToList();
        if (errors.Count == 0 && RuleBooks.Json(RuleBook.Empty with { Rules = Rules }).Length > RuleBooks.Longest)
            errors.Add(new FieldError("rules", "too-long", "Zusammen ist das zu viel: Nehmen Sie Regeln oder Wörter heraus.", "Together this is too much: take out rules or words."));
        return errors;
    }
}
