using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Core.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Accounts;
using SocialInbox.Hosting;
using SocialInbox.Intake;
using SocialInbox.Ledger;
using SocialInbox.Local.Runner;
using SocialInbox.Networks;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Tests.Intake;
using SocialInbox.Triage;

namespace SocialInbox.Tests.Hosting;

/// <summary>The app with all its HTTP functions on the local runner, on storage of its own. Its queues and timers stand still.</summary>
internal sealed class RunningApi : IAsyncDisposable
{
    public static readonly Account Shop = new()
    {
        Id = new AccountId("signed-1"), Network = "signed", Handle = "shop", DisplayName = "The Shop", AuthorIds = ["brand"], StartAt = DateTimeOffset.UnixEpoch,
    };

    private readonly DirectoryInfo folder;
    private readonly LocalRunner runner;

    private RunningApi(DirectoryInfo folder, LocalRunner runner, FakeTimeProvider clock) => (this.folder, this.runner, Clock) = (folder, runner, clock);

    public FakeTimeProvider Clock { get; }
    public SignedNetwork Network => Services.GetServices<INetwork>().OfType<SignedNetwork>().Single();
    public IServiceProvider Services => runner.Services;
    public Uri Address => runner.BaseAddress;

    public static Task<RunningApi> Start(TestStorage storage, params HttpPipelinePolicy[] policies) => Start(storage, new SilentNetwork(), policies);

    /// <param name="further">A network beside the signed one.</param>
    public static async Task<RunningApi> Start(TestStorage storage, INetwork further, params HttpPipelinePolicy[] policies)
    {
        var folder = Directory.CreateTempSubdirectory("inbox-api");
        var clock = new FakeTimeProvider();
        var settings = new Dictionary<string, string?>(storage.Settings)
        {
            ["SignIn:KeyFile"] = Path.Combine(folder.FullName, "sign-in"),
            ["Credentials:DataKey"] = Convert.ToBase64String(new byte[32]),
            ["TickSchedule"] = "0 0 3 * * *",
            ["NightlySchedule"] = "0 0 3 * * *",
        };
        foreach (var function in CataloguedFunction.All.Where(function => !function.IsHttp)) settings[$"AzureWebJobs.{function.Name}.Disabled"] = "true";
        var runner = await LocalRunner.StartAsync(new LocalRunnerOptions
        {
            Assembly = typeof(SocialInboxSetup).Assembly,
            ConfigureServices = (services, configuration) =>
            {
                foreach (var policy in policies) services.AddSingleton(new StorageStep(policy, Azure.Core.HttpPipelinePosition.PerCall));
                services.AddSocialInbox(configuration).AddSingleton<INetwork>(new SignedNetwork()).AddSingleton(further);
            },
            ConfigureWorker = worker => worker.UseSocialInbox(),
            Settings = settings,
            DataFolder = folder.FullName,
            TimeProvider = clock,
        });
        await runner.Services.GetRequiredService<StoragePreparation>().Prepare(default);
        await runner.Services.GetRequiredService<AccountsTable>().Add(Shop, clock.GetUtcNow(), default);
        return new RunningApi(folder, runner, clock);
    }

    /// <summary>A browser on the inbox's own page, signed in unless told otherwise.</summary>
    public async Task<Browser> Browse(string? person = "anna")
    {
        var browser = new Browser(Address);
        if (person is not null) await browser.Post("/api/session", new { personId = person });
        return browser;
    }

    /// <summary>A customer asks; the answer names the conversation.</summary>
    public async Task<string> Asked(string id, string text, string customer = "c1", string? parent = null)
    {
        var post = new NetworkPost
        {
            Id = id, RootId = parent ?? id, ParentId = parent, Author = new PostAuthor(customer, $"@{customer}", $"Customer {customer}"), ByBrand = false,
            Kind = PostKind.Mention, Text = text, PostedAt = Clock.GetUtcNow(), Version = "1", Permalink = $"https://social.example/{id}",
        };
        var reading = new PageReading(Shop, new SignedNetwork(), new NetworkPage([post], [], [], null, false), Clock.GetUtcNow(), false, new KnownPosts());
        await Services.GetRequiredService<TakePosts>().Take(reading, default);
        return ConversationId.For(Shop.Id, post.RootId, customer).Value;
    }

    public async ValueTask DisposeAsync()
    {
        await runner.DisposeAsync();
        folder.Delete(recursive: true);
    }
}

/// <summary>What one answer was; a body that the API document does not promise fails at once.</summary>
internal sealed record ApiAnswer(int Status, JsonElement Body, string? ETag)
{
    public string? Code => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("code", out var code) ? code.GetString() : null;
}

internal sealed class Browser(Uri address)
{
    private readonly HttpClient client = new(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address };

    public Task<ApiAnswer> Get(string path, string? etag = null) => Send(HttpMethod.Get, path, null, etag);

    public Task<ApiAnswer> Post(string path, object body) => Send(HttpMethod.Post, path, body);

    public Task<ApiAnswer> Put(string path, object body, string? basedOn) => Send(HttpMethod.Put, path, body, ifMatch: basedOn);

    public async Task<ApiAnswer> Send(HttpMethod method, string path, object? body, string? etag = null, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, path));
        if (body is not null) request.Content = JsonContent.Create(body);
        if (etag is not null) request.Headers.Add("If-None-Match", etag);
        if (ifMatch is not null) request.Headers.Add("If-Match", ifMatch);
        if (method != HttpMethod.Get)
        {
            request.Headers.Add("X-SocialInbox", "1");
            request.Headers.Add("Origin", address.GetLeftPart(UriPartial.Authority));
        }

        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        OpenApiContract.Check(method.Method, path.Split('?')[0], (int)answer.StatusCode, text);
        return new ApiAnswer((int)answer.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement, answer.Headers.ETag?.ToString());
    }
}
