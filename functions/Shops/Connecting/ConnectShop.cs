using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using SocialInbox.Hosting;
using SocialInbox.Ledger;
using SocialInbox.Networks;
using SocialInbox.Security;

namespace SocialInbox.Shops.Connecting;

/// <summary>Connects a shop with what an administrator entered, once it has let us in and shows all that is needed. The address is entered by them and trusted; what answers there is not.</summary>
public sealed partial class ConnectShop(ShopConnections connections, ShopSystems systems, ShopsTable shops, ILogger<ConnectShop> log)
{
    [Function(nameof(ConnectShop))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/shops")] HttpRequest request, CancellationToken cancellation)
    {
        if (await ApiBody.ReadWhole(request, ApiJson.Web.ConnectShopBody, cancellation) is not { } body || systems.Find(body.Kind) is not { } system) return ApiBody.Unreadable;
        var entry = Shop.FormOf(system).Read(body.Values);
        if (ShopErrors.Of(entry) is { IsEmpty: false } errors) return FieldErrors.Answer(errors);
        var wanted = ((ConnectEntry.Complete)entry).Request;
        if ((await shops.ReadAll(cancellation)).Length >= ShopsTable.Most) return FieldErrors.Answer([ShopErrors.TooMany]);
        var person = request.Person();
        switch (await connections.Connect(system.Name, wanted, new Actor(person.Id, person.Name), practice: false, cancellation))
        {
            case ShopConnected.Done done:
                Log.Connected(log, person.Id, done.Shop.Id);
                return Results.Json(new ShopConnection(ShopView.Of(done.Shop, systems), done.Warning, []), ApiJson.Web.ShopConnection);
            case ShopConnected.Refused refused:
                return Results.Json(new ShopConnection(null, refused.Words, refused.Missing), ApiJson.Web.ShopConnection);
            case var other:
                throw new System.Diagnostics.UnreachableException($"An outcome nobody mapped: {other.GetType().Name}");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Person} connected shop {Shop}.")]
        public static partial void Connected(ILogger log, string person, string shop);
    }
}

internal sealed record ConnectShopBody(string Kind, ImmutableDictionary<string, string> Values);

/// <param name="Shop">Null: it was refused, and nothing was stored.</param>
/// <param name="Words">Why it was refused, or what will not be seen; null when all is well.</param>
/// <param name="Missing">The permissions that are missing, by the shop system's names.</param>
internal sealed record ShopConnection(ShopView? Shop, Wording? Words, ImmutableArray<string> Missing);
