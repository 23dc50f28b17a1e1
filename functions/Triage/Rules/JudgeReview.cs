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
        if (post.Cues.Has(Cue.Irony))
            return Verdict.Answer(Because.Irony);
        return LeavesOpen(post, rating) ? Verdict.Answer(Because.OpenIssueInReview) : Verdict.NoAnswer(Because.GoodReview);
    }

    private static bool LeavesOpen(PostReading post, int rating)
    {
        if (FindCare.Find(post).Count > 0 && !post.Cues.Has(Cue.Settled))
            return true;
        if (post.Cues.Has(Cue.Settled))
            return false;
        var limits = post.Cues.Count(Cue.Contrast, Cue.Hedge) > 0;
        var open = post.Chases || limits || rating == 4;
        var troubled = post.Fails || post.Cues.Has(Cue.ContactedBefore) || limits && post.Cues.Has(Cue.Negation) && post.Cues.Count(Cue.Shop, Cue.Device) > 0;
        return troubled && open;
    }
}
