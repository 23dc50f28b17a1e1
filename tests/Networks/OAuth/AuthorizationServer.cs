using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.OAuth;

/// <summary>An authorization server on loopback that holds clients to RFC 6749 and 7636: codes and refresh tokens are good once.</summary>
internal sealed class AuthorizationServer : IAsyncDisposable
{
    public const string ClientId = "inbox-client";
    public const string ClientSecret = "inbox client/secret";

    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> consents = [];
    private int issued;
    private string? refresh;

    public LoopbackServer Server { get; private set; } = null!;

    /// <summary>What the person ticks.</summary>
    public string[] Granted { get; set; } = ["read", "write"];

    public int ExpiresIn { get; set; } = 3600;

    public int? RefreshExpiresIn { get; set; }

    /// <summary>How many pairs of tokens were given.</summary>
    public int Issued => issued;

    public static async Task<AuthorizationServer> Start()
    {
        var server = new AuthorizationServer();
        server.Server = await LoopbackServer.Start(server.Answer);
        return server;
    }

    /// <summary>The person says yes in the browser.</summary>
    /// <returns>The parameters with which the browser comes back.</returns>
    public Dictionary<string, string> Consent(Uri address)
    {
        var asked = QueryHelpers.ParseQuery(address.Query).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        Assert.Equal("code", asked["response_type"]);
        Assert.Equal(ClientId, asked["client_id"]);
        var code = string.Create(CultureInfo.InvariantCulture, $"code-{consents.Count + 1}");
        consents[code] = asked;
        return new() { ["state"] = asked["state"], ["code"] = code };
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private async Task Answer(HttpContext http)
    {
        if (http.Request.Path == "/authorize")
        {
            var asked = QueryHelpers.ParseQuery(http.Request.QueryString.Value).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
            http.Response.Redirect(QueryHelpers.AddQueryString(asked["redirect_uri"], Consent(new Uri(Server.Address, http.Request.QueryString.Value))!));
            return;
        }

        var form = (await http.Request.ReadFormAsync()).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        var basic = $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{ClientId}:{Uri.EscapeDataString(ClientSecret)}"))}";
        var known = http.Request.Headers.Authorization == basic || (form.GetValueOrDefault("client_id") == ClientId && form.GetValueOrDefault("client_secret") == ClientSecret);
        var good = form["grant_type"] switch
        {
            "authorization_code" => consents.Remove(form["code"], out var asked) && asked["redirect_uri"] == form["redirect_uri"] && IsVerified(asked, form),
            "refresh_token" => form["refresh_token"] == refresh,
            _ => false,
        };
        if (!known || !good) await Write(http, 400, new { error = known ? "invalid_grant" : "invalid_client", error_description = $"Refused: {form.GetValueOrDefault("refresh_token")}" });
        else await Write(http, 200, Issue());
    }

    private static bool IsVerified(IReadOnlyDictionary<string, string> asked, Dictionary<string, string> form) =>
        !asked.TryGetValue("code_challenge", out var challenge)
        || (asked["code_challenge_method"] == "S256" && challenge == Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"]))));

    private Dictionary<string, object> Issue()
    {
        issued++;
        refresh = string.Create(CultureInfo.InvariantCulture, $"refresh-token-{issued}");
        var answer = new Dictionary<string, object>
        {
            ["access_token"] = string.Create(CultureInfo.InvariantCulture, $"access-{issued}"), ["token_type"] = "Bearer", ["expires_in"] = ExpiresIn, ["refresh_token"] = refresh, ["scope"] = string.Join(' ', Granted),
        };
        if (RefreshExpiresIn is { } seconds) answer["refresh_token_expires_in"] = seconds;
        return answer;
    }

    private static async Task Write(HttpContext http, int status, object body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(JsonSerializer.Serialize(body));
    }
}
