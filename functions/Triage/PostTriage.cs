using System.Collections.Immutable;
using SocialInbox.Triage.Reading;
using SocialInbox.Triage.Rules;

namespace SocialInbox.Triage;

/// <summary>Judges whether a public post needs a public answer. Pure; any text is accepted.</summary>
public static class PostTriage
{
    public static Assessment Assess(TriagePost post)
    {
        var reading = ReadPost.Read(post);
        var verdict = DecideAnswer.Decide(reading);
        var care = FindCare.Find(reading);
        var category = ChooseCategory.Choose(reading, verdict);
        var (priority, why) = ChoosePriority.Choose(reading, verdict, category, care);
        var reasons = new[] { verdict.Because }.Concat(why).Distinct().ToImmutableArray();
        return new Assessment(verdict.NeedsAnswer, category, priority, reading.Language, reasons);
    }
}
