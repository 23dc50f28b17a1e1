namespace SocialInbox.Erasure;

/// <summary>Section <c>Erasure</c>.</summary>
public sealed class ErasureOptions
{
    internal const string Section = "Erasure";

    /// <summary>
    /// Whether what erased people wrote before is kept out even where it was never read: the question is seen and waits as any other, without
    /// its words. Costs a query a minute.
    /// </summary>
    public bool AtIntake { get; set; }
}
