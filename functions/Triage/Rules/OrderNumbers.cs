using SocialInbox.Triage.Reading;

namespace SocialInbox.Triage.Rules;

/// <summary>Numbers that look like an order or a parcel: five or more letters and digits, at least four of them digits, no year or price.</summary>
internal static class OrderNumbers
{
    public static bool Any(PostReading post) =>
        post.Words.Any(word => word.Kind == TokenKind.Number && word.Folded.Length >= 5 && word.Folded.Count(char.IsAsciiDigit) >= 4);
}
