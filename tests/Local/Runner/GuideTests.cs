using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Local;
using SocialInbox.Local.Runner;
using SocialInbox.Local.Storage;

namespace SocialInbox.Tests.Local.Runner;

// The guide begins here.
public sealed class Orders(OrderBook book)
{
    [Function("PlaceOrder")]
    public IResult Place([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "orders/{number:int}")] HttpRequest request, int number) =>
        book.Add($"{number} from {request.Query["customer"]}") ? Results.Accepted() : Results.Conflict();

    [Function("ShipOrder")]
    public void Ship([QueueTrigger("to-ship")] string order) => book.Add($"shipped {order}");

    [Function("CountOrders")]
    public void Count([TimerTrigger("0 0 3 * * *")] TimerInfo timer) => book.Add($"counted, late: {timer.IsPastDue}");
}

public sealed class OrderBook
{
    private readonly HashSet<string> lines = [];

    public bool Add(string line) => lines.Add(line);

    public bool Has(string line) => lines.Contains(line);
}

[Trait("Ring", "Storage")]
public sealed class OrdersTests
{
    [Fact]
    public async Task Orders_are_taken_shipped_and_counted()
    {
        await using var azurite = await Azurite.Start(folder: null, CancellationToken.None);
        await using var runner = await LocalRunner.StartAsync(new LocalRunnerOptions
        {
            Assembly = typeof(Orders).Assembly,
            Includes = type => type == typeof(Orders),
            ConfigureServices = (services, settings) => services.AddSingleton<OrderBook>(),
            Settings = new Dictionary<string, string?> { ["AzureWebJobsStorage"] = azurite.ConnectionString, ["StoragePrefix"] = "orderstest" },
            DataFolder = Directory.CreateTempSubdirectory().FullName,
        });
        using var client = new HttpClient { BaseAddress = runner.BaseAddress };
        var book = runner.Services.GetRequiredService<OrderBook>();

        using var placed = await client.PostAsync(new Uri("orders/12?customer=Ada", UriKind.Relative), content: null);
        Assert.Equal(System.Net.HttpStatusCode.Accepted, placed.StatusCode);
        Assert.True(book.Has("12 from Ada"));

        using var given = await client.PostAsync(new Uri("admin/functions/ShipOrder", UriKind.Relative), new StringContent("""{ "input": "12" }"""));
        await runner.IdleAsync();
        Assert.True(book.Has("shipped 12"));

        await runner.RunTimerAsync("CountOrders");
        Assert.True(book.Has("counted, late: False"));
    }
}
// The guide ends here.

public sealed class GuideTests
{
    [Fact]
    public async Task The_guide_shows_code_that_is_compiled_and_run()
    {
        var source = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests", "Local", "Runner", "GuideTests.cs"));
        var guide = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "local", "README.md"));

        var shown = source.Split("// The guide begins here.\n")[1].Split("// The guide ends here.")[0];

        Assert.Contains($"```csharp\n{shown}```", guide, StringComparison.Ordinal);
    }
}
