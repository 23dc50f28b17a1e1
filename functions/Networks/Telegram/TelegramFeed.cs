using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Telegram;

/// <summary>
/// Fetches updates where Telegram does not deliver them. Where it does, asks whether it can; a subscription that was lost is made anew
/// after what it would have brought was fetched: Telegram keeps updates for a day.
/// </summary>
internal sealed class TelegramFeed(CredentialVault vault, TimeProvider clock)
{
    /// <summary>Where Telegram is to deliver; without it updates are fetched.</summary>
    internal const string WebhookSetting = "deliversTo";

    private const int PageSize = 100;
    private static readonly TimeSpan Recently = TimeSpan.FromMinutes(10);
    private static readonly string Kinds = JsonSerializer.Serialize([.. TelegramUpdates.Kinds], TelegramJson.Default.ListString);

    internal async Task<NetworkPage> ReadPage(Account account, TelegramClient client, string? cursor, CancellationToken cancellation)
    {
        var of = account.AuthorIds.FirstOrDefault() ?? "";
        var position = JsonPage.Position(cursor, TelegramJson.Default.TelegramPosition) is { } stored && stored.Of == of ? stored : new TelegramPosition { Of = of };
        var wanted = account.Settings.GetValueOrDefault(WebhookSetting);
        if (wanted is not null && await Delivers(client, wanted, cancellation)) return new NetworkPage([], [], [], Serialized(position), false);

        var result = await client.Read(api => api.Updates(position.Next, PageSize, 0, Kinds, cancellation));
        if (result.ValueKind != JsonValueKind.Array) throw new NetworkFailedException(new NetworkFailure.Unreadable("Telegram answered no list of updates.", JsonPage.Raw(result)));
        var updates = result.EnumerateArray().ToList();
        var last = updates.Select(update => TelegramClient.Number(update, "update_id")).Max();
        if (updates.Count > 0 && last is null) throw new NetworkFailedException(new NetworkFailure.Unreadable("Telegram answered updates without numbers.", JsonPage.Raw(result)));
        var page = TelegramUpdates.Read(account, updates);
        var more = updates.Count == PageSize;
        if (wanted is not null && updates.Count == 0) await Subscribe(account, client, wanted, cancellation);
        return page with { Cursor = Serialized(position with { Next = last + 1 ?? position.Next }), More = more || (wanted is not null && updates.Count > 0) };
    }

    /// <exception cref="NetworkFailedException">It cannot deliver, or delivers elsewhere.</exception>
    private async Task<bool> Delivers(TelegramClient client, string wanted, CancellationToken cancellation)
    {
        var info = await client.Read(api => api.WebhookInfo(cancellation));
        var url = JsonPage.Text(info, "url") ?? "";
        if (url.Length == 0) return false;
        if (url != wanted) throw new NetworkFailedException(new NetworkFailure.Rejected("Telegram delivers this bot's updates to another address. Connect the account again, or use a bot of its own for the inbox."));
        var failed = TelegramClient.Number(info, "last_error_date") is { } date and > 0 and < 200_000_000_000 && DateTimeOffset.FromUnixTimeSeconds(date) > clock.GetUtcNow() - Recently;
        return failed && TelegramClient.Number(info, "pending_update_count") > 0
            ? throw new NetworkFailedException(new NetworkFailure.Unreachable($"Telegram cannot deliver: {ServerWords.From(JsonPage.Text(info, "last_error_message"))}"))
            : true;
    }

    private async Task Subscribe(Account account, TelegramClient client, string url, CancellationToken cancellation)
    {
        if ((await vault.Find(account.Id, cancellation))?.Secrets.GetValueOrDefault(SecretNames.Webhook) is not { } secret) return;
        await client.Read(api => api.SetWebhook(Subscription(url, secret), cancellation));
    }

    internal static TelegramSubscription Subscription(string url, string secret) => new() { Url = url, SecretToken = secret, AllowedUpdates = [.. TelegramUpdates.Kinds] };

    private static string Serialized(TelegramPosition position) => JsonSerializer.Serialize(position, TelegramJson.Default.TelegramPosition);
}
