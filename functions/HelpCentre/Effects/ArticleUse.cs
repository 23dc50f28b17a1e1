using SocialInbox.Ledger;

namespace SocialInbox.HelpCentre.Effects;

/// <summary>An article that a reply told a customer of.</summary>
internal sealed record ArticleUse(string ArticleId, ConversationId Conversation, ReplyId Reply, DateTimeOffset At)
{
    /// <summary>Whoever has not asked again by then was helped, as far as anybody can tell.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromDays(7);

    private const int ShortestOpening = 40, LongestOpening = 120;

    /// <summary>Whether this answer names the article, by its address or by its first words.</summary>
    public static bool Tells(string answer, PublicArticle article)
    {
        if (Names(answer, article.Path)) return true;
        var opening = LongText.Cut(Flat(article.PlainText), LongestOpening);
        return opening.Length >= ShortestOpening && Flat(answer).Contains(opening, StringComparison.Ordinal);
    }

    /// <summary>What it led to. Null: it is too early to tell, or the answer has not gone out.</summary>
    public UseEnd? End(Conversation? conversation, DateTimeOffset now)
    {
        if (conversation?.Reply(Reply) is not { } reply || reply.State is ReplyState.Failed or ReplyState.Discarded) return UseEnd.Unsent;
        if (reply.SentAt is not { } sent) return now - At > Settling + Settling ? UseEnd.Unsent : null;
        if (conversation.Posts.Any(post => !post.ByBrand && post.At > sent && post.Latest.NeedsAnswer)) return UseEnd.AskedAgain;
        return now - sent > Settling ? UseEnd.Quiet : null;
    }

    // Not an article whose address only begins like it.
    private static bool Names(string answer, string path)
    {
        for (var at = answer.IndexOf(path, StringComparison.Ordinal); at >= 0; at = answer.IndexOf(path, at + 1, StringComparison.Ordinal))
        {
            var end = at + path.Length;
            if (end == answer.Length || !(char.IsLetterOrDigit(answer[end]) || answer[end] == '-')) return true;
        }

        return false;
    }

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

internal enum UseEnd
{
    /// <summary>The customer wrote something that needs an answer, after this one.</summary>
    AskedAgain,
    Quiet,

    /// <summary>The answer never went out.</summary>
    Unsent,
}

/// <summary>What came of telling customers of an article.</summary>
internal sealed record ArticleEffect(string ArticleId, int Quiet, int AskedAgain);
