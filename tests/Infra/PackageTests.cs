using System.Diagnostics;
using System.Text.Json;
using SocialInbox.Hosting;

namespace SocialInbox.Tests.Infra;

/// <summary>What a build leaves for the host, and what must never reach Azure.</summary>
public sealed class PackageTests
{
    [Fact]
    public void The_hosts_configuration_lies_beside_the_app()
    {
        var path = Path.Combine(Path.GetDirectoryName(typeof(SocialInboxSetup).Assembly.Location)!, "host.json");
        using var configuration = JsonDocument.Parse(File.ReadAllText(path));
        Assert.Equal("", configuration.RootElement.GetProperty("extensions").GetProperty("http").GetProperty("routePrefix").GetString());
        Assert.Equal(File.ReadAllText(Path.Combine(InfraFile.Root, "host.json")), File.ReadAllText(path));
    }

    [Fact]
    public async Task What_was_built_with_stand_ins_is_not_published()
    {
        var (exit, output) = await MSBuild("-t:Publish", "-p:StandIns=true", "-p:NoBuild=true");
        Assert.NotEqual(0, exit);
        Assert.Contains("not for deployment", output, StringComparison.Ordinal);
    }

    private static async Task<(int Exit, string Output)> MSBuild(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["msbuild", Path.Combine(InfraFile.Root, "functions", "SocialInbox.Functions.csproj"), "-nologo", "-nodeReuse:false", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }
}
