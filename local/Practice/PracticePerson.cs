using System.Collections.Immutable;

namespace SocialInbox.Local.Practice;

/// <summary>Somebody on the practice network; all are invented.</summary>
/// <param name="Acct">The name; people from other servers carry theirs: name@server.</param>
public sealed record PracticePerson(string Id, string Acct, string Name)
{
    public static readonly PracticePerson Shop = new("1", "nordlicht", "Nordlicht Lampen");

    public static readonly ImmutableArray<PracticePerson> German =
    [
        new("11", "jana_m", "Jana Meinert"),
        new("12", "lukas_brandt", "Lukas Brandt"),
        new("13", "mia@kiez.example", "Mia Sommer"),
        new("14", "tom_k", "Tom Köhler"),
        new("15", "oezdemir", "Familie Özdemir"),
        new("16", "greta@nordsee.example", "Greta Wolff"),
    ];

    public static readonly ImmutableArray<PracticePerson> English =
    [
        new("21", "olivia_h", "Olivia Hart"),
        new("22", "samw@harbour.example", "Sam Whitfield"),
        new("23", "priya", "Priya Nair"),
        new("24", "callum_r", "Callum Reid"),
    ];

    private static readonly ImmutableDictionary<string, PracticePerson> Everybody =
        German.AddRange(English).Add(Shop).ToImmutableDictionary(person => person.Id);

    /// <exception cref="KeyNotFoundException">Nobody has this id.</exception>
    public static PracticePerson WithId(string id) => Everybody[id];

    public bool IsShop => Id == Shop.Id;

    public string Username => Acct.Split('@')[0];
}
