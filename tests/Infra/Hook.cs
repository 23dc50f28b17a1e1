using System.Diagnostics;

namespace SocialInbox.Tests.Infra;

/// <summary>Runs the hooks of the deployment against a directory and vault that live in one folder.</summary>
internal sealed class Hook : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hook-test-");

    public Hook()
    {
        foreach (var name in new[] { "az", "azd", "curl", "sleep" })
        {
            var program = Path.Combine(folder.FullName, name);
            File.Copy(Path.Combine(InfraFile.Root, "tests", "Infra", "Samples", "az"), program);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    public Dictionary<string, string> Settings { get; } = new()
    {
        ["AZURE_ENV_NAME"] = "test",
        ["AZURE_TENANT_ID"] = "tenant-1",
        ["SIGN_IN_CLIENT_ID"] = "client-1",
        ["INBOX_URL"] = "https://inbox-1.azurewebsites.net",
        ["INBOX_APP_ID"] = "/subscriptions/1/app",
        ["INBOX_VAULT_ID"] = "/subscriptions/1/vault",
        ["INBOX_IDENTITY_PRINCIPAL_ID"] = "principal-1",
    };

    public string Calls => Read("calls") ?? "";

    public string? Read(string name) => Path.Combine(folder.FullName, name) is var path && File.Exists(path) ? File.ReadAllText(path) : null;

    public void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text);

    public async Task<int> Run(string name)
    {
        File.Delete(Path.Combine(folder.FullName, "calls"));
        var start = new ProcessStartInfo(Path.Combine(InfraFile.Root, "infra", "hooks", name)) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = $"{folder.FullName}:{start.Environment["PATH"]}";
        start.Environment["AZURE"] = folder.FullName;
        foreach (var (setting, value) in Settings) start.Environment[setting] = value;
        using var process = Process.Start(start)!;
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
