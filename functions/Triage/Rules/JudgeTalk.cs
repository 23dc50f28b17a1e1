using SocialInbox.Triage.Reading;
using SocialInbox.Triage.Words;

namespace SocialInbox.Triage.Rules;

/// <summary>Talk that is not meant for the brand, or has come to its end.</summary>
internal static class JudgeTalk
{
    public static Verdict? ToOtherPerson(PostReading post)
    {
        if (post.Addressee != Addressee.OtherPerson)
            return null;
        if (HasTroubleOfItsOwn(post))
            return Verdict.Answer(Because.CustomerTroubleInThread);
        return post.NamesBrand && post.Asks || post.Cues.Has(Cue.AskAll) ? Verdict.Answer(Because.BrandQuestionInThread) : Verdict.NoAnswer(Because.ToOtherPerson);
    }

    public static Verdict? OtherBearer(PostReading post)
    {
        if (post.Post.Kind is not (PostKind.Mention or PostKind.Quote) || post.NamesBrandByHandle || post.Fails)
            return null;
        var others = post.Cues.Count(Cue.OtherBearer);
        return others > 0 && post.Cues.Count(Cue.Shop, Cue.Device) < others ? Verdict.NoAnswer(Because.OtherBearer) : null;
    }

    /// <summary>A public musing that a search found: neither addressed to anybody nor about the business.</summary>
    public static Verdict? Musing(PostReading post) =>
        post.IsMusing && post.IsUnderstood && !post.NamesBrand && !post.Fails && !post.Chases && !post.Blames && FindCare.Find(post).Count == 0
        && post.Cues.Count(Cue.Shop, Cue.Device, Cue.ToBrand) == 0
            ? Verdict.NoAnswer(Because.SmallTalk)
            : null;

    public static Verdict? News(PostReading post) =>
        post.ForeignLinks > 0 && post.Cues.Has(Cue.News) && post.QuestionMarks == 0 && !post.Fails && !post.Blames && post.Cues.Count(Cue.Owner, Cue.Possessive) == 0
        && !post.Cues.Has(Cue.ToBrand) && !post.NamesBrandByHandle
            ? Verdict.NoAnswer(Because.News)
            : null;

    public static Verdict? SmallAd(PostReading post) =>
        post.Cues.Has(Cue.SmallAd) && !post.NamesBrandByHandle && !post.Asks && !post.Fails ? Verdict.NoAnswer(Because.SmallAd) : null;

    public static Verdict? CompetitionEntry(PostReading post) =>
        post.ParentCues.Has(Cue.Competition) && !post.Asks && !post.Fails && !post.Blames && !post.Chases && !post.Cues.Has(Cue.Negation)
        && FindCare.Find(post).Count == 0
            ? Verdict.NoAnswer(Because.CompetitionEntry)
            : null;

    public static Verdict? Settled(PostReading post)
    {
        if (post.Asks || post.Cues.Has(Cue.Request) || post.Cues.Has(Cue.Irony) || post.Blames || FindCare.Find(post).Count > 0)
            return null;
        return post.Cues.Has(Cue.Settled) && !post.Chases && (post.Praises || !post.Fails && !post.Cues.Has(Cue.Contrast))
            ? Verdict.NoAnswer(Because.Settled)
            : null;
    }

    /// <summary>Tells another user how it is: in somebody else's thread, or with the words of advice.</summary>
    public static Verdict? AnswersUser(PostReading post)
    {
        if (post.Asks || post.Post.ParentIsBrand || post.IsInServiceDialogue || post.Post.Kind is not (PostKind.Reply or PostKind.Comment) || HasTroubleOfItsOwn(post))
            return null;
        return post.IsInOthersThread || post.Cues.Has(Cue.Advice) && !post.Cues.Has(Cue.ToBrand) && !post.Cues.Has(Cue.Request)
            ? Verdict.NoAnswer(Because.AnswersUser)
            : null;
    }

    private static bool HasTroubleOfItsOwn(PostReading post)
    {
        if (post.Cues.Has(Cue.Fraud) || post.Cues.Has(Cue.Legal) || post.Cues.Has(Cue.Danger) && TellsOfItself(post))
            return true;
        var trouble = post.Cues.Count(Cue.Fault, Cue.Mishap, Cue.MoneyLost, Cue.Waiting, Cue.ContactedBefore, Cue.Anger, Cue.MeToo)
            + (post.IsInOthersThread ? post.Cues.Count(Cue.Owner) + (post.Cues.Has(Cue.Negation) ? 1 : 0) : 0);
        return (TellsOfItself(post) || post.IsInOthersThread && (post.Fails || post.Chases)) && trouble > post.Cues.Count(Cue.Praise, Cue.Advice) && !post.Cues.Has(Cue.Settled);
    }

    private static bool TellsOfItself(PostReading post) =>
        post.Cues.Count(Cue.Owner, Cue.Possessive, Cue.FirstPerson, Cue.MeToo, Cue.ContactedBefore) > 0 || post.Cues.Count(Cue.Waiting) > 1;
}
