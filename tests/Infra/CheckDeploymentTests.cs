using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using SocialInbox.Hosting;
using SocialInbox.Local.Runner;
using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Infra;

/// <summary>The check after each deployment, by its command, against the app configured as it is deployed, behind a platform that does its part or does not.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Ring", "Storage")]
public sealed class CheckDeploymentTests(AzuriteFixture azurite) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("check-deployment-");

    private readonly Dictionary<string, string?> settings = new()
    {
        ["WEBSITE_SITE_NAME"] = "inbox-1", ["WEBSITE_AUTH_ENABLED"] = "True", ["SignIn:TenantId"] = "tenant-1", ["PublicUrl"] = "http://inbox.example",
    };

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task An_inbox_as_it_is_deployed_behind_the_platform_passes()
    {
        var (exit, words) = await Check(platform: _ => { });

        Assert.Equal((0, true), (exit, words.Contains("refuses strangers", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Where_nobody_strips_the_principal_the_forged_administrator_is_noticed()
    {
        var (exit, words) = await Check(platform: null);

        Assert.NotEqual(0, exit);
        Assert.Contains("DANGER: a forged administrator was answered 200", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sign_in_that_is_off_is_noticed()
    {
        settings["WEBSITE_AUTH_ENABLED"] = null;

        var (exit, words) = await Check(platform: _ => { });

        Assert.NotEqual(0, exit);
        Assert.Contains("Sign-in is not set up", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_inbox_with_demo_people_is_noticed()
    {
        settings.Clear();
        settings["SignIn:KeyFile"] = Path.Combine(folder.FullName, "sign-in");

        var (exit, words) = await Check(platform: null);

        Assert.NotEqual(0, exit);
        Assert.Contains("demo people can sign in", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gateway_that_takes_security_headers_away_is_noticed()
    {
        var (exit, words) = await Check(platform: response => response.Headers.Remove("Content-Security-Policy"));

        Assert.NotEqual(0, exit);
        Assert.Contains("content-security-policy", words, StringComparison.Ordinal);
    }

    /// <param name="platform">What the platform does to an answer; it strips the principal of outside requests. Null: there is none.</param>
    private async Task<(int Exit, string Words)> Check(Action<HttpResponse>? platform)
    {
        await using var runner = await Start();
        if (platform is null) return await Run(runner.BaseAddress);
        using var client = new HttpClient { BaseAddress = runner.BaseAddress };
        await using var front = await LoopbackServer.Start(http => Forward(http, client, platform));
        return await Run(front.Address);
    }

    private Task<LocalRunner> Start()
    {
        foreach (var (name, value) in azurite.NewStorage().Settings) settings[name] = value;
        settings["TickSchedule"] = settings["NightlySchedule"] = "0 0 3 * * *";
        foreach (var function in CataloguedFunction.All.Where(function => !function.IsHttp)) settings[$"AzureWebJobs.{function.Name}.Disabled"] = "true";
        return StartPrepared();
    }

    private async Task<LocalRunner> StartPrepared()
    {
        var runner = await LocalRunner.StartAsync(new LocalRunnerOptions
        {
            Assembly = typeof(SocialInboxSetup).Assembly,
            ConfigureServices = (services, configuration) => services.AddSocialInbox(configuration),
            ConfigureWorker = worker => worker.UseSocialInbox(),
            Settings = settings,
            DataFolder = folder.FullName,
        });
        await ((StoragePreparation)runner.Services.GetService(typeof(StoragePreparation))!).Prepare(default);
        return runner;
    }

    private static async Task Forward(HttpContext http, HttpClient client, Action<HttpResponse> platform)
    {
        using var request = new HttpRequestMessage(new HttpMethod(http.Request.Method), $"{http.Request.Path.Value!.TrimStart('/')}{http.Request.QueryString}");
        if (!HttpMethods.IsGet(http.Request.Method)) request.Content = new StreamContent(http.Request.Body);
        foreach (var (name, value) in http.Request.Headers.Where(header => !header.Key.StartsWith("X-MS-", StringComparison.OrdinalIgnoreCase) && header.Key is not ("Host" or "Content-Length")))
            if (!request.Headers.TryAddWithoutValidation(name, value.ToArray())) request.Content?.Headers.TryAddWithoutValidation(name, value.ToArray());
        using var answer = await client.SendAsync(request);
        http.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key is not ("Transfer-Encoding" or "Content-Length"))) http.Response.Headers[name] = values.ToArray();
        platform(http.Response);
        await answer.Content.CopyToAsync(http.Response.Body);
    }

    private static async Task<(int Exit, string Words)> Run(Uri address)
    {
        var start = new ProcessStartInfo(Path.Combine(InfraFile.Root, "inbox"), ["check-deployment", address.GetLeftPart(UriPartial.Authority), "tenant-1"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var words = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(words));
    }
}
