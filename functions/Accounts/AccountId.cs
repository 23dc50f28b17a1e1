using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using SocialInbox.Ledger;

namespace SocialInbox.Accounts;

/// <summary>An account's id: letters, digits and hyphens, usable as it is in keys, queue messages and addresses.</summary>
[JsonConverter(typeof(IdJson<AccountId>))]
public readonly record struct AccountId(string Value) : IId<AccountId>
{
    public static AccountId From(string value) => new(value);

    /// <summary>The same network, server and handle give the same id, so that connecting twice is connecting again.</summary>
    public static AccountId For(string network, Uri? server, string handle)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{network}\n{server?.Authority}\n{handle}".ToLowerInvariant()));
        return new AccountId($"{network}-{Convert.ToHexStringLower(hash.AsSpan(0, 5))}");
    }

    public static bool TryParse(string? text, out AccountId id)
    {
        id = new AccountId(text ?? "");
        return text is { Length: > 0 and <= 60 } && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
    }

    public override string ToString() => Value;
}
