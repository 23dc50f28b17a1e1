using SocialInbox.Triage.Reading;
using SocialInbox.Triage.Words;

namespace SocialInbox.Triage.Rules;

internal static class ChoosePriority
{
    public static (Priority Priority, IReadOnlyList<Reason> Why) Choose(
        PostReading post, Verdict verdict, Category category, IReadOnlyList<Reason> care)
    {
        if (!verdict.NeedsAnswer)
            return (Priority.Low, []);
        if (care.Count > 0)
            return (Priority.Urgent, care);
        IReadOnlyList<Reason> why = [.. Pressing(post)];
        return (why.Count > 0 ? Priority.High : category == Category.Suggestion ? Priority.Low : Priority.Normal, why);
    }

    private static IEnumerable<Reason> Pressing(PostReading post)
    {
        var troubled = post.Fails || post.Chases || post.Blames || post.Cues.Has(Cue.Shop);
        if (post.Cues.Has(Cue.Anger))
            yield return Because.Anger;
        if (post.Cues.Has(Cue.MoneyLost))
            yield return Because.Money;
        if (post.Cues.Count(Cue.ContactedBefore) > 1 || post.Cues.Has(Cue.ContactedBefore) && (post.Cues.Has(Cue.Waiting) || post.IsInServiceDialogue))
            yield return Because.ContactedBefore;
        if (post.Cues.Has(Cue.Deadline) && troubled)
            yield return Because.Deadline;
    }
}
