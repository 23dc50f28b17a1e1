using System.Text.RegularExpressions;

namespace SocialInbox.Networks.Mastodon;

/// <summary>Mentions in the text of a reply: on this network they are what notifies people.</summary>
internal static partial class MastodonMentionText
{
    /// <summary>The text with the customer's mention in it: in front, unless it stands somewhere already.</summary>
    internal static string Addressed(string text, string acct) => Mentions(text, acct) ? text : $"@{acct} {text}";

    /// <summary>The same text however it is addressed: no mentions in front, none with its server.</summary>
    internal static string Unaddressed(string text) => InFront().Replace(WithServer().Replace(text, "$1"), "");

    private static bool Mentions(string text, string acct) => Any().Matches(text).Any(match => match.Value.AsSpan(1).Equals(acct, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"@[A-Za-z0-9_]+([A-Za-z0-9_.-]*[A-Za-z0-9_])?(@[A-Za-z0-9.-]*[A-Za-z0-9](:[0-9]+)?)?", RegexOptions.NonBacktracking)]
    private static partial Regex Any();

    [GeneratedRegex(@"(@[A-Za-z0-9_]+([A-Za-z0-9_.-]*[A-Za-z0-9_])?)@[A-Za-z0-9.-]*[A-Za-z0-9](:[0-9]+)?", RegexOptions.NonBacktracking)]
    private static partial Regex WithServer();

    [GeneratedRegex(@"^(\s*@[A-Za-z0-9_]+([A-Za-z0-9_.-]*[A-Za-z0-9_])?[\s,:]*)+", RegexOptions.NonBacktracking)]
    private static partial Regex InFront();
}
