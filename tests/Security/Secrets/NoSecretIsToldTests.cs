using System.IO.Compression;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SocialInbox.Accounts;
using SocialInbox.Backup;
using SocialInbox.Escalation.Targets;
using SocialInbox.Intake;
using SocialInbox.Networks;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Triage;
using Xunit.Abstractions;

namespace SocialInbox.Tests.Security.Secrets;

/// <summary>
/// Known secrets go through every path on which something fails, and then all that was said, answered and stored is searched for them:
/// log lines, exceptions, spans, answers of the API, tables, queues, the backup.
/// </summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class NoSecretIsToldTests(AzuriteFixture azurite, ITestOutputHelper output) : IAsyncLifetime
{
    private readonly Overheard overheard = new();
    private TalkingInbox inbox = null!;
    private HttpClient admin = null!;

    public async Task InitializeAsync()
    {
        inbox = await TalkingInbox.Start(azurite.NewStorage(), overheard);
        admin = new HttpClient { BaseAddress = inbox.Address };
        admin.DefaultRequestHeaders.Add("X-SocialInbox", "1");
        admin.DefaultRequestHeaders.Add("Origin", inbox.Address.GetLeftPart(UriPartial.Authority));
        await SignIn();
    }

    public async Task DisposeAsync()
    {
        admin.Dispose();
        await inbox.DisposeAsync();
        overheard.Dispose();
    }

    [Fact]
    public async Task Reading_and_renewing_at_servers_that_repeat_what_they_were_asked_tells_no_secret()
    {
        foreach (var mischief in Enum.GetValues<Mischief>())
        {
            // Anew each time: an account that was refused is not read again.
            await Under(mischief, async () =>
            {
                foreach (var network in inbox.Networks.All) await inbox.Connected(network, $"{mischief}");
                await inbox.Minute(61);
            });
            await ReadEverything();
        }

        // Those that are only ever called need no token to be read; the others must have sent theirs.
        Assert.Empty(Silent(inbox.Networks.All.Where(network => network.Feeds.Count > 0)));
        await NothingWasTold();
    }

    [Fact]
    public async Task Connecting_with_wrong_or_unlucky_credentials_tells_none_of_them()
    {
        foreach (var mischief in Enum.GetValues<Mischief>())
            await Under(mischief, async () =>
            {
                foreach (var network in inbox.Networks.All) await Connect(network);
            });

        Assert.Empty(Silent(inbox.Networks.All.Where(network => network.Name != "webhook")));
        await NothingWasTold();
    }

    [Fact]
    public async Task Answering_a_customer_at_such_a_server_tells_no_secret()
    {
        foreach (var mischief in Enum.GetValues<Mischief>())
            await Under(mischief, async () =>
            {
                foreach (var network in inbox.Networks.All) await Answer(await inbox.Connected(network, $"{mischief}"), network, mischief);
                await inbox.Minute();
            });

        await ReadEverything();
        await NothingWasTold();
    }

    [Fact]
    public async Task Notices_that_cannot_be_delivered_tell_neither_addresses_nor_keys()
    {
        foreach (var kind in inbox.Get<IEnumerable<ITargetKind>>()) await WriteTarget(kind);
        await Answer(await inbox.Connected(inbox.Networks["mastodon"]), inbox.Networks["mastodon"], Mischief.Drops);
        foreach (var mischief in Enum.GetValues<Mischief>())
            await Under(mischief, async () =>
            {
                foreach (var kind in inbox.Get<IEnumerable<ITargetKind>>()) await Ask(HttpMethod.Post, $"api/escalation/targets/{kind.Name}/test", new { commandId = Guid.CreateVersion7().ToString() });
                await inbox.Minute(60);
            });

        var sent = inbox.Secrets.In(inbox.Server.Asked).ToList();
        Assert.All(["path of the notices", "query of the notices", "slack url", "teams url", "ntfy topic", "pagerduty routingKey"], name => Assert.Contains(name, sent));
        await ReadEverything();
        await NothingWasTold();
    }

    [Fact]
    public async Task What_strangers_and_people_put_into_addresses_headers_and_bodies_is_not_repeated()
    {
        var (query, header, body) = (inbox.Secrets.NewPlain("query"), inbox.Secrets.NewPlain("header"), inbox.Secrets.NewPlain("body"));
        await inbox.Connected(inbox.Networks["webhook"]);
        foreach (var away in new[] { false, true })
        {
            inbox.Away.IsAway = away;
            foreach (var path in new[] { "api/worklist", "api/nothing", "accounts/consent", "hooks/webhook-1", "hooks/nobody", "api/health", "s/acknowledge/x", "api/conversations/x" })
                foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post, HttpMethod.Delete })
                {
                    using var request = new HttpRequestMessage(method, $"{path}?password={query}&code={query}&access_token={query}&key={query}&sig={query}&hub.verify_token={query}");
                    request.Headers.Add("Authorization", $"Bearer {header}");
                    request.Headers.Add("X-Hub-Signature-256", header);
                    request.Headers.Add("X-SocialInbox-Signature", header);
                    request.Headers.Add("X-MS-TOKEN-AAD-ACCESS-TOKEN", header);
                    request.Headers.Add("Cookie", $"session={header}");
                    if (method == HttpMethod.Post) request.Content = new StringContent($$"""{"password":"{{body}}", "values": {{body}} """, Encoding.UTF8, "application/json");
                    using var answer = await admin.SendAsync(request);
                    inbox.Overheard.Answered($"{method} {path}", await answer.Content.ReadAsStringAsync());
                }
        }

        inbox.Away.IsAway = false;
        await NothingWasTold();
    }

    [Fact]
    public async Task Storage_that_is_away_and_a_data_key_that_does_not_fit_tell_no_key()
    {
        foreach (var network in inbox.Networks.All) await inbox.Connected(network);
        await foreach (var row in inbox.Table("Credentials").QueryAsync<TableEntity>())
        {
            foreach (var (name, value) in row.Where(cell => cell.Value is byte[]).ToList()) row[name] = ((byte[])value).Reverse().ToArray();
            await inbox.Table("Credentials").UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
        }

        await inbox.Minute(61);
        inbox.Away.IsAway = true;
        await inbox.Minute(61);
        await ReadEverything();
        inbox.Away.IsAway = false;
        await NothingWasTold();
    }

    [Fact]
    public async Task A_backup_holds_no_secret()
    {
        foreach (var network in inbox.Networks.All) await inbox.Connected(network);
        foreach (var kind in inbox.Get<IEnumerable<ITargetKind>>()) await WriteTarget(kind);
        await Under(Mischief.Repeats401, () => inbox.Minute(61));
        using var file = new MemoryStream();

        await inbox.Get<BackUpTables>().Run(file, new Progress<BackupProgress>(progress => inbox.Overheard.Answered("progress", $"{progress}")), default);

        using var text = new StreamReader(new GZipStream(new MemoryStream(file.ToArray()), CompressionMode.Decompress));
        inbox.Overheard.Answered("backup", await text.ReadToEndAsync());
        await NothingWasTold();
    }

    [Theory]
    [InlineData("log")]
    [InlineData("span")]
    [InlineData("row")]
    [InlineData("message")]
    public async Task A_secret_that_is_told_is_found(string where)
    {
        var secret = inbox.Secrets.New("planted");
        if (where == "log") inbox.Get<ILoggerFactory>().CreateLogger("App").LogInformation("Signed with {Secret}", secret);
        if (where == "row") await inbox.Table("Settings").AddEntityAsync(new TableEntity("a", "b") { ["Words"] = $"said {Uri.EscapeDataString(secret)}" });
        if (where == "message") await inbox.Queue(IntakeQueue.Name).SendMessageAsync(Convert.ToBase64String(Encoding.UTF8.GetBytes($"Basic :{secret}")));
        if (where == "span")
        {
            using var source = new System.Diagnostics.ActivitySource("planted");
            source.StartActivity("GET")!.SetTag("url.full", $"https://social.example/bot{secret}/getUpdates").Dispose();
        }

        Assert.Contains(await Told(), told => told.StartsWith(where, StringComparison.Ordinal) && told.EndsWith("planted", StringComparison.Ordinal));
    }

    /// <summary>Those of which no secret ever left: nothing about them was tried then.</summary>
    private IEnumerable<string> Silent(IEnumerable<INetwork> networks) =>
        networks.Select(network => network.Name).Except(inbox.Secrets.In(inbox.Server.Asked).Select(name => name.Split(' ')[0]));

    private async Task Under(Mischief mischief, Func<Task> act)
    {
        inbox.Server.Does = mischief;
        inbox.Clock.LimitsLast = mischief == Mischief.NeverAnswers ? TimeSpan.FromMilliseconds(100) : null;
        var before = inbox.Server.Requests;

        // Whoever was asked to wait asks again; a session does not last as long as all of these.
        inbox.Clock.Advance(TimeSpan.FromHours(2));
        await SignIn();
        await act();
        output.WriteLine($"{mischief}: {inbox.Server.Requests - before} requests");
        Assert.True(inbox.Server.Requests > before, $"Nobody met a server that {mischief}.");
    }

    private async Task SignIn()
    {
        using var answer = await admin.PostAsJsonAsync("api/session", new { personId = "dario" });
        Assert.True(answer.IsSuccessStatusCode);
    }

    private async Task Connect(INetwork network)
    {
        var values = inbox.Entered(network);
        var answer = await Ask(HttpMethod.Post, "api/connections", new { network = network.Name, values });
        if (network is not SocialInbox.Networks.OAuth.IOAuthNetwork) return;
        values.Remove("accessToken");
        answer = await Ask(HttpMethod.Post, "api/connections", new { network = network.Name, values }, heard: false);
        if (!answer.TryGetProperty("consentUrl", out var consent) || consent.GetString() is not { } address) return;
        var state = QueryHelpers.ParseQuery(new Uri(address).Query)["state"].ToString();
        await Ask(HttpMethod.Post, "api/connections/consent", new { state, code = inbox.Secrets.NewPlain($"{network.Name} code") });
    }

    private async Task Answer(Account account, INetwork network, Mischief mischief)
    {
        var id = $"{account.Id.Value}-{mischief}";
        var post = new NetworkPost
        {
            Id = id, RootId = id, Author = new PostAuthor("c1", "@kim", "Kim"), ByBrand = false, Kind = PostKind.Mention, Text = "Where is my parcel?",
            PostedAt = inbox.Clock.GetUtcNow(), Version = "1", Permalink = $"https://social.example/{id}",
        };
        var reading = new PageReading(account, network, new NetworkPage([post], [], [], null, false), inbox.Clock.GetUtcNow(), false, new KnownPosts());
        await inbox.Get<TakePosts>().Take(reading, default);
        var path = $"api/conversations/{SocialInbox.Ledger.ConversationId.For(account.Id, id, "c1").Value}";
        var conversation = await Ask(HttpMethod.Get, path);
        await Ask(HttpMethod.Post, $"{path}/reply", new
        {
            commandId = Guid.CreateVersion7().ToString(), replyId = Guid.CreateVersion7().ToString(), postKey = conversation.GetProperty("posts")[0].GetProperty("postKey").GetString(),
            text = "It is on its way.", basedOnVersion = conversation.GetProperty("version").GetInt32(),
        });
    }

    private async Task WriteTarget(ITargetKind kind)
    {
        var secrets = kind.Fields.Where(field => field.Secret).ToDictionary(field => field.Name, field => field.Form == FieldForm.Address
            ? new Uri(inbox.Server.Address, $"/services/{inbox.Secrets.NewPlain($"{kind.Name} {field.Name}")}?sig={inbox.Secrets.NewPlain($"{kind.Name} {field.Name} query")}").AbsoluteUri
            : field.Form == FieldForm.Base64 ? Convert.ToBase64String(Encoding.UTF8.GetBytes(inbox.Secrets.NewPlain($"{kind.Name} {field.Name}")))
            : inbox.Secrets.NewPlain($"{kind.Name} {field.Name}"));
        var settings = kind.Fields.Where(field => !field.Secret).ToDictionary(field => field.Name, field => field.Form switch
        {
            FieldForm.Address => inbox.Server.Address.AbsoluteUri,
            FieldForm.Email => "inbox@shop.example",
            _ => "general",
        });
        await Ask(HttpMethod.Put, $"api/escalation/targets/{kind.Name}", new { name = kind.Name, kind = kind.Name, language = "en", settings, secrets });
    }

    private async Task ReadEverything()
    {
        foreach (var path in new[] { "api/accounts", "api/status", "api/banner", "api/unreadable", "api/alarms", "api/escalation/targets", "api/escalation/people", "api/account-log", "api/worklist", "api/networks", "api/health", "api/sla" })
            await Ask(HttpMethod.Get, path);
    }

    /// <param name="heard">Whether the answer is one that may hold no secret: the address of consent holds what belongs there.</param>
    private async Task<JsonElement> Ask(HttpMethod method, string path, object? body = null, bool heard = true)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = JsonContent.Create(body);
        using var answer = await admin.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        if (heard) inbox.Overheard.Answered($"answer {method} {path} {(int)answer.StatusCode}", text);
        return text.StartsWith('{') ? JsonDocument.Parse(text).RootElement : default;
    }

    private async Task NothingWasTold()
    {
        Assert.True(inbox.Overheard.Said.Count > 0);
        var told = await Told();
        Assert.True(told.Count == 0, string.Join('\n', told));
    }

    private async Task<IReadOnlyList<string>> Told() =>
        [.. inbox.Overheard.Said.Concat(await inbox.Stored()).SelectMany(said => inbox.Secrets.In(said).Select(secret => $"{said[..Math.Min(said.Length, 300)]} … {secret}")).Distinct().Take(40)];
}
