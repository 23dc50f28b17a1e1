using SocialInbox.Accounts;

namespace SocialInbox.Networks.Meta;

/// <summary>
/// An app is subscribed to a Page once, for Facebook and for the Instagram account of that Page together: who of them goes first leaves it to the other.
/// </summary>
internal static class PageSubscription
{
    /// <summary>The setting of an Instagram account that names its Page.</summary>
    internal const string PageSetting = "page";

    internal static string? PageOf(Account account) => account.Settings.GetValueOrDefault(PageSetting) ?? account.AuthorIds.FirstOrDefault();

    internal static bool IsStillNeeded(Leaving leaving) => leaving.SameClient.Any(account => PageOf(account) == PageOf(leaving.Account));
}
