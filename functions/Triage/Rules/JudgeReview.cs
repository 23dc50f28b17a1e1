using SocialInbox.Triage.Reading;
using SocialInbox.Triage.Words;

namespace SocialInbox.Triage.Rules;

/// <summary>Reviews with stars: up to three with a text want an answer, more only when something stays open.</summary>
internal static class JudgeReview
{
    public static Verdict? Judge(PostReading post)
    {
        if (post.Post is not { Kind: PostKind.Review, Rating: { } rating })
            return null;
        if (rating <= 3)
            return Verdict.Answer(Because.LowRating);
        if (post.Asks)
            return Verdict.Answer(post.QuestionMarks > 0 ? Because.Question : Because.QuestionWithoutMark);
        if (post.Cues.Has(Cue.Request))
            return Verdict.Answer(Because.Request);
        return LeavesOpen(post, rating) ? Verdict.Answer(Because.OpenIssueInReview) : Verdict.NoAnswer(Because.GoodReview);
    }

    private static bool LeavesOpen(PostReading post, int rating)
    {
        if (FindCare.Find(post).Count > 0 && !post.Cues.Has(Cue.Settled))
            return true;
        var troubled = post.Fails || post.Cues.Has(Cue.ContactedBefore);
        var open = post.Chases || post.Cues.Has(Cue.Contrast) || rating == 4;
        return troubled && open && !post.Cues.Has(Cue.Settled);
    }
}
