using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.Retention;

/// <summary>For how long words are kept, who decided so when, and how far the last walk came. The ETag names the version that a change is based on.</summary>
public sealed class ShowRetention(RetentionTable table)
{
    private const int MostChanges = 20;

    [Function(nameof(ShowRetention))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/retention")] HttpRequest request, CancellationToken cancellation) =>
        Answer(request, table, StatusCodes.Status200OK, cancellation);

    internal static async Task<IResult> Answer(HttpRequest request, RetentionTable table, int status, CancellationToken cancellation)
    {
        var versions = await table.Versions(cancellation);
        var current = versions is [var newest, ..] ? newest : StoredRules.Default;
        var (progress, _) = await table.ReadProgress(cancellation);
        request.HttpContext.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{current.Version}\"");
        request.HttpContext.Response.Headers.CacheControl = "private, no-cache";
        var answer = new RetentionAnswer(
            current.Version,
            current.Rules.EndedDays,
            current.Rules.FilteredDays,
            current.Rules.UnreadableDays,
            [.. versions.Take(MostChanges).Select(change => new RetentionChange(change.Version, change.Rules.EndedDays, change.Rules.FilteredDays, change.Rules.UnreadableDays, change.ChangedAt, change.ChangedBy))],
            progress is null ? null : new RetentionWalk(progress.StartedAt, progress.FinishedAt, progress.Looked, progress.Erased, progress.Failed, progress.Unreadable));
        return Results.Json(answer, ApiJson.Web.RetentionAnswer, statusCode: status);
    }
}

/// <param name="Changes">The newest first.</param>
/// <param name="Walk">The last walk, or the one under way; null before the first.</param>
internal sealed record RetentionAnswer(int Version, int? EndedDays, int? FilteredDays, int? UnreadableDays, ImmutableArray<RetentionChange> Changes, RetentionWalk? Walk);

internal sealed record RetentionChange(int Version, int? EndedDays, int? FilteredDays, int? UnreadableDays, DateTimeOffset ChangedAt, Actor? ChangedBy);

internal sealed record RetentionWalk(DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, int Looked, int Erased, int Failed, int Unreadable);
