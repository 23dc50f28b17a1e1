using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Security;
using SocialInbox.Worklist.Views;

namespace SocialInbox.Worklist;

/// <summary>A page of conversations: open ones by the instant they are due, the others newest first.</summary>
public sealed class ListWorklist(WorklistTable worklist, CountViews counts, TimeProvider time)
{
    internal const string Team = "team";

    private const int PageSize = 100;

    [Function(nameof(ListWorklist))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/worklist")] HttpRequest request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (request.Query["view"] is [{ Length: > 0 } name]) return await Show(request, name, now, cancellation);
        if (StateOf(request.Query["state"]) is not { } state || MonthOf(request.Query["month"], now) is not { } month) return Unknown;
        string? continuation = request.Query["continue"];
        try
        {
            var page = await worklist.ReadPage(Team, state, month, PageSize, continuation, cancellation);
            var items = page.Rows.Select(row => row.Item).ToImmutableArray();
            // A list that fits on one page counts itself; only a longer one, or the count of another list, costs a query.
            var whole = continuation is null && page.Continuation is null;
            var open = state == ConversationState.Open && whole ? items.Length : await worklist.Count(Team, ConversationState.Open, now, cancellation);
            int? parked = state == ConversationState.Parked && whole ? items.Length : null;
            int? snoozed = state == ConversationState.Snoozed && whole ? items.Length : null;
            int? filtered = state == ConversationState.Filtered && whole ? items.Length : null;
            var answer = new WorklistAnswer(items, page.Continuation, now, new WorklistCounts(new Count(open), Count.Of(parked), Count.Of(snoozed), Count.Of(filtered)));
            return Revalidated.Answer(request, Fingerprint(answer), answer, ApiJson.Web.WorklistAnswer);
        }
        catch (RequestFailedException unreadable) when (unreadable.Status == 400 && continuation is not null)
        {
            return Unknown;
        }
    }

    private async Task<IResult> Show(HttpRequest request, string name, DateTimeOffset now, CancellationToken cancellation)
    {
        if (ViewOf(name) is not { } view || MonthOf(request.Query["month"], now) is not { } month) return Unknown;
        if (WorklistFilters.Read(request.Query) is not { } filters) return Problem.Of(StatusCodes.Status400BadRequest, "unknown-filter", "There is no such filter.");
        var person = request.Person().Id;
        if (WorklistView.Of(view, Team, person, filters, month, now) is not { } shown)
            return Problem.Of(StatusCodes.Status400BadRequest, "too-many-filters", "That is too much to filter by at once: choose fewer values.");
        try
        {
            var page = await worklist.ReadPage(shown, PageSize, request.Query["continue"], cancellation);
            var counted = await counts.Run(person, cancellation);
            Count Of(WorklistViewName name) => new(counted[name]);
            var answer = new WorklistAnswer(
                [.. page.Rows.Select(row => row.Item)], page.Continuation, now,
                new WorklistCounts(Of(WorklistViewName.Unanswered), Of(WorklistViewName.Parked), Of(WorklistViewName.Snoozed), Of(WorklistViewName.Filtered)));
            return Revalidated.Answer(request, Fingerprint(answer), answer, ApiJson.Web.WorklistAnswer);
        }
        catch (RequestFailedException unreadable) when (unreadable.Status == 400)
        {
            return Unknown;
        }
    }

    private static WorklistViewName? ViewOf(string name) => Enum.GetValues<WorklistViewName>().Where(view => WorklistColumns.Word(view) == name).Select(view => (WorklistViewName?)view).FirstOrDefault();

    private static IResult Unknown => Problem.Of(StatusCodes.Status400BadRequest, "unknown-page", "There is no such list or page.");

    private static ConversationState? StateOf(string? name) => name switch
    {
        null or "" or "open" => ConversationState.Open,
        "parked" => ConversationState.Parked,
        "snoozed" => ConversationState.Snoozed,
        "filtered" => ConversationState.Filtered,
        "closed" => ConversationState.Closed,
        _ => null,
    };

    private static DateTimeOffset? MonthOf(string? month, DateTimeOffset now) =>
        string.IsNullOrEmpty(month) ? now
        : DateTimeOffset.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var first) ? first
        : null;

    // The clock on the answer moves on; what it shows does not.
    private static string Fingerprint(WorklistAnswer answer) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(answer with { Now = default }, ApiJson.Web.WorklistAnswer)).AsSpan(0, 12));
}

internal sealed record WorklistAnswer(ImmutableArray<WorklistItem> Items, string? Next, DateTimeOffset Now, WorklistCounts Counts);

/// <summary>What was cheap to count; null is left out.</summary>
internal sealed record WorklistCounts(
    Count Open,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Count? Parked,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Count? Snoozed,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Count? Filtered);
