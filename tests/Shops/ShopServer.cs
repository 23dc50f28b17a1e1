using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Networks;
using SocialInbox.Networks.Http;
using SocialInbox.Shops;
using SocialInbox.Shops.Orders;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Shops;

/// <summary>A shop on loopback that answers from recorded samples, and the product's way to it.</summary>
internal sealed class ShopServer : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private ShopServer(LoopbackServer server, BriskClock clock)
    {
        (Server, Clock) = (server, clock);
        var collection = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddLogging();
        services = collection.AddNetworks(new ConfigurationBuilder().Build()).AddSingleton<ShopTokens>().BuildServiceProvider();
    }

    public LoopbackServer Server { get; }
    public BriskClock Clock { get; }
    public NetworkHttp Http => services.GetRequiredService<NetworkHttp>();
    public ShopTokens Tokens => services.GetRequiredService<ShopTokens>();

    public static async Task<ShopServer> Start(Func<HttpContext, Task> answer) => new(await LoopbackServer.Start(answer), new BriskClock());

    public ShopAccess Access(params (string Name, string Value)[] secrets) =>
        new("shop-under-test", Server.Address, ImmutableDictionary<string, string>.Empty, secrets.ToImmutableDictionary(secret => secret.Name, secret => secret.Value));

    public static Task Json(HttpContext http, JsonNode body, int status = 200) => Json(http, body.ToJsonString(), status);

    public static Task Json(HttpContext http, string body, int status = 200)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body);
    }

    public static string Sample(string name, [CallerFilePath] string here = "") => File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "Samples", $"{name}.json"));

    public static OrderQuery Number(string digits, string prefix = "NL-") => new OrderQuery.ByNumber(new OrderNumber(prefix, digits));

    public static OrderQuery Email(string email) => new OrderQuery.ByEmail(email);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Server.DisposeAsync();
    }
}
