using System.Text.Json;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks.GoogleApis;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.YouTube;

/// <summary>Finds out whose channel a consent is for.</summary>
internal sealed class YouTubeConnect(YouTubeClient client, TimeProvider clock)
{
    internal async Task<ConnectResult> Connect(ConnectRequest request, CancellationToken cancellation)
    {
        if (GoogleConsent.Refusal(request, YouTubeClient.Scope) is { } refusal) return refusal;
        try
        {
            var answer = (await Answer.To(client.Anonymous().OwnChannels(request.Secrets[SecretNames.AccessToken], cancellation), clock)).OrUnreachable();
            return answer.Ok ? Introduce(answer, request) : new ConnectResult.Refused(Wording.Of(GoogleFailures.Of(answer, clock.GetUtcNow()).Words));
        }
        catch (NetworkFailedException failed)
        {
            return new ConnectResult.Refused(Wording.Of(failed.Failure.Words));
        }
    }

    private static ConnectResult Introduce(Answer.Received answer, ConnectRequest request)
    {
        using var json = JsonPage.Parse(answer);
        var channels = YouTubeThreads.Items(json.RootElement)
            .Select(item => (Id: JsonPage.Text(item, "id"), Snippet: item.ValueKind == JsonValueKind.Object && item.TryGetProperty("snippet", out var snippet) ? snippet : default))
            .Where(channel => PostLimits.IsId(channel.Id))
            .Select(channel => (Id: channel.Id!, Title: ServerWords.From(JsonPage.Text(channel.Snippet, "title")), Handle: ServerWords.From(JsonPage.Text(channel.Snippet, "customUrl"))))
            .ToList();
        var chosen = request.Settings.GetValueOrDefault(ConnectRequest.Choice);
        if (channels.Count == 0)
            return new ConnectResult.Refused(new("Dieses Google-Konto hat keinen YouTube-Kanal. Melden Sie sich noch einmal an und wählen Sie, wo Google nach einem Konto fragt, den Kanal der Marke.", "This Google account has no YouTube channel. Sign in again, and where Google asks for an account choose the brand's channel."));
        if (channels.Count > 1 && channels.TrueForAll(channel => channel.Id != chosen))
        {
            return new ConnectResult.Choose(
                new Wording("Welcher Kanal?", "Which channel?"), [.. channels.Select(channel => new ConnectOption(channel.Id, channel.Title, channel.Handle))]);
        }

        var own = channels.Count == 1 ? channels[0] : channels.First(channel => channel.Id == chosen);
        return new ConnectResult.Connected(
            own.Handle.Length > 0 ? own.Handle : own.Id, own.Title.Length > 0 ? own.Title : own.Id, [own.Id], request.Settings.Remove(ConnectRequest.Choice), request.Secrets, request.Grant?.ExpiresAt);
    }
}
