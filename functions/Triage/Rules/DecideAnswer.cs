using SocialInbox.Triage.Reading;
using SocialInbox.Triage.Words;

namespace SocialInbox.Triage.Rules;

/// <summary>The rules in order; the first that decides wins. What no rule dismisses is queued, and so is what was not read to its end.</summary>
internal static class DecideAnswer
{
    private static readonly Rule[] Rules =
    [
        JudgeWordless.Judge,
        JudgeSpam.Judge,
        JudgeReview.Judge,
        JudgeTalk.ToOtherPerson,
        JudgeTalk.OtherBearer,
        JudgeTalk.News,
        JudgeTalk.Musing,
        JudgeTalk.SmallAd,
        JudgeTalk.CompetitionEntry,
        JudgeTalk.Settled,
        JudgeTalk.AnswersUser,
        JudgeNeed.Judge,
        JudgeStatement.Judge,
    ];

    public static Verdict Decide(PostReading post)
    {
        foreach (var rule in Rules)
            if (rule(post) is { } verdict)
                return verdict.NeedsAnswer || post.Post.Text.Length <= SplitWords.MaxLength ? verdict : Verdict.Answer(Because.Unsure);
        return Verdict.Answer(Because.Unsure);
    }
}
