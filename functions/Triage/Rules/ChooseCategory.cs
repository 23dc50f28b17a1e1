using SocialInbox.Triage.Reading;
using SocialInbox.Triage.Words;

namespace SocialInbox.Triage.Rules;

internal static class ChooseCategory
{
    public static Category Choose(PostReading post, Verdict verdict, IReadOnlyList<Reason> care) =>
        verdict.NeedsAnswer ? OfNeed(post, care) : OfDismissed(post, verdict.Because);

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

    private static Category OfNeed(PostReading post, IReadOnlyList<Reason> care)
    {
        var cues = post.Cues;
        if (cues.Has(Cue.Fraud) || cues.Has(Cue.Privacy) || cues.Has(Cue.Press) || cues.Has(Cue.Legal) && !cues.Has(Cue.Shop) && !cues.Has(Cue.MoneyLost))
            return Category.Other;
        if (cues.Has(Cue.Partner) && post.Asks && !post.Fails)
            return Category.Other;
        var support = cues.Count(Cue.Fault) * 2 + cues.Count(Cue.Device) + cues.Count(Cue.Danger) * 2;
        var service = cues.Count(Cue.Mishap, Cue.MoneyLost) * 2 + cues.Count(Cue.Shop) + cues.Count(Cue.Waiting);
        var complaint = cues.Count(Cue.Criticism, Cue.Irony) + cues.Count(Cue.Anger) * 2;
        if (post.Asks || cues.Has(Cue.Request))
            return support > service + 1 ? Category.Support : cues.Has(Cue.Wish) && service + support <= 1 ? Category.Suggestion : Category.Service;
        if (cues.Has(Cue.Wish) && support + service <= 2)
            return Category.Suggestion;
        if (complaint > support && complaint > service)
            return Category.Complaint;
        if (support == 0 && service == 0)
            return Category.Complaint;
        return support > service ? Category.Support : Category.Service;
    }
}
