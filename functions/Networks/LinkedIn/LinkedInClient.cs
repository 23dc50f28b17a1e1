using System.Globalization;
using System.Net.Http.Headers;
using Refit;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.LinkedIn;

/// <summary>One account's way to LinkedIn: the API, the token, and what an answer means.</summary>
internal sealed class LinkedInClient
{
    internal const int PageSize = 50;

    private const string Actions = "COMMENT,SHARE_MENTION,ADMIN_COMMENT,COMMENT_EDIT,COMMENT_DELETE";

    private static readonly RefitSettings Settings = new(new SystemTextJsonContentSerializer(LinkedInJson.Default.Options));

    private readonly HttpClient http;
    private readonly ILinkedInApi api;
    private readonly string token;
    private readonly TimeProvider clock;
    private readonly Action? asked;

    /// <param name="asked">Hears of each request: LinkedIn tells nobody how many are left of a day's.</param>
    internal LinkedInClient(HttpClient http, string token, LinkedInOptions options, TimeProvider clock, Action? asked = null)
    {
        http.DefaultRequestHeaders.TryAddWithoutValidation("LinkedIn-Version", options.Version);
        http.DefaultRequestHeaders.TryAddWithoutValidation("X-Restli-Protocol-Version", "2.0.0");
        (this.http, api, this.token, this.clock, this.asked) = (http, RestService.For<ILinkedInApi>(http, Settings), token, clock, asked);
    }

    internal static string PositionOf(Account account) => $"linkedin/{account.AuthorIds.FirstOrDefault()}";

    /// <summary>Asks, whatever the answer.</summary>
    internal async Task<Answer> Ask(Func<ILinkedInApi, string, Task<ApiResponse<string>>> call)
    {
        asked?.Invoke();
        var answer = await Answer.To(call(api, token), clock);
        return answer is Answer.Received received ? LinkedInFailures.Patient(received, clock.GetUtcNow()) : answer;
    }

    /// <exception cref="NetworkFailedException">Anything but a success.</exception>
    internal async Task<Answer.Received> Read(Func<ILinkedInApi, string, Task<ApiResponse<string>>> call) => Good((await Ask(call)).OrUnreachable());

    /// <summary>Null when it is not there (any more).</summary>
    /// <exception cref="LinkedInClosedException">It is closed to us.</exception>
    /// <exception cref="NetworkFailedException">Any other refusal.</exception>
    internal async Task<Answer.Received?> Find(Func<ILinkedInApi, string, Task<ApiResponse<string>>> call)
    {
        var answer = (await Ask(call)).OrUnreachable();
        return answer.Status switch
        {
            404 or 410 => null,
            403 => throw new LinkedInClosedException(answer),
            _ => Good(answer),
        };
    }

    /// <summary>What happened between two instants, the newest first. Rest.li wants its brackets as they are.</summary>
    /// <exception cref="NetworkFailedException">Anything but a success.</exception>
    internal async Task<Answer.Received> ReadNotices(string organization, long from, long until, int start, CancellationToken cancellation)
    {
        var query = string.Create(CultureInfo.InvariantCulture, $"/rest/organizationalEntityNotifications?q=criteria&organizationalEntity={Uri.EscapeDataString(organization)}&actions=List({Actions})&timeRange=(start:{from},end:{until})&count={PageSize}&start={start}");
        using var request = new HttpRequestMessage(HttpMethod.Get, query);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var host = http.BaseAddress!.Authority;
        asked?.Invoke();
        try
        {
            using var response = await http.SendAsync(request, cancellation);
            var now = clock.GetUtcNow();
            return Good(LinkedInFailures.Patient(
                new Answer.Received((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellation), response.Headers, RetryAdvice.Until(response, now), host), now));
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return Answer.Unanswered(failure, host).OrUnreachable();
        }
    }

    private static Answer.Received Good(Answer.Received answer) => answer.Ok ? answer : throw new NetworkFailedException(LinkedInFailures.Of(answer));
}
