using SocialInbox.Triage.Reading;
using SocialInbox.Triage.Words;

namespace SocialInbox.Triage.Rules;

/// <summary>
/// Statements without any plain sign of a need. They are dismissed only when signs of praise, jokes or small talk outweigh the
/// doubts, and only in languages with word lists.
/// </summary>
internal static class JudgeStatement
{
    private const double Margin = 0.25;

    /// <summary>How much a sign speaks for (positive) or against dismissing.</summary>
    private static readonly (Cue Cue, double Weight)[] Weights =
    [
        (Cue.Praise, 1.0), (Cue.Thanks, 1.2), (Cue.Settled, 1.0), (Cue.Joke, 0.9), (Cue.ToFriend, 0.5), (Cue.Advice, 0.4),
        (Cue.Negation, -0.9), (Cue.Contrast, -1.0), (Cue.Hedge, -0.3), (Cue.Shop, -0.7), (Cue.Device, -0.6), (Cue.Owner, -0.4),
        (Cue.ToBrand, -0.5), (Cue.Waiting, -1.3), (Cue.Deadline, -1.0), (Cue.Irony, -1.5), (Cue.Partner, -0.8),
    ];

    public static Verdict? Judge(PostReading post)
    {
        if (!post.IsUnderstood)
            return Verdict.Answer(Because.UnknownLanguage);
        if (Weigh(post) >= Margin)
            return Verdict.NoAnswer(Why(post));
        return Verdict.Answer(post.Praises ? Because.MixedPraise : Because.Unsure);
    }

    private static double Weigh(PostReading post)
    {
        var sum = 0.0;
        foreach (var (cue, weight) in Weights)
            sum += weight * Math.Min(post.Cues.Count(cue), 3);
        sum += 0.7 * Math.Min(post.CountEmoji(Mood.Pleased), 2) + 0.9 * Math.Min(post.CountEmoji(Mood.Laughing), 1);
        sum += 0.7 * post.Cues.DeniedTroubles;
        if (post.ParentAsks || post.ParentCues.Has(Cue.Invitation))
            sum += 0.6;
        if (!post.NamesBrand && post.Addressee != Addressee.Brand)
            sum += 0.3;
        if (!post.Praises)
            sum -= 0.2 * (CountSentences(post) - 1);
        sum -= 0.3 * Math.Min(post.Words.Count(word => word.Kind == TokenKind.Number), 2);
        return sum;
    }

    private static int CountSentences(PostReading post) =>
        post.Words.Count == 0 ? 0 : post.Words.Select(word => word.Sentence).Distinct().Count();

    private static Reason Why(PostReading post)
    {
        if (post.Praises)
            return Because.Praise;
        if (post.Cues.Has(Cue.Joke) || post.CountEmoji(Mood.Laughing) > 0)
            return Because.Joke;
        if (post.CountEmoji(Mood.Pleased) > 0)
            return Because.Praise;
        return post.ParentAsks || post.ParentCues.Has(Cue.Invitation) ? Because.AnswersInvitation : Because.SmallTalk;
    }
}
