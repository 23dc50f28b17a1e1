using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SocialInbox.Accounts;
using SocialInbox.Hosting;
using SocialInbox.Intake;
using SocialInbox.Local.Practice;
using SocialInbox.Local.Runner;
using SocialInbox.Local.Storage;
using SocialInbox.Networks;
using SocialInbox.Security;
using SocialInbox.Sla;

namespace SocialInbox.Bench;

/// <summary>
/// How long the functions run on this machine: the whole app on the local runner, with Azurite and the practice network. Medians; what
/// docs/costs.md calculates with is written to bench/executions.json.
/// </summary>
internal static class Executions
{
    private const int Times = 30;
    private const int Page = 40;

    private static string Configuration => typeof(SocialInboxSetup).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    public static async Task Measure()
    {
        await using var azurite = await Azurite.Start(null, CancellationToken.None);
        var folder = Directory.CreateTempSubdirectory("inbox-executions");
        await using var network = await PracticeNetwork.Start(Path.Combine(folder.FullName, "practice.json"), 0, null, TimeProvider.System, CancellationToken.None);
        await using var runner = await Start(azurite.ConnectionString, folder);
        var runs = runner.Services.GetRequiredService<TimedRuns>();
        await runner.Services.GetRequiredService<StoragePreparation>().Prepare(CancellationToken.None);
        var connect = runner.Services.GetRequiredService<ConnectAccount>();
        var secrets = ImmutableDictionary<string, string>.Empty.Add("token", network.Token);
        await connect.Connect(new NewAccount("mastodon", new ConnectRequest(network.Address, "@nordlicht", secrets, ImmutableDictionary<string, string>.Empty), ResponsePolicy.Default), CancellationToken.None);
        var webhook = (ConnectedAccount.Connected)await connect.Connect(
            new NewAccount("webhook", new ConnectRequest(null, "shop-app", ImmutableDictionary<string, string>.Empty, ImmutableDictionary<string, string>.Empty), ResponsePolicy.Default), CancellationToken.None);
        var measured = new Dictionary<string, double>();

        for (var i = 0; i < Times; i++) await Round(runner);
        measured["tick"] = runs.Take("Tick");
        for (var i = 0; i < Times; i++) await Round(runner);
        measured["quietPoll"] = runs.Take("Intake");
        for (var i = 0; i < 5; i++) await Round(runner, () => Ask(network, Page));
        measured["mentionInPage"] = Math.Max(0, runs.Take("Intake") - measured["quietPoll"]) / Page;

        using var page = await SignedIn(runner);
        for (var i = 0; i < Times; i++) await Deliver(runner, webhook, i);
        await runner.IdleAsync();
        measured["delivery"] = runs.Take("ReceiveWebhook");

        // Those that come within the pause are taken in together: what one takes is measured of such as come alone.
        await Quiet(runner);
        runs.Take("Intake");
        for (var i = 0; i < 5; i++)
        {
            await Deliver(runner, webhook, Times + i);
            await Quiet(runner);
        }

        measured["takeDelivery"] = runs.Take("Intake");
        for (var i = 0; i < Times; i++) await page.GetStringAsync("api/worklist");
        measured["worklist"] = runs.Take("ListWorklist");
        for (var i = 0; i < Times; i++) await page.GetStringAsync("api/banner");
        measured["banner"] = runs.Take("ShowBanner");
        await Reply(page, runner, "Where is order");

        // An answer waits some seconds in which it can be taken back.
        await Quiet(runner);
        measured["reply"] = runs.Take("Outbox");
        Write(measured);
        folder.Delete(recursive: true);
    }

    private static Task<LocalRunner> Start(string storage, DirectoryInfo folder) => LocalRunner.StartAsync(new LocalRunnerOptions
    {
        Assembly = typeof(SocialInboxSetup).Assembly,
        ConfigureServices = (services, configuration) => services.AddSingleton<TimedRuns>().AddSocialInbox(configuration),
        ConfigureWorker = worker => worker.UseMiddleware<TimedRuns>().UseSocialInbox(),
        DataFolder = folder.FullName,
        Settings = new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = storage,
            ["SignIn:KeyFile"] = Path.Combine(folder.FullName, "sign-in"),
            ["Credentials:DataKeyFile"] = Path.Combine(folder.FullName, "data-key"),
            ["TickSchedule"] = "0 0 3 * * *",
            ["NightlySchedule"] = "0 0 3 * * *",
            // Every round finds the account due.
            ["Networks:Mastodon:MentionsEvery"] = "00:00:01",
        },
    });

    private static async Task Round(LocalRunner runner, Action? first = null)
    {
        first?.Invoke();
        await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
        await runner.RunTimerAsync("Tick");
        await runner.IdleAsync();
    }

    private static async Task Quiet(LocalRunner runner)
    {
        await Task.Delay(DeliveryBell.Pause + TimeSpan.FromSeconds(2), TimeProvider.System);
        await runner.IdleAsync();
    }

    private static void Ask(PracticeNetwork network, int posts)
    {
        for (var i = 0; i < posts; i++) network.Timeline.Post(PracticePerson.English[i % PracticePerson.English.Length], $"@nordlicht Where is order {Stopwatch.GetTimestamp()}?", "en");
    }

    private static async Task Deliver(LocalRunner runner, ConnectedAccount.Connected account, int number)
    {
        var now = TimeProvider.System.GetUtcNow();
        var id = number.ToString(CultureInfo.InvariantCulture);
        var body = JsonSerializer.SerializeToUtf8Bytes(new
        {
            posts = new[] { new { id, author = new { id = $"c{id}", name = "Kim" }, text = $"Do you have lamp {id} in stock?", postedAt = now } },
        });
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var client = new HttpClient { BaseAddress = runner.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"hooks/{account.Account.Id}") { Content = new ByteArrayContent(body) };
        request.Headers.Add(SharedSecretSignature.TimestampHeader, timestamp);
        request.Headers.Add(SharedSecretSignature.SignatureHeader, SharedSecretSignature.Sign(account.Secrets["webhookSecret"], timestamp, body));
        using var answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<HttpClient> SignedIn(LocalRunner runner)
    {
        var client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = runner.BaseAddress };
        client.DefaultRequestHeaders.Add("X-SocialInbox", "1");
        client.DefaultRequestHeaders.Add("Origin", runner.BaseAddress.GetLeftPart(UriPartial.Authority));
        using var answer = await client.PostAsJsonAsync("api/session", new { personId = "anna" });
        answer.EnsureSuccessStatusCode();
        return client;
    }

    private static async Task Reply(HttpClient page, LocalRunner runner, string excerpt)
    {
        var list = await page.GetFromJsonAsync<JsonElement>("api/worklist");
        foreach (var item in list.GetProperty("items").EnumerateArray().Where(item => item.GetProperty("excerpt").GetString()!.Contains(excerpt, StringComparison.Ordinal)).Take(Times / 2))
        {
            var path = $"api/conversations/{item.GetProperty("conversationId").GetString()}";
            var conversation = await page.GetFromJsonAsync<JsonElement>(path);
            using var answer = await page.PostAsJsonAsync($"{path}/reply", new
            {
                commandId = Guid.CreateVersion7().ToString(), replyId = Guid.CreateVersion7().ToString(), text = "It is on its way.",
                postKey = conversation.GetProperty("posts")[0].GetProperty("postKey").GetString(), basedOnVersion = conversation.GetProperty("version").GetInt32(),
            });
            answer.EnsureSuccessStatusCode();
            await runner.IdleAsync();
        }
    }

    private static void Write(Dictionary<string, double> measured)
    {
        var told = new
        {
            date = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            machine = $"{Environment.ProcessorCount} cores, .NET {Environment.Version}, {Configuration} build, Azurite and the practice network beside it",
            seconds = measured.ToDictionary(entry => entry.Key, entry => Math.Round(entry.Value, 4)),
        };
        var text = JsonSerializer.Serialize(told, new JsonSerializerOptions { WriteIndented = true });
        File.WriteAllText(Path.Combine(Local.Repository.Root, "bench", "executions.json"), text + "\n", new UTF8Encoding(false));
        Console.WriteLine(text);
    }
}
