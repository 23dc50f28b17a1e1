using FsCheck;
using FsCheck.Fluent;
using SocialInbox.Ledger;
using SocialInbox.Networks;

namespace SocialInbox.Tests.Ledger;

/// <summary>What is known of a post is the sum of what reads showed of it, in whatever order and however often they are put together.</summary>
public sealed class MergeProperties
{
    // Reads that disagree about everything that may differ: also what a network should never do.
    private static Gen<PostFacts> Facts =>
        from seen in Generated.Minute(0, 5)
        from missed in Gen.Frequency((3, Gen.Constant((double?)null)), (1, Generated.Minute(0, 5).Select(m => (double?)m)))
        from data in Gen.Elements(null, "{}", "{\"a\":1}")
        from link in Gen.Elements(null, "https://a.example/1", "https://b.example/1")
        from under in Gen.Elements(null, "q1", "q2")
        from flags in Gen.Three(Gen.Elements(true, false))
        from kind in Gen.Elements(Enum.GetValues<SocialInbox.Triage.PostKind>())
        from version in Version
        from at in Generated.Minute(0, 3)
        select Said.Question("q1", 0) with
        {
            SeenAt = Exchange.At(seen),
            FirstSeenAt = Exchange.At(seen),
            MissedAt = missed is { } m ? Exchange.At(m) : null,
            Ref = new PostRef("q1", "root", data),
            Permalink = link,
            Answers = under is null ? null : Said.Key(under),
            NamesCustomer = flags.Item1,
            BeforeConnection = flags.Item2,
            ByBrand = flags.Item3,
            Kind = kind,
            Versions = [version],
            At = Exchange.At(at),
        };

    private static Gen<VersionFacts> Version =>
        from name in Gen.Elements("a", "b", "c")
        from at in Generated.Minute(0, 3)
        from asks in Gen.Elements(true, false)
        from category in Gen.Elements(Enum.GetValues<SocialInbox.Triage.Category>())
        from priority in Gen.Elements(Enum.GetValues<SocialInbox.Triage.Priority>())
        from language in Gen.Elements("de", "en")
        select new VersionFacts(name, Exchange.At(at), Exchange.At(at), asks, category, priority, language);

    [Fact]
    public void Two_reads_come_to_the_same_in_either_order() =>
        Check.One(Generated.Thousand, Prop.ForAll(Gen.Two(Facts).ToArbitrary(), two => two.Item1.Merge(two.Item2).SameAs(two.Item2.Merge(two.Item1))));

    [Fact]
    public void Three_reads_come_to_the_same_however_they_are_put_together() =>
        Check.One(Generated.Thousand, Prop.ForAll(Gen.Three(Facts).ToArbitrary(), three =>
            three.Item1.Merge(three.Item2).Merge(three.Item3).SameAs(three.Item1.Merge(three.Item2.Merge(three.Item3)))));

    [Fact]
    public void The_same_read_again_adds_nothing() =>
        Check.One(Generated.Thousand, Prop.ForAll(Gen.Two(Facts).ToArbitrary(), two =>
        {
            var both = two.Item1.Merge(two.Item2);
            return both.Merge(two.Item1).SameAs(both) && both.Merge(two.Item2).SameAs(both) && both.Merge(both).SameAs(both);
        }));
}
