using SocialInbox.Triage.Reading;
using SocialInbox.Triage.Words;

namespace SocialInbox.Triage.Rules;

internal static class JudgeSpam
{
    private const double Enough = 2.0;

    public static Verdict? Judge(PostReading post)
    {
        if (post.MixesScripts)
            return Verdict.NoAnswer(Because.MixedScripts);
        if (post.Post is { Kind: PostKind.Review, Rating: not null } || post.Cues.Has(Cue.Fraud) || ReportsTrouble(post))
            return null;
        return Score(post) >= Enough ? Verdict.NoAnswer(Because.Spam) : null;
    }

    // Somebody who warns of spam or has a case of their own uses the same words.
    private static bool ReportsTrouble(PostReading post) =>
        post.Cues.Count(Cue.Owner, Cue.Possessive) > 0 && (post.Fails || post.Cues.Has(Cue.ContactedBefore));

    private static double Score(PostReading post)
    {
        var promotions = Math.Min(post.Cues.Count(Cue.Promotion), 3);
        var lures = Math.Min(post.Cues.Count(Cue.Lure), 3);
        var score = promotions * 1.5 + lures * 0.7
            + Math.Min(post.ForeignLinks, 2) * 0.7
            + (post.CountEmoji(Mood.Selling) > 0 ? 0.7 : 0)
            + (post.OtherHandles > 0 && post.Addressee != Addressee.OtherPerson ? 0.5 : 0)
            + (post.Post.Text.AsSpan().IndexOfAny("%$€") >= 0 ? 0.4 : 0)
            + (Shouts(post) ? 0.4 : 0);
        if (promotions > 0 && post.Cues.Count(Cue.Shop, Cue.Device) == 0)
            score += 0.5;
        return promotions + lures == 0 ? 0 : score;
    }

    private static bool Shouts(PostReading post) =>
        post.Words.Any(word => word.Folded.Length > 3 && IsUpper(post.Post.Text.AsSpan(word.Start, word.End - word.Start)))
        || post.Tokens.Count(token => token.Folded == "!") > 1;

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
            if (!char.IsUpper(letter))
                return false;
        return true;
    }
}
