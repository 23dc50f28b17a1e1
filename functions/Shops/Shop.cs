using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SocialInbox.Accounts;
using SocialInbox.Ledger;
using SocialInbox.Networks;

namespace SocialInbox.Shops;

/// <summary>A connected shop. Its secrets lie sealed under its id, as those of accounts do.</summary>
/// <param name="Name">As people call it.</param>
/// <param name="Practice">It is invented.</param>
public sealed record Shop(string Id, string Kind, string Name, Uri Server, ImmutableDictionary<string, string> Settings, bool Practice, DateTimeOffset ConnectedAt, Actor By)
{
    internal const string PrefixSetting = "prefix", NameSetting = "name";

    /// <summary>The names of the secrets that are stored.</summary>
    public ImmutableArray<string> Secrets { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What its order numbers begin with in customers' posts.</summary>
    internal string Prefix => Settings.GetValueOrDefault(PrefixSetting, "");

    /// <summary>Under which its secrets are sealed, and its requests counted.</summary>
    internal AccountId Key => new(Id);

    /// <summary>The same shop at the same place is the same shop.</summary>
    internal static string IdFor(string kind, Uri server) => AccountId.For($"shop-{kind}", server, server.AbsolutePath.TrimEnd('/')).Value;

    /// <summary>What every shop is asked, and what its system asks besides.</summary>
    internal static ConnectForm FormOf(IShopSystem system) => new(
    [
        new(NameSetting, new("Name des Shops", "Name of the shop"), new("So nennt ihn das Team.", "What the team calls it.")) { Example = "Nordlicht" },
        .. system.Fields,
        new(PrefixSetting, new("Bestellnummern beginnen mit", "Order numbers begin with"), new("Wie Kunden sie schreiben. Leer: eine Nummer hinter „Bestellung“ oder #.", "As customers write them. Empty: a number behind \"order\" or #.")) { Required = false, Example = "NL-" },
    ]);
}

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Shop))]
[JsonSerializable(typeof(Orders.LookUpEntry))]
internal sealed partial class ShopJson : JsonSerializerContext;
