using System.Text.Json;
using SocialInbox.Tests.Infra;

namespace SocialInbox.Tests.Costs;

/// <summary>List prices as data: tests/Costs/prices.json says of which day and from where.</summary>
internal sealed record Prices(string AsOf, string Region, IReadOnlyDictionary<string, Price> All)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static Prices Listed { get; } = JsonSerializer.Deserialize<Prices>(InfraFile.Read("tests/Costs/prices.json").Text, Web)!;

    /// <summary>Dollars for one of what the price is of.</summary>
    public decimal Of(string name) => All[name].Dollars / All[name].Per;
}

/// <param name="Words">What is paid for.</param>
/// <param name="Per">How many of them the price is for.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Confirmed">False: from memory, not looked up on that day.</param>
internal sealed record Price(string Words, decimal Dollars, decimal Per, string Source, bool Confirmed);
