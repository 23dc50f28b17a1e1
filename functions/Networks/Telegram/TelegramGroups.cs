using System.Globalization;
using SocialInbox.Accounts;

namespace SocialInbox.Networks.Telegram;

/// <summary>Which groups an account reads, and what in them is for the brand. A bot can be put into any group: what comes from others is none of ours.</summary>
internal static class TelegramGroups
{
    /// <summary>Ids and names of the groups, separated by commas.</summary>
    internal const string GroupsSetting = "groups";

    /// <summary>"all": the group is a place to ask the brand, and every message is for it.</summary>
    internal const string TakesSetting = "takes";
    internal const string Addressed = "addressed";
    internal const string All = "all";

    internal const string UsernameSetting = "username";

    /// <summary>Who wrote a message of which Telegram does not say it: certainly not the brand.</summary>
    private const long Nobody = 0;

    internal static IReadOnlyList<string> Entered(string? groups) =>
        [.. (groups ?? "").Split([',', ' ', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(group => group.TrimStart('@')).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>By its id, or by its name: the id changes when a group grows into a larger kind.</summary>
    internal static bool IsOurs(TelegramChat chat, Account account)
    {
        var groups = Entered(account.Settings.GetValueOrDefault(GroupsSetting));
        return groups.Contains(chat.Id.ToString(CultureInfo.InvariantCulture)) || (chat.Username is { } name && groups.Contains(name, StringComparer.OrdinalIgnoreCase));
    }

    internal static bool IsBrand(TelegramMessage message, Account account) => message.IsAutomaticForward || account.AuthorIds.Contains(AuthorId(message));

    internal static string AuthorId(TelegramMessage message) => (message.SenderChat?.Id ?? message.From?.Id ?? Nobody).ToString(CultureInfo.InvariantCulture);

    /// <summary>A comment below a post of the brand's channel, an answer to the brand, or a message that names it.</summary>
    internal static bool IsAddressed(TelegramMessage message, Account account) =>
        account.Settings.GetValueOrDefault(TakesSetting) == All
        || (message.ReplyToMessage is { } above && IsBrand(above, account))
        || Named(message).Any(name => string.Equals(name, account.Settings.GetValueOrDefault(UsernameSetting), StringComparison.OrdinalIgnoreCase)
            || Entered(account.Settings.GetValueOrDefault(GroupsSetting)).Contains(name, StringComparer.OrdinalIgnoreCase))
        || (message.Entities ?? message.CaptionEntities ?? []).Any(entity => entity.User is { } user && account.AuthorIds.Contains(user.Id.ToString(CultureInfo.InvariantCulture)));

    private static IEnumerable<string> Named(TelegramMessage message)
    {
        var text = message.Text ?? message.Caption ?? "";
        foreach (var entity in message.Entities ?? message.CaptionEntities ?? [])
        {
            if (entity.Offset < 0 || entity.Length <= 0 || entity.Length > text.Length - entity.Offset) continue;
            var part = text.Substring(entity.Offset, entity.Length);
            if (entity.Type == "mention") yield return part.TrimStart('@');
            if (entity.Type == "bot_command" && part.Split('@') is [_, var bot]) yield return bot;
        }
    }
}
