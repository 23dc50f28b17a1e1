using SocialInbox.Triage.Reading;

namespace SocialInbox.Triage.Rules;

/// <summary>What one rule decided.</summary>
internal sealed record Verdict(bool NeedsAnswer, Reason Because)
{
    public static Verdict Answer(Reason because) => new(true, because);

    public static Verdict NoAnswer(Reason because) => new(false, because);
}

/// <summary>Decides or passes (null).</summary>
internal delegate Verdict? Rule(PostReading post);
