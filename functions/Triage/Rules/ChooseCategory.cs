using SocialInbox.Triage.Reading;
using SocialInbox.Triage.Words;

namespace SocialInbox.Triage.Rules;

internal static class ChooseCategory
{
    public static Category Choose(PostReading post, Verdict verdict) =>
        verdict.NeedsAnswer ? OfNeed(post, verdict.Because) : OfDismissed(post, verdict.Because);

    private static Category OfDismissed(PostReading post, Reason because)
    {
        if (because == Because.Spam || because == Because.MixedScripts)
            return Category.Spam;
        if (because == Because.RatingOnly || because == Because.OtherBearer || because == Because.CompetitionEntry || because == Because.AnswersUser || because == Because.News || because == Because.SmallAd)
            return Category.Other;
        if (because == Because.ToOtherPerson)
            return post.Cues.Has(Cue.Thanks) ? Category.Praise
                : post.Asks || post.Words.Count <= 4 || post.Cues.Has(Cue.ToFriend) && !post.Cues.Has(Cue.Advice) ? Category.Chatter
                : Category.Other;
        if (because == Because.GoodReview || because == Because.Praise || because == Because.Thanks || because == Because.Settled)
            return Category.Praise;
        return Category.Chatter;
    }

    private static Category OfNeed(PostReading post, Reason because) =>
        because == Because.PictureOnly ? Category.Other : CategoryPoints.All.MaxBy(points => points.Count(post))!.Category;
}
