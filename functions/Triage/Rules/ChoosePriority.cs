using SocialInbox.Triage.Reading;
using SocialInbox.Triage.Words;

namespace SocialInbox.Triage.Rules;

internal static class ChoosePriority
{
    public static (Priority Priority, IReadOnlyList<Reason> Why) Choose(PostReading post, Verdict verdict, IReadOnlyList<Reason> care)
    {
        if (!verdict.NeedsAnswer)
            return (Priority.Low, []);
        if (care.Count > 0)
            return (Priority.Urgent, care);
        List<Reason> why = [];
        if (post.Cues.Has(Cue.Anger))
            why.Add(Because.Anger);
        if (post.Cues.Has(Cue.MoneyLost) && !post.Cues.Has(Cue.Wish))
            why.Add(Because.Money);
        if (post.Cues.Has(Cue.ContactedBefore))
            why.Add(Because.ContactedBefore);
        if (post.Cues.Has(Cue.Deadline))
            why.Add(Because.Deadline);
        return why.Count > 0 ? (Priority.High, why) : (Priority.Normal, []);
    }
}
