using System.Collections.Immutable;
using System.Globalization;
using SocialInbox.Accounts;

namespace SocialInbox.Networks.Mastodon;

/// <summary>What kind of server an account lives on, as found out when it was connected and kept in its settings.</summary>
internal sealed record MastodonServer(string Software, int MaxCharacters, int UrlLength)
{
    internal const string Mastodon = "mastodon";
    internal const string GoToSocial = "gotosocial";
    internal const string Pleroma = "pleroma";

    internal const string SoftwareSetting = "software";
    internal const string MaxCharactersSetting = "maxCharacters";
    internal const string UrlLengthSetting = "urlLength";

    // The customer's mention is put in front of the reply when it is sent. Mastodon counts 30 characters of the name at most, "@" and
    // a space; the others count the whole address.
    private int ReservedForMention => Software == Mastodon ? 32 : 256;

    internal bool ReadsBatches => Software == Mastodon;

    /// <summary>GoToSocial makes two statuses of one key.</summary>
    internal bool KnowsIdempotencyKeys => Software != GoToSocial;

    internal static MastodonServer Of(Account account) => new(
        account.Settings.GetValueOrDefault(SoftwareSetting, Mastodon),
        Number(account.Settings, MaxCharactersSetting) ?? 500,
        Number(account.Settings, UrlLengthSetting) ?? 23);

    internal TextRule Rule()
    {
        var limit = Math.Max(1, MaxCharacters - ReservedForMention);
        return Software == Mastodon
            ? new TextRule(TextUnit.Graphemes, limit, UrlLength: UrlLength, MentionsCountLocalPart: true)
            : new TextRule(TextUnit.CodePoints, limit);
    }

    private static int? Number(ImmutableDictionary<string, string> settings, string name) =>
        int.TryParse(settings.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
