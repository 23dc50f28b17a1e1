using System.Diagnostics;
using SocialInbox.Local;

namespace SocialInbox.Tests.Local;

/// <summary>The script that people type, in a folder of its own, with tools that only pretend.</summary>
public sealed class InboxScriptTests : IDisposable
{
    private static readonly string[] Borrowed = ["bash", "env", "dirname", "basename", "cat", "cut", "tr", "sed", "grep", "head", "tail", "mkdir", "touch", "rm", "find", "xargs", "cksum", "sort", "id", "ps"];

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("socialinbox-script-");
    private readonly string tools;

    public InboxScriptTests()
    {
        tools = root.CreateSubdirectory("tools").FullName;
        root.CreateSubdirectory("standins");
        File.Copy(Path.Combine(Repository.Root, "inbox"), Path.Combine(root.FullName, "inbox"));
        foreach (var tool in Borrowed)
            if (Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, tool)).FirstOrDefault(File.Exists) is { } real)
                File.CreateSymbolicLink(Path.Combine(tools, tool), real);
        Tool("dotnet", """case $1 in --version) echo 10.0.401 ;; restore | build) exit 0 ;; *) echo "ran: ${@:2}" ;; esac""");
        Tool("node", "echo v22.1.0");
        Tool("npm", "exit 0");
    }

    public void Dispose() => root.Delete(recursive: true);

    [Fact]
    public async Task With_all_tools_it_prepares_and_hands_the_command_over()
    {
        var (code, output, errors) = await Inbox("status", "--data", "here");

        Assert.Equal((0, "ran: status --data here", "Building ..."), (code, output, errors));
        Assert.False(File.Exists(StandIns));
    }

    [Theory]
    [InlineData("dotnet", "inbox: the .NET SDK 10 is missing; get it from https://dot.net.")]
    [InlineData("node", "inbox: Node.js is missing; get version 20 or newer from https://nodejs.org.")]
    [InlineData("npm", "inbox: npm is missing; it comes with Node.js from https://nodejs.org.")]
    public async Task A_missing_tool_gives_one_line(string tool, string line)
    {
        File.Delete(Path.Combine(tools, tool));

        Assert.Equal((1, "", line), await Inbox("up"));
    }

    [Theory]
    [InlineData("node", "echo v18.19.0", "inbox: Node.js 18.19.0 is too old; get version 20 or newer from https://nodejs.org.")]
    [InlineData("dotnet", """if [ $1 = --list-sdks ]; then echo "8.0.100 [/sdk]"; else exit 145; fi""", "inbox: the .NET SDK 10 is missing (there is: 8.0.100); get it from https://dot.net.")]
    public async Task A_tool_that_is_too_old_gives_one_line(string tool, string script, string line)
    {
        Tool(tool, script);

        Assert.Equal((1, "", line), await Inbox("up"));
    }

    [Fact]
    public async Task A_feed_without_a_package_chooses_the_stand_ins_once_and_says_so()
    {
        Restoring("error NU1101: Unable to find package Azure.Data.Tables. No packages exist with this id in source(s): feed");
        var first = await Inbox("status");
        var second = await Inbox("status");

        Assert.StartsWith("This package feed lacks Azure.Data.Tables - building with the stand-ins.", first.Errors, StringComparison.Ordinal);
        Assert.True(File.Exists(StandIns));
        Assert.DoesNotContain("stand-ins", second.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_that_cannot_be_reached_is_no_feed_without_packages()
    {
        Restoring("error NU1301: Unable to load the service index for source https://feed.example/index.json.");
        var (code, output, errors) = await Inbox("up");

        Assert.Equal((1, ""), (code, output));
        Assert.Equal("inbox: NuGet could not be reached: Unable to load the service index for source https://feed.example/index.json. (all of it: obj/inbox/probe.log)", errors);
        Assert.False(File.Exists(StandIns));
    }

    [Fact]
    public async Task A_broken_download_gives_one_line_and_is_tried_again_the_next_time()
    {
        var azurite = root.CreateSubdirectory("local").CreateSubdirectory("azurite");
        await File.WriteAllTextAsync(Path.Combine(azurite.FullName, "package-lock.json"), "{}");
        Tool("npm", "echo 'npm error code ECONNRESET' >&2; exit 1");
        var broken = await Inbox("up");
        Tool("npm", "exit 0");

        Assert.Equal((1, "inbox: npm could not install the packages of local/azurite: npm error code ECONNRESET (all of it: obj/inbox/npm-azurite.log)"), (broken.Code, broken.Errors.Split('\n')[^1]));
        Assert.Equal(0, (await Inbox("status")).Code);
    }

    private string StandIns => Path.Combine(root.FullName, "standins", ".use");

    private void Restoring(string says) =>
        Tool("dotnet", $"""case $1 in --version) echo 10.0.401 ;; restore) echo "{says}"; exit 1 ;; build) exit 0 ;; *) echo ran ;; esac""");

    private void Tool(string name, string script)
    {
        var path = Path.Combine(tools, name);
        File.WriteAllText(path, $"#!/usr/bin/env bash\n{script}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private async Task<(int Code, string Output, string Errors)> Inbox(params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(tools, "bash"), [Path.Combine(root.FullName, "inbox"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = root.FullName,
            Environment = { ["PATH"] = tools },
        };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, (await output).TrimEnd(), (await errors).TrimEnd());
    }
}
