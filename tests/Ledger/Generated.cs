using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using SocialInbox.Ledger;
using static SocialInbox.Tests.Ledger.Exchange;

namespace SocialInbox.Tests.Ledger;

/// <summary>What arrives from a network in some order: what one read showed of a post, or that it found one gone.</summary>
internal abstract record Arrival(double Minute)
{
    public sealed record Seen(PostFacts Facts, double Minute) : Arrival(Minute)
    {
        public override string ToString() => $"{Facts.Ref.Id} '{Facts.Latest.Name}'{(Facts.Latest.NeedsAnswer ? "?" : "")} of {(Facts.Latest.FirstAt - Nine).TotalMinutes} read at {Minute}";
    }

    public sealed record Missed(string Post, double Minute) : Arrival(Minute)
    {
        public override string ToString() => $"{Post} gone at {Minute}";
    }
}

/// <summary>Invents what happens on a network, and in which order its reads arrive.</summary>
internal static class Generated
{
    public static readonly Config Thousand = Config.QuickThrowOnFailure.WithMaxTest(1000).WithQuietOnSuccess(true);

    private static readonly string[] Customers = ["q1", "q2", "q3"];

    public static Gen<double> Minute(int from = 0, int to = 200) => Gen.Choose(from, to).Select(minute => (double)minute);

    /// <summary>All that several reads showed of up to three posts of the customer and two of the brand, in the order of the reads.</summary>
    public static Gen<Arrival[]> Arrivals =>
        from customers in Gen.CollectToArray(Customers, CustomersPost)
        from brand in Gen.CollectToArray(["b1", "b2"], BrandsPost)
        select customers.Concat(brand).SelectMany(arrivals => arrivals).OrderBy(arrival => arrival.Minute).ToArray();

    /// <summary>Another order of the same, with some of them twice. A miss comes after its post was seen: who never saw it cannot miss it.</summary>
    public static Gen<(Arrival[] InOrder, Arrival[] Shuffled)> Orders =>
        from arrivals in Arrivals
        from again in Gen.SubListOf(arrivals)
        from shuffled in Gen.Shuffle(arrivals.Concat(again).ToArray())
        select (arrivals, MissesLast(shuffled));

    public static Exchange Take(IEnumerable<Arrival> arrivals)
    {
        var exchange = new Exchange();
        foreach (var arrival in arrivals)
        {
            if (arrival is Arrival.Seen seen) exchange.See(seen.Facts);
            else exchange.Miss(((Arrival.Missed)arrival).Post, arrival.Minute);
        }

        return exchange;
    }

    // Posted, edited up to twice (also back to what it said), read several times, deleted perhaps; back-dated perhaps.
    private static Gen<Arrival[]> CustomersPost(string id) =>
        from posted in Minute(-30)
        from asks in Gen.CollectToArray([0, 1, 2], _ => Gen.Elements(true, false))
        from names in Gen.Elements(["a", "b", "c"], new[] { "a", "b", "a" })
        from edits in Gen.Two(Minute(1, 60))
        from reads in Gen.ArrayOf(Minute(0, 300), 4)
        from gone in Gen.Frequency((4, Gen.Constant(double.MaxValue)), (1, Minute(50, 250)))
        from before in Gen.Frequency((6, Gen.Constant(false)), (1, Gen.Constant(true)))
        from dated in Gen.Elements(true, false)
        let post = Said.Question(id, posted)
        let changed = new[] { posted, posted + edits.Item1, posted + edits.Item1 + edits.Item2 }
        select reads.Order().Select(read => Read(post, read, changed, names, asks, dated, gone, before)).ToArray();

    private static Arrival Read(PostFacts post, double read, double[] changed, string[] names, bool[] asks, bool dated, double gone, bool before)
    {
        if (read >= gone) return new Arrival.Missed(post.Ref.Id, read);
        var version = Enumerable.Range(0, changed.Length).Last(i => i == 0 || changed[i] <= read);
        var needs = asks[Array.IndexOf(names, names[version])];
        return new Arrival.Seen(post.Read(read, Said.Version(names[version], dated ? Math.Min(changed[version], read) : read, needs), before && read < 40), read);
    }

    private static Gen<Arrival[]> BrandsPost(string id) =>
        from posted in Minute()
        from under in Gen.Elements("q1", "q2", "q3", "somebody's", null)
        from names in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from reads in Gen.Choose(0, 3).SelectMany(most => Gen.ArrayOf(Minute(0, 300), most))
        from gone in Gen.Frequency((6, Gen.Constant(double.MaxValue)), (1, Minute(50, 250)))
        let post = Said.ByBrand(id, posted, under, names)
        select reads.Order().Select(read => read >= gone ? (Arrival)new Arrival.Missed(id, read) : new Arrival.Seen(post.Again(read), read)).ToArray();

    private static Arrival[] MissesLast(Arrival[] arrivals)
    {
        var seen = new HashSet<string>();
        var held = new List<Arrival.Missed>();
        var order = new List<Arrival>();
        foreach (var arrival in arrivals)
        {
            if (arrival is Arrival.Missed early && !seen.Contains(early.Post))
            {
                held.Add(early);
                continue;
            }

            order.Add(arrival);
            if (arrival is not Arrival.Seen { Facts.Ref.Id: var id } || !seen.Add(id)) continue;
            order.AddRange(held.Where(missed => missed.Post == id));
            held.RemoveAll(missed => missed.Post == id);
        }

        return [.. order];
    }
}
