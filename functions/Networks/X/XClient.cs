using System.Text.Json;
using Refit;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.X;

/// <summary>One account's way to X: the API, the token, and what an answer means.</summary>
internal sealed class XClient(IXApi api, string token, XOptions options, TimeProvider clock, Action<XPage, double>? bill = null)
{
    private static readonly RefitSettings Settings = new(new SystemTextJsonContentSerializer(XJson.Default.Options));

    /// <summary>What is asked of each post, its author, pictures and the posts around it.</summary>
    internal Dictionary<string, string?> Fields => options.Query();

    /// <param name="bill">Hears of each page, and what X takes for a post on it.</param>
    internal static XClient At(HttpClient http, string token, XOptions options, TimeProvider clock, Action<XPage, double>? bill = null) =>
        new(RestService.For<IXApi>(http, Settings), token, options, clock, bill);

    /// <summary>What a position belongs to.</summary>
    internal static string PositionOf(Account account) => $"x/{account.AuthorIds.FirstOrDefault()}";

    /// <summary>Asks, whatever the answer.</summary>
    internal Task<Answer> Ask(Func<IXApi, string, Task<ApiResponse<string>>> call) => Answer.To(call(api, token), clock);

    /// <exception cref="NetworkFailedException">Anything but a success.</exception>
    internal async Task<Answer.Received> Read(Func<IXApi, string, Task<ApiResponse<string>>> call)
    {
        var answer = (await Ask(call)).OrUnreachable();
        if (XFailures.IsMistake(answer)) answer = (await Ask(call)).OrUnreachable();
        return answer.Ok ? answer : throw new NetworkFailedException(XFailures.Of(answer, clock.GetUtcNow()));
    }

    /// <summary>Posts of the brand's own timeline or mentions.</summary>
    /// <exception cref="NetworkFailedException">Anything but a page of posts.</exception>
    internal Task<XPage> ReadOwned(Func<IXApi, string, Task<ApiResponse<string>>> call) => ReadPage(call, options.CentsPerOwnedPost);

    /// <summary>Posts of anybody.</summary>
    /// <exception cref="NetworkFailedException">Anything but a page of posts.</exception>
    internal Task<XPage> ReadOthers(Func<IXApi, string, Task<ApiResponse<string>>> call) => ReadPage(call, options.CentsPerPost);

    private async Task<XPage> ReadPage(Func<IXApi, string, Task<ApiResponse<string>>> call, double cents)
    {
        var answer = await Read(call);
        using var json = JsonPage.Parse(answer);
        var page = XPage.Of(answer, json.RootElement.Clone());
        bill?.Invoke(page, cents);
        return page;
    }
}
