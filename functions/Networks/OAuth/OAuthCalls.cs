using Refit;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.OAuth;

/// <summary>One account's calls to an API: each carries the token of the moment, and one that is refused is renewed once.</summary>
internal sealed class OAuthCalls<TApi>(TApi api, OAuthTokens tokens, Account account, OAuthPlan plan, TimeProvider clock)
{
    /// <summary>The client that asks, once it has; null where tokens were entered without one.</summary>
    internal string? ClientId { get; private set; }

    /// <summary>Asks, whatever the answer. A request that was refused for its token was not acted upon, so any may be repeated.</summary>
    /// <exception cref="NetworkFailedException">There is no token to ask with; nothing was sent, or it was refused.</exception>
    internal async Task<Answer> Ask(Func<TApi, string, Task<ApiResponse<string>>> call, CancellationToken cancellation)
    {
        var stored = await tokens.Stored(account, plan, cancellation);
        ClientId = stored.Secrets.GetValueOrDefault(SecretNames.ClientId);
        var token = OAuthTokens.AccessTokenIn(stored);
        var answer = await Answer.To(call(api, token), clock);
        return answer is Answer.Received { Status: 401 } ? await Answer.To(call(api, await tokens.InsteadOf(token, account, plan, cancellation)), clock) : answer;
    }
}
