using SocialInbox.Triage.Reading;
using SocialInbox.Triage.Words;

namespace SocialInbox.Triage.Rules;

/// <summary>
/// Statements without any plain sign of a need. They are dismissed only when signs of praise, jokes or small talk outweigh the
/// doubts, and only in languages with word lists.
/// </summary>
internal static class JudgeStatement
{
    private const double Enough = 1.0;

    /// <summary>How much a sign speaks for (positive) or against dismissing. Fitted on labelled posts, as the numbers below, and rounded.</summary>
    private static readonly (Cue Cue, double Weight)[] Weights =
    [
        (Cue.Praise, 1.9), (Cue.Thanks, 1.1), (Cue.Settled, 1.0), (Cue.Idiom, 0.5), (Cue.Joke, 0.9), (Cue.ToFriend, 0.3), (Cue.Advice, 0.3),
        (Cue.SmallAd, 0.5), (Cue.OtherBearer, 0.4), (Cue.Lure, 0.3), (Cue.FirstPerson, 0.2), (Cue.Possessive, 0.1), (Cue.Kin, 0.6),
        (Cue.Product, 0.2), (Cue.Invitation, 0.2),
        (Cue.Negation, -0.6), (Cue.Contrast, -0.8), (Cue.Hedge, -0.4), (Cue.Shop, -1.1), (Cue.Device, -0.7), (Cue.Owner, -0.9),
        (Cue.ToBrand, -0.4), (Cue.Waiting, -1.0), (Cue.Deadline, -0.5), (Cue.Irony, -1.1), (Cue.Partner, -0.6),
    ];

    // The word lists of these are long enough for their silence to mean something; elsewhere only praise dismisses.
    private static readonly HashSet<string> WellKnown = ["de", "en"];

    public static Verdict? Judge(PostReading post)
    {
        if (!post.IsUnderstood)
            return Verdict.Answer(Because.UnknownLanguage);
        if (Weigh(post) >= Enough)
            return Verdict.NoAnswer(Why(post));
        return Verdict.Answer(post.Praises ? Because.MixedPraise : Because.Unsure);
    }

    private static double Weigh(PostReading post)
    {
        var sum = WellKnown.Contains(post.Language) ? 1.1 : 0;
        foreach (var (cue, weight) in Weights)
            sum += weight * Math.Min(post.Cues.Count(cue), 3);
        sum += 0.8 * Math.Min(post.CountEmoji(Mood.Pleased) + post.CountEmoji(Mood.Other), 2) + 0.5 * Math.Min(post.CountEmoji(Mood.Laughing), 1);
        sum += 0.5 * post.Cues.DeniedTroubles;
        sum += !post.IsInServiceDialogue && (post.ParentAsks || post.ParentCues.Has(Cue.Invitation)) ? 0.6 : 0;
        sum -= 0.5 * Math.Min(post.Words.Count, 40) / 10;
        return sum + WeighSetting(post);
    }

    // Who names the brand's handle wants to be heard by it; so does who answers it.
    private static double WeighSetting(PostReading post) => post.Post.Kind switch
    {
        PostKind.Mention or PostKind.Quote => post.NamesBrandByHandle ? -0.7 : post.IsMusing ? 1.2 : 0.3,
        PostKind.Reply => post.IsInServiceDialogue ? -1.2 : post.ParentAsks ? 0 : -0.4,
        PostKind.Message => -1.0,
        PostKind.Comment or PostKind.Review => 0,
    };

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
