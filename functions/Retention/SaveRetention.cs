using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Security;

namespace SocialInbox.Retention;

/// <summary>An administrator decides for how long words are kept. What it shortens is gone after the next night: each version is kept, with who made it.</summary>
public sealed partial class SaveRetention(RetentionTable table, TimeProvider time, ILogger<SaveRetention> log)
{
    [Function(nameof(SaveRetention))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/retention")] HttpRequest request, CancellationToken cancellation)
    {
        if (await ApiBody.Read(request, ApiJson.Web.RetentionRules, cancellation) is not { } rules) return ApiBody.Unreadable;
        if (!int.TryParse(request.Headers.IfMatch.ToString().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            return Problem.Of(StatusCodes.Status428PreconditionRequired, "no-version", "Say in If-Match which version the change is based on.");
        var errors = RetentionErrors.Of(rules).ToList();
        if (errors.Count > 0) return FieldErrors.Answer(errors);
        if ((await table.Current(cancellation)).Version != version || !await table.Add(new StoredRules(version + 1, rules, time.GetUtcNow(), ConversationDesk.By(request)), cancellation))
            return await ShowRetention.Answer(request, table, StatusCodes.Status412PreconditionFailed, cancellation);
        Log.Saved(log, request.Person().Id, version + 1, rules);
        return await ShowRetention.Answer(request, table, StatusCodes.Status200OK, cancellation);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Person} saved version {Version} of how long words are kept: {Rules}.")]
        public static partial void Saved(ILogger log, string person, int version, RetentionRules rules);
    }
}
