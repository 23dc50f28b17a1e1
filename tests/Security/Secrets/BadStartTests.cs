using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SocialInbox.Hosting;
using SocialInbox.Local.Runner;
using SocialInbox.Schedule;
using SocialInbox.Tests.Hosting;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Security.Secrets;

/// <summary>A start that fails says which setting is wrong, in logs that many can read, and never what it holds.</summary>
public sealed class BadStartTests : IDisposable
{
    private const string Secret = "s3cretOfTheStart";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bad-start-");
    private readonly Overheard overheard = new();

    public void Dispose()
    {
        overheard.Dispose();
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("AzureWebJobsStorage", $"DefaultEndpointsProtocol=https;AccountName=shop;AccountKey={Secret}%")]
    [InlineData("AzureWebJobsStorage", $"AccountKey {Secret}")]
    [InlineData("AzureWebJobsStorage", $"DefaultEndpointsProtocol=ftp;AccountName=;AccountKey={Secret};;EndpointSuffix=")]
    [InlineData("Credentials:DataKey", Secret)]
    [InlineData("Escalation:WebhookUrl", $"pager.example/{Secret}")]
    [InlineData("Escalation:WebhookUrl", $"https://pager.example:{Secret}/")]
    [InlineData("Escalation:WebhookSecret", "s3cretOfTheSt")]
    [InlineData("PublicUrl", $"https://{Secret}:{Secret}@")]
    [InlineData("SignIn:KeyFile", "in-azure")]
    public async Task What_is_wrong_is_said_without_the_value(string setting, string value)
    {
        var settings = new Dictionary<string, string?>(new TestStorage("UseDevelopmentStorage=true", "badstart").Settings)
        {
            ["Escalation:WebhookUrl"] = "https://pager.example/",
            ["Escalation:WebhookSecret"] = "long enough to sign with",
            [setting] = value,
        };
        if (setting == "SignIn:KeyFile") settings["WEBSITE_SITE_NAME"] = "inbox-1";
        foreach (var function in CataloguedFunction.All.Where(function => !function.IsHttp)) settings[$"AzureWebJobs.{function.Name}.Disabled"] = "true";

        var fault = await Record.ExceptionAsync(() => Start(settings));

        Assert.NotNull(fault);
        Assert.All([fault.ToString(), .. overheard.Said], said => Assert.DoesNotContain("s3cretOfTheSt", said, StringComparison.Ordinal));
    }

    private async Task Start(Dictionary<string, string?> settings)
    {
        await using var runner = await LocalRunner.StartAsync(new LocalRunnerOptions
        {
            Assembly = typeof(SocialInboxSetup).Assembly,
            ConfigureServices = (services, configuration) => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(overheard)).AddSocialInbox(configuration),
            ConfigureWorker = worker => worker.UseSocialInbox(),
            Settings = settings,
            DataFolder = folder.FullName,
        });

        // Storage clients are made when somebody first needs one.
        ActivatorUtilities.CreateInstance<Tick>(runner.Services);
    }
}
