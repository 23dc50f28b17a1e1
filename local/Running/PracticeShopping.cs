using System.Collections.Immutable;
using SocialInbox.Accounts;
using SocialInbox.Local.Practice;
using SocialInbox.Local.Practice.Shop;
using SocialInbox.Networks;
using SocialInbox.Shops;
using SocialInbox.Shops.Connecting;

namespace SocialInbox.Local.Running;

/// <summary>The practice shop is connected while the practice network plays, and let go with it.</summary>
internal static class PracticeShopping
{
    /// <exception cref="CommandFailedException">It was refused.</exception>
    public static async Task Begin(ShopConnections shops, PracticeNetwork network, CancellationToken cancellation)
    {
        var secrets = ImmutableDictionary<string, string>.Empty.Add("consumerKey", PracticeShop.Key).Add("consumerSecret", network.Token);
        var settings = ImmutableDictionary<string, string>.Empty.Add("name", PracticeShop.Name).Add("prefix", PracticeShop.Prefix);
        if (await shops.Connect("woocommerce", new ConnectRequest(network.ShopAddress, null, secrets, settings), NewAccount.CommandLine, practice: true, cancellation) is ShopConnected.Refused refused)
            throw new CommandFailedException($"The practice shop could not be connected: {refused.Words.English}");
    }

    public static async Task End(ShopsTable table, ShopConnections shops, CancellationToken cancellation)
    {
        foreach (var shop in (await table.ReadAll(cancellation)).Where(shop => shop.Practice)) await shops.Disconnect(shop.Id, cancellation);
    }
}
