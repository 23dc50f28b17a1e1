using System.Reflection;
using Microsoft.Extensions.Configuration;
using SocialInbox.Local.Runner;

namespace SocialInbox.Tests.Local.Runner;

public sealed class SettingsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("settings-test-");

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("Overruled_By_Environment", null);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Values_come_from_the_file_and_are_overruled_by_the_environment_and_that_by_the_caller()
    {
        var file = Write("""
            {
              // as the Core Tools write it
              "IsEncrypted": false,
              "Values": { "FromFile": "file", "Overruled_By_Environment": "file", "Overruled": "file", "Section__Key": "nested" },
              "ConnectionStrings": { "Depot": "somewhere" }
            }
            """);
        Environment.SetEnvironmentVariable("Overruled_By_Environment", "environment");

        var settings = Settings(file, ("Overruled", "caller"), ("Also__Nested", "yes"));

        Assert.Equal("file", settings["FromFile"]);
        Assert.Equal("environment", settings["Overruled_By_Environment"]);
        Assert.Equal("caller", settings["Overruled"]);
        Assert.Equal("nested", settings["Section:Key"]);
        Assert.Equal("yes", settings["Also:Nested"]);
        Assert.Equal("somewhere", settings.ConnectionString("Depot"));
    }

    [Theory]
    [InlineData("""{ "IsEncrypted": true, "Values": {} }""", "is encrypted")]
    [InlineData("""{ "Values": """, "is not JSON")]
    public void A_file_that_cannot_be_read_is_named(string content, string words)
    {
        var file = Write(content);

        var refusal = Assert.Throws<StartRefusedException>(() => Settings(file));

        Assert.Contains(file, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AzureWebJobsStorage", null)]
    [InlineData("AzureWebJobsDepot", "Depot")]
    [InlineData("Depot", "Depot")]
    [InlineData("ConnectionStrings__Depot", "Depot")]
    public void A_connection_is_found_under_its_names(string setting, string? connection)
    {
        Assert.Equal("text", Settings(null, (setting, "text")).ConnectionString(connection));
    }

    [Fact]
    public void A_missing_connection_or_setting_is_named_and_no_value_is_told()
    {
        var settings = Settings(null, ("Known", "secret"));

        Assert.Contains("Depot", Assert.Throws<StartRefusedException>(() => settings.ConnectionString("Depot")).Message, StringComparison.Ordinal);
        var refusal = Assert.Throws<StartRefusedException>(() => settings.Resolve("%Known%-%Unknown%", "F"));
        Assert.Equal("Function F: the setting Unknown is missing", refusal.Message);
        Assert.Equal("a-secret-b", settings.Resolve("a-%Known%-b", "F"));
        Assert.Throws<StartRefusedException>(() => settings.Resolve("50% off", "F"));
    }

    [Fact]
    public void Without_a_word_host_json_means_what_the_Functions_host_takes_it_to_mean()
    {
        var host = HostJson.Read(Write("""{ "version": "2.0" }"""));

        Assert.Equal("api", host.RoutePrefix);
        Assert.Equal((16, 5, TimeSpan.Zero, TimeSpan.FromMinutes(1), true), (host.Queues.BatchSize, host.Queues.MaxDequeueCount, host.Queues.VisibilityTimeout, host.Queues.MaxPollingInterval, host.Queues.Base64));
        Assert.Equal(8 * Environment.ProcessorCount, host.Queues.NewBatchThreshold);
    }

    [Theory]
    [InlineData("\"batchSize\": 33")]
    [InlineData("\"batchSize\": \"many\"")]
    [InlineData("\"maxDequeueCount\": 0")]
    [InlineData("\"messageEncoding\": \"rot13\"")]
    [InlineData("\"maxPollingInterval\": \"00:00:00.050\"")]
    public void A_value_out_of_range_in_host_json_is_refused(string entry)
    {
        Assert.Throws<StartRefusedException>(() => HostJson.Read(Write($$"""{ "extensions": { "queues": { {{entry}} } } }""")));
    }

    [Fact]
    public void A_missing_host_json_is_named()
    {
        Assert.Contains("nowhere.json", Assert.Throws<StartRefusedException>(() => HostJson.Read("nowhere.json")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_queue_is_looked_at_less_and_less_often_up_to_the_limit()
    {
        var policy = HostJson.Read(Write("""{ "extensions": { "queues": { "maxPollingInterval": "00:00:01" } } }""")).Queues;

        Assert.Equal([100, 200, 400, 800, 1000, 1000], new[] { 1, 2, 3, 4, 5, 5000 }.Select(looks => policy.PauseAfter(looks).TotalMilliseconds));
    }

    private string Write(string content)
    {
        var path = Path.Combine(folder.FullName, "settings.json");
        File.WriteAllText(path, content);
        return path;
    }

    private static IConfigurationRoot Settings(string? file, params (string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddAppSettings(new LocalRunnerOptions
        {
            Assembly = Assembly.GetExecutingAssembly(),
            DataFolder = "",
            LocalSettingsPath = file,
            Settings = settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value),
        })
        .Build();
}
