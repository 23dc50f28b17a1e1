namespace SocialInbox.Ledger;

/// <summary>What networks hand over beside an answer: the words of the post that it answers.</summary>
internal static class Quotation
{
    /// <summary>Whether these are the words, or, since a quote may have been shortened, their beginning.</summary>
    public static bool IsOf(string quoted, string said) => quoted == said || (quoted.EndsWith('…') && said.StartsWith(quoted[..^1], StringComparison.Ordinal));
}
