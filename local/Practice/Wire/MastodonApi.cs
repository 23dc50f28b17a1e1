using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SocialInbox.Local.Practice.Wire;

/// <summary>The part of Mastodon's API that a program needs which reads mentions and answers them. For one account, by one token.</summary>
internal sealed class MastodonApi(PracticeTimeline timeline, Rendering rendering, Lazy<Uri> server, string token)
{
    private const int MaxCharacters = 500;

    public void Map(IEndpointRouteBuilder routes)
    {
        Get(routes, "/api/v1/accounts/verify_credentials", _ => Answer(rendering.Account(PracticePerson.Shop), WireJson.Default.WireAccount));
        Get(routes, "/api/v2/instance", _ => Answer(
            new WireInstance(server.Value.Authority, "Practice network", "4.4.0", "", new WireConfiguration(new WireStatusLimits(MaxCharacters, 23))), WireJson.Default.WireInstance));
        Get(routes, "/api/v2/notifications/policy", _ => Answer(new WirePolicy("accept", "accept", "accept", "accept", "accept"), WireJson.Default.WirePolicy));
        Get(routes, "/api/v1/notifications", Notifications);
        Get(routes, "/api/v1/accounts/{id}/statuses", StatusesOf);
        Get(routes, "/api/v1/statuses", request => Answer(
            [.. request.Query["id[]"].Select(id => timeline.Find(id!)).OfType<PracticeStatus>().Select(rendering.Status)], WireJson.Default.WireStatusArray));
        Get(routes, "/api/v1/statuses/{id}", request => Named(request) is { } status ? Answer(rendering.Status(status), WireJson.Default.WireStatus) : NotFound());
        Get(routes, "/api/v1/statuses/{id}/context", Context);
        routes.MapPost("/api/v1/statuses", async (HttpRequest request, CancellationToken cancellation) => IsAllowed(request) ? await Publish(request, cancellation) : Refused());
    }

    private void Get(IEndpointRouteBuilder routes, string route, Func<HttpRequest, IResult> answer) =>
        routes.MapGet(route, (HttpContext http) => IsAllowed(http.Request) ? answer(http.Request) : Refused());

    private bool IsAllowed(HttpRequest request) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(request.Headers.Authorization.ToString()), Encoding.UTF8.GetBytes($"Bearer {token}"));

    private IResult Notifications(HttpRequest request)
    {
        if (request.Query["types[]"] is { Count: > 0 } types && !types.Contains("mention")) return Answer([], WireJson.Default.WireNotificationArray);
        var page = Page(timeline.Content.Notices, notice => notice.Id, request, most: 80);
        return Answer([.. page.Select(rendering.Notification).OfType<WireNotification>()], WireJson.Default.WireNotificationArray);
    }

    private IResult StatusesOf(HttpRequest request)
    {
        var author = request.RouteValues["id"] as string;
        var page = Page(timeline.Content.Statuses.Where(status => status.AuthorId == author), status => status.Id, request, most: 40);
        return Answer([.. page.Select(rendering.Status)], WireJson.Default.WireStatusArray);
    }

    private IResult Context(HttpRequest request) => Named(request) is not { } status
        ? NotFound()
        : Answer(new WireContext([.. timeline.Above(status).Select(rendering.Status)], [.. timeline.Below(status.Id).Select(rendering.Status)]), WireJson.Default.WireContext);

    private async Task<IResult> Publish(HttpRequest request, CancellationToken cancellation)
    {
        WireNewStatus? sent;
        try
        {
            sent = await JsonSerializer.DeserializeAsync(request.Body, WireJson.Default.WireNewStatus, cancellation);
        }
        catch (JsonException)
        {
            return Error(400, "The body is not JSON");
        }

        if (string.IsNullOrWhiteSpace(sent?.Status)) return Error(422, "Validation failed: Text can't be blank");
        if (sent.Status.EnumerateRunes().Count() > MaxCharacters) return Error(422, $"Validation failed: Text character limit of {MaxCharacters} exceeded");
        var key = request.Headers["Idempotency-Key"].ToString();
        var status = timeline.Answer(sent.InReplyToId ?? "", sent.Status, sent.Language ?? "en", key.Length > 0 ? key : null);
        return status is null ? NotFound() : Answer(rendering.Status(status), WireJson.Default.WireStatus);
    }

    // https://docs.joinmastodon.org/api/guidelines/#pagination: newest first; min_id gives the page directly above it.
    private static IEnumerable<T> Page<T>(IEnumerable<T> items, Func<T, string> id, HttpRequest request, int most)
    {
        var limit = int.TryParse(request.Query["limit"], out var asked) ? Math.Clamp(asked, 1, most) : most / 2;
        var ordered = items.OrderByDescending(item => PracticeTimeline.Number(id(item)));
        var below = IdIn(request, "max_id");
        var within = ordered.Where(item => below is null || PracticeTimeline.Number(id(item)) < below);
        return IdIn(request, "min_id") is { } above
            ? within.Where(item => PracticeTimeline.Number(id(item)) > above).TakeLast(limit)
            : within.Take(limit);
    }

    private static long? IdIn(HttpRequest request, string name) => long.TryParse(request.Query[name], out var id) ? id : null;

    private PracticeStatus? Named(HttpRequest request) => timeline.Find(request.RouteValues["id"] as string ?? "");

    private static IResult Answer<T>(T value, JsonTypeInfo<T> type) => Results.Json(value, type);

    private static IResult NotFound() => Error(404, "Record not found");

    private static IResult Refused() => Error(401, "The access token is invalid");

    private static IResult Error(int status, string words) => Results.Json(new WireError(words), WireJson.Default.WireError, statusCode: status);
}
