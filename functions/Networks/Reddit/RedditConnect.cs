using Microsoft.Extensions.Options;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Reddit;

/// <summary>Finds out whose account a consent is for. Only where somebody has said that Reddit allows it.</summary>
internal sealed class RedditConnect(RedditClient client, IOptions<RedditOptions> options, TimeProvider clock)
{
    internal static readonly ConnectForm Form = new(
    [
        new ConnectField(SecretNames.ClientId, new Wording("Client-ID", "Client ID"), new Wording("Die Zeichen unter dem Namen der genehmigten Anwendung (reddit.com/prefs/apps).", "The letters below the name of the approved app (reddit.com/prefs/apps).")) { Kept = FieldKept.Secret },
        new ConnectField(SecretNames.ClientSecret, new Wording("Client-Geheimnis", "Client secret"), new Wording("Steht dort unter „secret“.", "It stands there beside “secret”.")) { Kept = FieldKept.Secret },
    ]);

    internal async Task<ConnectResult> Connect(ConnectRequest request, CancellationToken cancellation)
    {
        if (!options.Value.Enabled)
            return new ConnectResult.Refused(new("Reddit gibt nur Zugang, wem es ihn genehmigt hat. Sobald das geschehen ist, setzen Sie Networks:Reddit:Enabled auf true und verbinden Sie erneut.", "Reddit gives access only to whom it has approved. When it has approved yours, set Networks:Reddit:Enabled to true and connect again."));
        if (request.Secrets.GetValueOrDefault(SecretNames.AccessToken) is not { Length: > 0 } token) return new ConnectResult.Refused(new("Melden Sie sich zuerst bei Reddit an, als die Marke.", "Sign in with Reddit first, as the brand."));
        if (request.Grant?.Missing(RedditClient.Scopes) is { IsEmpty: false } missing)
            return new ConnectResult.Refused(new($"Reddit hat diese Rechte nicht gegeben: {string.Join(", ", missing)}.", $"Reddit did not give these permissions: {string.Join(", ", missing)}.")) { Missing = missing };
        if (request.Secrets.GetValueOrDefault(SecretNames.RefreshToken) is not { Length: > 0 }) return new ConnectResult.Refused(new("Reddit hat kein dauerhaftes Token gegeben. Melden Sie sich noch einmal an.", "Reddit gave no token that lasts. Sign in again."));
        try
        {
            var answer = (await Answer.To(client.Anonymous().Me(token, cancellation), clock)).OrUnreachable();
            return answer.Ok ? Introduce(answer, request) : new ConnectResult.Refused(Wording.Of(RedditClient.FailureOf(answer).Words));
        }
        catch (NetworkFailedException failed)
        {
            return new ConnectResult.Refused(Wording.Of(failed.Failure.Words));
        }
    }

    private static ConnectResult Introduce(Answer.Received answer, ConnectRequest request)
    {
        using var json = JsonPage.Parse(answer);
        return JsonPage.Text(json.RootElement, "id") is { Length: > 0 and <= 15 } id && JsonPage.Text(json.RootElement, "name") is { } name && IsName(name)
            ? new ConnectResult.Connected($"u/{name}", name, [$"t2_{id}"], request.Settings, request.Secrets, request.Grant?.ExpiresAt)
            : new ConnectResult.Refused(new($"{answer.Host} antwortet nicht wie Reddit.", $"{answer.Host} does not answer like Reddit."));
    }

    // It goes into addresses and into what we say of ourselves.
    private static bool IsName(string name) => name.Length is > 0 and <= 20 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
}
