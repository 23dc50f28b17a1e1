using SocialInbox.Triage.Words;

namespace SocialInbox.Triage.Reading;

/// <summary>Marks the words with which a sentence, or a question inside it, can begin; greetings and fillers before it are passed over.</summary>
internal static class FindOpenings
{
    // How many words may stand before a comma for a question to begin behind it.
    private const int ShortLeadIn = 4;
    private const int LongLeadIn = 10;

    private static readonly HashSet<string> PassedOver =
    [
        "moin", "hallo", "hi", "hey", "huhu", "servus", "gruezi", "tach", "guten", "tag", "morgen", "abend", "liebes", "liebe", "team", "zusammen", "leute",
        "sagt", "sag", "mal", "sorry", "ok", "okay", "also", "ach", "und", "oder", "aber", "ja", "na", "ah", "oh", "hm", "hmm", "super", "toll", "schoen", "danke", "bitte", "achso", "nochmal", "kurz", "kurze", "frage", "ps", "pps", "uebrigens", "edit", "naja", "wow", "cool", "nice", "ne", "nee",
        "hello", "dear", "guys", "folks", "there", "all", "everyone", "and", "but", "or", "well", "also", "please", "pls", "just", "quick", "question", "one", "um", "umm", "er", "excuse", "me", "btw", "yes", "no", "then", "great", "lovely", "love", "thanks", "good", "morning", "evening", "afternoon", "anyway", "wait", "seriously", "genuinely", "honestly", "ehrlich",
        "bonjour", "bonsoir", "salut", "merci", "et", "mais", "ciao", "buongiorno", "salve", "e", "ma", "hola", "buenas", "buenos", "dias", "tardes", "y", "o", "pero", "goedemorgen", "goedendag", "hoi", "dag", "en", "maar", "of",
        "dzien", "dobry", "czesc", "witam", "a", "i", "ale", "merhaba", "selam", "iyi", "guenler", "ve", "peki", "доброго", "ранку", "дня", "добрий", "день", "вітаю", "привіт", "а", "і", "та",
    ];

    private static readonly HashSet<string> Subordinating =
    [
        "wenn", "als", "weil", "da", "obwohl", "nachdem", "seit", "seitdem", "bevor", "falls", "sobald", "waehrend", "ob", "wer", "was", "wo", "wie",
        "if", "when", "because", "since", "although", "while", "after", "before", "as", "once", "whoever", "whatever",
    ];

    public static Opening[] Find(IReadOnlyList<Token> tokens, IReadOnlyList<Token> words, Func<Token, bool> isBrand)
    {
        var opens = new Opening[words.Count];
        var word = 0;
        var opening = Opening.Sentence;
        var sinceSentence = 0;
        var subordinate = false;
        foreach (var token in tokens)
        {
            if (word < words.Count && token.Start == words[word].Start)
            {
                opens[word] = opening;
                if (sinceSentence == 0)
                    subordinate = Subordinating.Contains(token.Folded);
                sinceSentence++;
                if (!PassedOver.Contains(token.Folded) && !isBrand(token))
                    opening = Opening.Anywhere;
                word++;
            }
            else if (token.Kind == TokenKind.Emoji || token.Kind == TokenKind.Mark && token.Folded is not ("," or "-" or "'" or "’" or "/" or "&" or "€" or "$" or "£" or "%" or "*" or "_"))
            {
                opening = Opening.Sentence;
                sinceSentence = 0;
            }
            else if (token.Folded == ",")
            {
                var reached = subordinate || sinceSentence > LongLeadIn ? Opening.Anywhere
                    : sinceSentence > ShortLeadIn ? Opening.Clause
                    : Opening.Sentence;
                opening = reached > opening ? reached : opening;
            }
        }

        return opens;
    }
}
