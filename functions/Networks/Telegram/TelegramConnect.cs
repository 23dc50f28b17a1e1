using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Telegram;

/// <summary>Checks a bot and its groups, learns who speaks for the brand in them, and has Telegram deliver where it can.</summary>
internal sealed class TelegramConnect(NetworkHttp http, IOptions<TelegramOptions> options, TimeProvider clock)
{
    private const int MostGroups = 20;

    internal async Task<ConnectResult> Connect(ConnectRequest request, CancellationToken cancellation)
    {
        if (request.Secrets.GetValueOrDefault(TelegramClient.TokenSecret)?.Trim() is not { } token || !TelegramClient.IsToken(token))
            return new ConnectResult.Refused(new("Geben Sie das Token des Bots an, wie @BotFather es geschrieben hat, etwa 123456:ABC-DEF….", "Give the bot's token as @BotFather wrote it, such as 123456:ABC-DEF…."));
        var groups = TelegramGroups.Entered(request.Settings.GetValueOrDefault(TelegramGroups.GroupsSetting));
        if (groups.Count is 0 or > MostGroups) return new ConnectResult.Refused(new($"Nennen Sie die Gruppen, die das Postfach lesen soll, höchstens {MostGroups}.", $"Name the groups that the inbox is to read, at most {MostGroups}."));
        if (request.Settings.GetValueOrDefault(ConnectForm.Inbox) is { Length: > 0 } inbox && !(Uri.TryCreate(inbox, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && !address.IsLoopback))
        {
            return new ConnectResult.Refused(new(
                "Telegram stellt nur an eine https-Adresse zu, die jeder erreicht. Lassen Sie auf diesem Rechner die Adresse des Posteingangs leer: Dann wird jede Minute abgeholt.",
                "Telegram delivers only to an https address that everybody reaches. On this machine leave the address of the inbox empty: then messages are fetched every minute."));
        }

        try
        {
            return await Introduce(TelegramClient.At(http.ClientFor, request.Server ?? options.Value.Api, token, clock), token, groups, request, cancellation);
        }
        catch (NetworkFailedException failed)
        {
            return new ConnectResult.Refused(Wording.Of(failed.Failure.Words));
        }
    }

    private static async Task<ConnectResult> Introduce(TelegramClient client, string token, IReadOnlyList<string> groups, ConnectRequest request, CancellationToken cancellation)
    {
        var me = await client.Read(api => api.Me(cancellation));
        if (TelegramClient.Number(me, "id") is not { } bot || JsonPage.Text(me, "username") is not { Length: > 0 } username) return new ConnectResult.Refused(new("Das ist kein Server der Bot-API.", "This is no server of the Bot API."));
        var brand = new List<string> { Id(bot) };
        var known = new List<string>();
        foreach (var group in groups)
        {
            if (await Group(client, group, bot, brand, known, cancellation) is { } problem) return new ConnectResult.Refused(problem);
        }

        var handle = $"@{username}";
        var secret = NewSecret.Make();
        var settings = request.Settings.SetItem(TelegramGroups.UsernameSetting, username).SetItem(TelegramGroups.GroupsSetting, string.Join(", ", known.Distinct())).Remove(TelegramFeed.WebhookSetting);
        var ours = $"/hooks/{AccountId.For("telegram", request.Server, handle)}";
        if (request.Settings.GetValueOrDefault(ConnectForm.Inbox) is { Length: > 0 } inbox)
        {
            var address = new Uri(new Uri(inbox), ours).AbsoluteUri;
            await client.Read(api => api.SetWebhook(TelegramFeed.Subscription(address, secret), cancellation));
            settings = settings.SetItem(TelegramFeed.WebhookSetting, address);
        }
        else if (JsonPage.Text(await client.Read(api => api.WebhookInfo(cancellation)), "url") is { Length: > 0 } delivers)
        {
            if (!delivers.EndsWith(ours, StringComparison.Ordinal)) return new ConnectResult.Refused(new("Telegram stellt die Neuigkeiten dieses Bots woanders zu: Legen Sie für das Postfach einen eigenen an.", "Telegram delivers this bot's updates somewhere else: make a bot of its own for the inbox."));
            await client.Read(api => api.DeleteWebhook(new TelegramNothing(), cancellation));
        }

        return new ConnectResult.Connected(
            handle,
            JsonPage.Text(me, "first_name") is { Length: > 0 } name ? name : username,
            [.. brand.Distinct()],
            settings,
            ImmutableDictionary<string, string>.Empty.Add(TelegramClient.TokenSecret, token).Add(SecretNames.Webhook, secret),
            ExpiresAt: null);
    }

    /// <returns>What is wrong with the group; null when nothing is.</returns>
    private static async Task<Wording?> Group(TelegramClient client, string group, long bot, List<string> brand, List<string> known, CancellationToken cancellation)
    {
        var asked = long.TryParse(group, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? group : $"@{group}";
        var chat = await client.Read(api => api.Chat(asked, cancellation));
        if (TelegramClient.Number(chat, "id") is not { } id || JsonPage.Text(chat, "type") is not ("group" or "supergroup")) return new($"{asked} ist keine Gruppe. Für einen Kanal nennen Sie die Gruppe seiner Kommentare.", $"{asked} is no group. For a channel, name the group of its comments.");
        var linked = TelegramClient.Number(chat, "linked_chat_id");
        if (JsonPage.Text(chat, "username") is not { Length: > 0 } name)
        {
            if (linked is null) return new($"{asked} ist privat. Das Postfach liest nur, was alle sehen können.", $"{asked} is private. The inbox reads only what everybody can see.");
            name = Id(id);
        }

        var member = await client.Read(api => api.Member(Id(id), Id(bot), cancellation));
        if (JsonPage.Text(member, "status") is not ("administrator" or "creator")) return new(
            $"Der Bot ist kein Administrator von {asked}, also zeigt Telegram ihm nur einen Teil der Nachrichten. Machen Sie ihn dazu; weitere Rechte braucht er nicht.",
            $"The bot is no administrator of {asked}, so Telegram shows it only a part of the messages. Make it one; it needs no right beyond that.");
        brand.Add(Id(id));
        if (linked is { } channel) brand.Add(Id(channel));
        known.AddRange([Id(id), name]);
        var administrators = await client.Read(api => api.Administrators(Id(id), cancellation));
        if (administrators.ValueKind == JsonValueKind.Array)
            brand.AddRange(administrators.EnumerateArray().Select(one => one.ValueKind == JsonValueKind.Object && one.TryGetProperty("user", out var user) ? TelegramClient.Number(user, "id") : null).OfType<long>().Select(Id));
        return null;
    }

    private static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);
}
