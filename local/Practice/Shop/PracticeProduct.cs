using System.Collections.Immutable;

namespace SocialInbox.Local.Practice.Shop;

/// <summary>Something that the practice shop sells.</summary>
/// <param name="Beside">What the shop offers beside it.</param>
internal sealed record PracticeProduct(int Id, string Name, string Price, ImmutableArray<int> Beside)
{
    public static readonly ImmutableArray<PracticeProduct> All =
    [
        new(401, "Stehlampe Aurora", "149.00", [404, 405]),
        new(402, "Tischlampe Fjord", "79.00", [405, 406]),
        new(403, "Polarlicht-Lampe", "119.00", [404, 406]),
        new(404, "Dimmer zum Nachrüsten", "24.90", []),
        new(405, "LED-Birne E14, warmweiß", "6.90", []),
        new(406, "Ersatzschirm Leinen", "29.00", []),
    ];

    public static PracticeProduct? Find(string id) => All.FirstOrDefault(product => product.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) == id);
}
