using SocialInbox.Triage.Reading;
using SocialInbox.Triage.Words;

namespace SocialInbox.Triage.Rules;

/// <summary>Finds what cannot wait: danger, fraud, law, personal data, press, vulnerable people.</summary>
internal static class FindCare
{
    private static readonly (Cue Cue, Reason Because)[] Topics =
    [
        (Cue.Danger, Because.Danger), (Cue.Fraud, Because.Fraud), (Cue.Legal, Because.Legal),
        (Cue.Privacy, Because.Privacy), (Cue.Press, Because.Press), (Cue.Vulnerable, Because.Vulnerable),
    ];

    public static IReadOnlyList<Reason> Find(PostReading post) =>
        Topics.Where(topic => post.Cues.Has(topic.Cue)).Select(topic => topic.Because).ToArray();
}
