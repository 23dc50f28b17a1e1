namespace SocialInbox.Triage.Reading;

internal enum TokenKind { Word, Number, Handle, Hashtag, Link, Emoji, Mark }

/// <summary>One piece of a post.</summary>
/// <param name="Folded">Lower case and folded; of a mark, the mark itself.</param>
/// <param name="Sentence">Number of the sentence it stands in.</param>
/// <param name="Clause">Number of the part between commas, dashes or sentence ends it stands in.</param>
/// <param name="Capital">It begins with a capital letter.</param>
/// <param name="Quoted">It stands between quotation marks.</param>
internal readonly record struct Token(TokenKind Kind, string Folded, int Start, int End, int Sentence, int Clause, bool Capital, bool Quoted)
{
    public bool IsWordOrNumber => Kind is TokenKind.Word or TokenKind.Number;
}
