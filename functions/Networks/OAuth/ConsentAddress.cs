using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using SocialInbox.Accounts.Credentials;

namespace SocialInbox.Networks.OAuth;

/// <summary>The address at which a person consents: RFC 6749, 4.1.1, with the challenge of RFC 7636.</summary>
internal static class ConsentAddress
{
    internal static string NewVerifier() => NewSecret.Make();

    internal static Uri Of(OAuthPlan plan, ConnectRequest request, Uri redirect, string state, string? verifier)
    {
        var query = new List<KeyValuePair<string, string>>
        {
            new("response_type", "code"),
            new(plan.ClientIdParameter, request.Secrets.GetValueOrDefault(SecretNames.ClientId, "")),
            new("redirect_uri", redirect.AbsoluteUri),
            new("state", state),
        };
        if (!plan.Scopes.IsEmpty) query.Add(new("scope", string.Join(plan.ScopeSeparator, plan.Scopes)));
        if (verifier is not null)
        {
            query.Add(new("code_challenge", Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)))));
            query.Add(new("code_challenge_method", "S256"));
        }

        query.AddRange(plan.AuthorizeExtra);
        var text = string.Join('&', query.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
        var address = new UriBuilder(plan.Authorize);
        address.Query = address.Query.Length > 1 ? $"{address.Query[1..]}&{text}" : text;
        return address.Uri;
    }
}
