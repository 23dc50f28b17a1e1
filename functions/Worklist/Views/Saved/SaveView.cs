using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Primitives;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Security;

namespace SocialInbox.Worklist.Views.Saved;

/// <summary>Saves a view of one's own, or, as a lead, one for everybody.</summary>
public sealed class SaveView(SavedViewTable saved, TimeProvider time)
{
    private const int LongestName = 60;

    [Function(nameof(SaveView))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/views/{id}")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (await ApiBody.ReadWhole(request, ApiJson.Web.SavedViewBody, cancellation) is not { Filters: { } filters } body || filters.Values.Any(values => values.IsDefault) || !ReplyId.TryParse(id, out _)) return ApiBody.Unreadable;
        var person = request.Person();
        if (body.Shared && !person.May(Role.Lead)) return Problem.Of(StatusCodes.Status403Forbidden, "not-allowed", "Only a lead saves a view for everybody.");
        var owner = body.Shared ? null : person.Id;
        var errors = Errors(body, person.Id).ToList();
        if ((await saved.ReadAll(owner, cancellation)).Count(view => view.Id != id) >= SavedViewTable.Most)
            errors.Add(new FieldError("name", "too-many", $"Es gibt schon {SavedViewTable.Most}: erst eine löschen.", $"There are {SavedViewTable.Most} already: remove one first."));
        if (errors.Count > 0) return FieldErrors.Answer(errors);
        await saved.Write(owner, new SavedView(id, body.Name.Trim(), body.View, filters, body.Shared), cancellation);
        return await ListViews.Answer(saved, request, cancellation);
    }

    // What the list itself would refuse is no view to keep.
    private IEnumerable<FieldError> Errors(SavedViewBody body, string person)
    {
        if (string.IsNullOrWhiteSpace(body.Name) || body.Name.Length > LongestName) yield return new FieldError("name", "length", $"1 bis {LongestName} Zeichen.", $"1 to {LongestName} characters.");
        var unknown = body.Filters.Keys.FirstOrDefault(kind => !WorklistFilters.Kinds.Contains(kind));
        var query = new QueryCollection(body.Filters.ToDictionary(kind => kind.Key, kind => new StringValues([.. kind.Value])));
        if (unknown is not null) yield return new FieldError($"filters.{unknown}", "unknown", "Danach lässt sich nicht filtern.", "Nothing filters by this.");
        else if (WorklistFilters.Read(query) is not { } read) yield return new FieldError("filters", "unknown-value", "Einen dieser Werte gibt es nicht.", "One of these values does not exist.");
        else if (WorklistView.Of(body.View, ListWorklist.Team, person, read, time.GetUtcNow(), time.GetUtcNow()) is null) yield return new FieldError("filters", "too-many", "Zu viele Werte auf einmal.", "Too many values at once.");
    }
}

/// <param name="Shared">For everybody; leads only.</param>
internal sealed record SavedViewBody(string Name, WorklistViewName View, ImmutableDictionary<string, ImmutableArray<string>> Filters, bool Shared = false);
