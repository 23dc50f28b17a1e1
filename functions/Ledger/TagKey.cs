using System.Text;
using System.Text.Json.Serialization;
using SocialInbox.Triage.Reading;

namespace SocialInbox.Ledger;

/// <summary>Names a tag whatever the spelling: lower case, ä and "ae" alike, accents and signs dropped.</summary>
[JsonConverter(typeof(IdJson<TagKey>))]
public readonly record struct TagKey(string Value) : IId<TagKey>
{
    /// <summary>Of a tag's name, in characters.</summary>
    public const int LongestName = 40;

    public static TagKey From(string value) => new(value);

    /// <returns>Null for a name without a letter or digit, or one that is too long.</returns>
    public static TagKey? Of(string name)
    {
        if (name.Length > LongestName) return null;
        var key = new StringBuilder(name.Length + 8);
        foreach (var sign in name.Normalize(NormalizationForm.FormC))
        {
            var folded = char.IsLetterOrDigit(sign) ? FoldLetters.Fold([sign]) : "";
            if (folded.Length > 0) key.Append(folded);
            else if (key is [.., not '-'] && !char.IsSurrogate(sign) && sign != '\'') key.Append('-');
        }

        return key.ToString().TrimEnd('-') is { Length: > 0 } value ? new TagKey(value) : null;
    }

    public override string ToString() => Value;
}
