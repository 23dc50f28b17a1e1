using System.Net.Http.Headers;
using System.Text;
using Refit;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.WordPress;

/// <summary>One account's way to its site: WordPress as the brand's user, WooCommerce (where there is one) with the shop's key.</summary>
internal sealed class WordPressClient(IWordPressApi site, IWooCommerceApi? shop, TimeProvider clock)
{
    internal const string PasswordSecret = "password";
    internal const string ConsumerKeySecret = "consumerKey";
    internal const string ConsumerSecretSecret = "consumerSecret";
    internal const string LoginSetting = "login";

    private static readonly RefitSettings Settings = new(new SystemTextJsonContentSerializer(WordPressJson.Default.Options));

    internal bool HasShop => shop is not null;

    internal static WordPressClient At(Func<HttpClient> http, string login, IReadOnlyDictionary<string, string> secrets, TimeProvider clock) => new(
        RestService.For<IWordPressApi>(As(http(), login, secrets[PasswordSecret]), Settings),
        secrets.TryGetValue(ConsumerKeySecret, out var key) && secrets.TryGetValue(ConsumerSecretSecret, out var secret) ? RestService.For<IWooCommerceApi>(As(http(), key, secret), Settings) : null,
        clock);

    /// <exception cref="NetworkFailedException">No password is stored.</exception>
    internal static async Task<WordPressClient> For(Account account, NetworkHttp http, CredentialVault vault, TimeProvider clock, CancellationToken cancellation)
    {
        if ((await vault.Find(account.Id, cancellation))?.Secrets is not { } secrets || !secrets.ContainsKey(PasswordSecret))
            throw new NetworkFailedException(new NetworkFailure.CredentialsRefused("No application password is stored for this account."));
        var server = account.Server ?? throw new InvalidOperationException($"Account {account.Id} has no server.");
        return At(() => http.ClientFor(account.Id, server), account.Settings[LoginSetting], secrets, clock);
    }

    /// <summary>What a position belongs to: numbers of another site would sort anywhere among ours.</summary>
    internal static string PositionOf(Account account) => $"{account.Server?.Authority}{account.Server?.AbsolutePath}{account.AuthorIds.FirstOrDefault()}";

    internal Task<Answer> Ask(Func<IWordPressApi, Task<ApiResponse<string>>> call) => Answer.To(call(site), clock);

    /// <exception cref="NetworkFailedException">Anything but a success.</exception>
    internal async Task<Answer.Received> Read(Func<IWordPressApi, Task<ApiResponse<string>>> call) => Succeeded((await Ask(call)).OrUnreachable());

    /// <summary>Null when it is not there.</summary>
    /// <exception cref="NetworkFailedException">Any other refusal.</exception>
    internal async Task<Answer.Received?> Find(Func<IWordPressApi, Task<ApiResponse<string>>> call)
    {
        var answer = (await Ask(call)).OrUnreachable();
        return answer.Status is 404 or 410 ? null : Succeeded(answer);
    }

    /// <inheritdoc cref="Read"/>
    internal async Task<Answer.Received> ReadShop(Func<IWooCommerceApi, Task<ApiResponse<string>>> call) => Succeeded((await Answer.To(call(shop!), clock)).OrUnreachable());

    /// <inheritdoc cref="Find"/>
    internal async Task<Answer.Received?> FindInShop(Func<IWooCommerceApi, Task<ApiResponse<string>>> call)
    {
        var answer = (await Answer.To(call(shop!), clock)).OrUnreachable();
        return answer.Status is 404 or 410 ? null : Succeeded(answer);
    }

    private static Answer.Received Succeeded(Answer.Received answer) => answer.Ok ? answer : throw new NetworkFailedException(WordPressFailures.Of(answer));

    private static HttpClient As(HttpClient http, string name, string password)
    {
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name}:{password}")));
        return http;
    }
}
