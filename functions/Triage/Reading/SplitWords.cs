using System.Globalization;
using System.Text;

namespace SocialInbox.Triage.Reading;

/// <summary>Cuts a text into words, numbers, handles, links, emoji and marks in one pass.</summary>
internal static class SplitWords
{
    /// <summary>Longer texts are judged by their beginning.</summary>
    public const int MaxLength = 6_000;

    private const string SentenceEnds = ".!?…\n。？！;";
    private const string Quotes = "\"„“”«»‹›";

    public static List<Token> Split(string text)
    {
        var tokens = new List<Token>(Math.Min(text.Length, MaxLength) / 5 + 4);
        var sentence = 0;
        var clause = 0;
        var quoted = false;
        var at = 0;
        var end = Math.Min(text.Length, MaxLength);
        while (at < end)
        {
            var length = Measure(text, at, end, out var kind);
            if (kind is { } found)
            {
                var piece = text.AsSpan(at, length);
                var folded = found is TokenKind.Mark or TokenKind.Emoji ? piece.ToString() : FoldLetters.Fold(piece);
                if (found == TokenKind.Mark && Quotes.Contains(piece[0]))
                    quoted = !quoted && text.AsSpan(at + 1, end - at - 1).IndexOfAny(Quotes) >= 0;
                else if (folded.Length > 0)
                    tokens.Add(new Token(found, folded, at, at + length, sentence, clause, char.IsUpper(piece[0]), quoted));
                if (found == TokenKind.Mark && SentenceEnds.Contains(piece[0]))
                    sentence++;
                if (found is TokenKind.Mark or TokenKind.Emoji)
                    clause++;
            }

            at += length;
        }

        return tokens;
    }

    private static int Measure(string text, int at, int end, out TokenKind? kind)
    {
        var first = text[at];
        if (first is '@' or '＠' && MeasureHandle(text, at, end) is var handle and > 1)
        {
            kind = TokenKind.Handle;
            return handle;
        }

        if (first == '#' && MeasureWord(text, at + 1, end) is var tag and > 0)
        {
            kind = char.IsDigit(text[at + 1]) ? TokenKind.Number : TokenKind.Hashtag;
            return tag + 1;
        }

        if (MeasureLink(text, at, end) is var link and > 0)
        {
            kind = TokenKind.Link;
            return link;
        }

        if (MeasureWord(text, at, end) is var word and > 0)
        {
            kind = HasDigit(text.AsSpan(at, word)) ? TokenKind.Number : TokenKind.Word;
            return word;
        }

        var length = Rune.TryGetRuneAt(text, at, out var rune) ? rune.Utf16SequenceLength : 1;
        kind = IsEmoji(rune) ? TokenKind.Emoji : IsMark(first) ? TokenKind.Mark : null;
        return length;
    }

    private static int MeasureHandle(string text, int at, int end)
    {
        var to = at + 1;
        while (to < end && (char.IsLetterOrDigit(text[to]) || text[to] is '_' or '-' or '.' or '@'))
            to++;
        while (to > at && text[to - 1] is '.' or '-' or '@')
            to--;
        return to - at;
    }

    private static int MeasureLink(string text, int at, int end)
    {
        var rest = text.AsSpan(at, end - at);
        var named = rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        if (!named && !char.IsAsciiLetterOrDigit(rest[0]))
            return 0;
        var length = 0;
        var dot = -1;
        while (length < rest.Length && !char.IsWhiteSpace(rest[length]) && rest[length] is not ('"' or '“' or '”' or ')' or '>' or ',' or '…'))
        {
            if (rest[length] == '.' && dot < 0)
                dot = length;
            if (!named && rest[length] == '/' && dot < 0)
                return 0;
            length++;
        }

        while (length > 0 && rest[length - 1] is '.' or '!' or '?' or ':' or ';')
            length--;
        return named || LooksLikeDomain(rest[..length], dot) ? length : 0;
    }

    // "shop.example/path": at least two Latin letters on both sides of a dot, the last label all lower-case letters.
    private static bool LooksLikeDomain(ReadOnlySpan<char> piece, int dot)
    {
        if (dot < 2 || dot >= piece.Length - 2)
            return false;
        var slash = piece.IndexOf('/');
        var host = slash < 0 ? piece : piece[..slash];
        var label = host[(host.LastIndexOf('.') + 1)..];
        return label.Length is >= 2 and <= 10 && !label.ContainsAnyExceptInRange('a', 'z')
            && host.IndexOfAnyInRange('a', 'z') >= 0 && host.IndexOf('.') >= 2 && !host.ContainsAny("()!?");
    }

    private static int MeasureWord(string text, int at, int end)
    {
        var to = at;
        while (to < end && (char.IsLetterOrDigit(text[to]) || IsInsideWord(text, to, at, end)))
            to++;
        return to - at;
    }

    // An apostrophe belongs to the word in "don't" and "gibt's", not in "l'achète", where a short word stands before a long one.
    private static bool IsInsideWord(string text, int at, int start, int end)
    {
        if (CharUnicodeInfo.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            return at > start;
        if (text[at] is not ('\'' or '’' or '‘' or '`' or '´' or 'ʼ') || at == start || at + 1 >= end || !char.IsLetter(text[at + 1]))
            return false;
        var after = at + 1;
        while (after < end && char.IsLetter(text[after]))
            after++;
        return after - at - 1 <= 2 || text[at - 1] > '\u024F';
    }

    private static bool HasDigit(ReadOnlySpan<char> word) => word.ContainsAnyInRange('0', '9');

    private static bool IsMark(char c) => char.IsPunctuation(c) || c is '\n' or '€' or '$' or '£' or '>' or '+' or '=';

    private static bool IsEmoji(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol
        || rune.Value is >= 0x1F000 and <= 0x1FAFF or >= 0x2600 and <= 0x27BF;
}
