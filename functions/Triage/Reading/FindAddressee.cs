using SocialInbox.Triage.Words;

namespace SocialInbox.Triage.Reading;

/// <summary>Whom a post speaks to: the brand, another person, or nobody in particular.</summary>
internal static class FindAddressee
{
    public static Addressee Find(TriagePost post, IReadOnlyList<Token> tokens, IReadOnlyList<Token> words, Func<Token, bool> isBrand)
    {
        var leading = tokens.TakeWhile(token => token.Kind is TokenKind.Handle or TokenKind.Emoji or TokenKind.Mark)
            .Where(token => token.Kind == TokenKind.Handle).ToList();
        if (leading.Any(isBrand))
            return Addressee.Brand;
        if (leading.Count > 0)
            return post.BrandHandles is null && post.Kind is PostKind.Mention or PostKind.Message ? Addressee.Brand : Addressee.OtherPerson;
        if (post.Kind is PostKind.Review or PostKind.Message)
            return Addressee.Brand;
        if (CallsByName(tokens, words, post.ParentText))
            return Addressee.OtherPerson;
        return tokens.Any(isBrand) || post.BrandHandles is null && post.Kind == PostKind.Mention ? Addressee.Brand : Addressee.Nobody;
    }

    /// <summary>"Pat, you have to", "Anna Berg das wäre was", "Mama nicht hingucken"; not "Pat was very helpful".</summary>
    private static bool CallsByName(IReadOnlyList<Token> tokens, IReadOnlyList<Token> words, string? parentText)
    {
        if (words.Count == 0 || words[0].Kind != TokenKind.Word)
            return false;
        var kin = FirstNames.Kin.Contains(words[0].Folded);
        if (!kin && !(words[0].Capital && FirstNames.All.Contains(words[0].Folded)))
            return false;
        if (IsInParent(words[0], parentText))
            return false;
        if (words.Count == 1)
            return true;
        var mark = tokens.FirstOrDefault(token => token.Start >= words[0].End);
        if (mark.Kind is TokenKind.Emoji || mark is { Kind: TokenKind.Mark, Folded: "," or ":" or "!" or "?" })
            return true;
        var second = words[1];
        if (second.Capital && second.Sentence == words[0].Sentence && !StartsTelling.Contains(second.Folded))
            return words.Count == 2 || !StartsTelling.Contains(words[2].Folded);
        return StartsCalling.Contains(second.Folded);
    }

    // "Our tracker Finn": then Finn is the product.
    private static bool IsInParent(Token name, string? parentText) =>
        parentText is not null && SplitWords.Split(parentText).Any(token => token.Folded == name.Folded);

    // After a name, these tell something about the person ("Ole hat", "Finja was").
    private static readonly HashSet<string> StartsTelling =
    [
        "hat", "ist", "war", "hatte", "wird", "kann", "aus", "vom", "von", "im", "in", "und", "hier", "macht", "half", "konnte", "wollte", "has", "is", "was", "had", "did",
        "from", "and", "here", "helped", "fixed", "at", "who", "est", "a", "e", "es", "jest", "heeft",
    ];

    // After a name, these speak to the person ("Jonas das wär was", "Denise get your", "Linda mine came").
    private static readonly HashSet<string> StartsCalling =
    [
        "das", "da", "wir", "du", "dein", "deine", "guck", "schau", "kuck", "nicht", "hast", "bist", "willst", "kommst", "fuer", "brauchen", "muessen", "sollen", "wollen", "waer", "waere",
        "unser", "unsere", "so", "lass", "denk", "weisst", "erinnerst", "gehen", "fahren", "die", "der", "dat", "samstag", "sonntag", "naechstes", "wie", "mein", "meine", "meiner", "ich", "musst",
        "einfach", "nimm", "probier", "versuch", "ja", "nein", "genau", "doch", "ab", "auf", "komm", "stimmt",
        "you", "your", "we", "us", "our", "get", "look", "this", "that", "these", "the", "dont", "lets", "shall", "remember", "need", "come", "told", "do", "are", "how", "for",
        "mine", "my", "i", "it", "its", "just", "try", "yes", "no", "have", "check", "see", "same", "ours", "what", "when", "where",
        "on", "tu", "regarde", "kijk", "jij", "guarda", "mira", "patrz", "zobacz", "bak", "дивись",
    ];
}
