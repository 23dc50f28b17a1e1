using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;
using SocialInbox.Local.Runner;
using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Local;

[Trait("Ring", "Storage")]
[Collection(AzuriteCollection.Name)]
public sealed class AppOnTheRunnerTests(AzuriteFixture azurite) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("app-test-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_app_starts_and_has_all_that_its_functions_ask_for()
    {
        await using var runner = await StartAsync();

        Assert.All(CataloguedFunction.All.Select(function => function.Class).Where(type => !type.IsAbstract), type =>
        {
            using var scope = runner.Services.CreateScope();
            Assert.NotNull(ActivatorUtilities.CreateInstance(scope.ServiceProvider, type));
        });
    }

    [Fact]
    public async Task An_address_under_api_that_no_function_has_is_not_found()
    {
        await using var runner = await StartAsync();
        using var client = new HttpClient { BaseAddress = runner.BaseAddress };

        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await client.GetAsync(new Uri("api/no-such-thing", UriKind.Relative))).StatusCode);
    }

    private Task<LocalRunner> StartAsync()
    {
        var settings = new Dictionary<string, string?>(azurite.NewStorage().Settings);
        settings["TickSchedule"] = settings["NightlySchedule"] = "0 0 3 * * *";
        foreach (var function in CataloguedFunction.All.Where(function => !function.IsHttp)) settings[$"AzureWebJobs.{function.Name}.Disabled"] = "true";
        return LocalRunner.StartAsync(new LocalRunnerOptions
        {
            Assembly = typeof(SocialInboxSetup).Assembly,
            ConfigureServices = (services, configuration) => services.AddSocialInbox(configuration),
            ConfigureWorker = worker => worker.UseSocialInbox(),
            Settings = settings,
            DataFolder = folder.FullName,
        });
    }
}
