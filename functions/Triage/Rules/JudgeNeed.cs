using SocialInbox.Triage.Reading;
using SocialInbox.Triage.Words;

namespace SocialInbox.Triage.Rules;

/// <summary>Signs that an answer is wanted, the plainest first.</summary>
internal static class JudgeNeed
{
    private static readonly (Cue Cue, Reason Because)[] Signs =
    [
        (Cue.Request, Because.Request), (Cue.Wish, Because.Wish), (Cue.Fault, Because.Fault), (Cue.MoneyLost, Because.Money),
        (Cue.Mishap, Because.Mishap), (Cue.ContactedBefore, Because.ContactedBefore),
        (Cue.MeToo, Because.Fault), (Cue.Anger, Because.Anger), (Cue.Criticism, Because.Criticism),
    ];

    public static Verdict? Judge(PostReading post)
    {
        if (FindCare.Find(post) is [var care, ..])
            return Verdict.Answer(care);
        if (post.Asks)
            return Verdict.Answer(post.QuestionMarks > 0 ? Because.Question : Because.QuestionWithoutMark);
        foreach (var (cue, because) in Signs)
            if (post.Cues.Has(cue))
                return Verdict.Answer(because);
        if (OrderNumbers.Any(post))
            return Verdict.Answer(Because.OrderNumber);
        return post.CountEmoji(Mood.Displeased) > 0 ? Verdict.Answer(Because.DispleasedEmoji) : null;
    }
}
