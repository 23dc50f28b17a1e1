using SocialInbox.Local.Commands;

namespace SocialInbox.Tests.Local.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("inbox: Option '--token-file' is required. See ./inbox account add mastodon --help.", "account", "add", "mastodon", "--server", "https://a.example", "--handle", "@x")]
    [InlineData("inbox: --port must lie between 1 and 65534. See ./inbox up --help.", "up", "--port", "70000")]
    [InlineData("inbox: Unrecognized command or argument '--frob'. See ./inbox up --help.", "up", "--frob")]
    [InlineData("inbox: Required command was not provided. See ./inbox account --help.", "account")]
    [InlineData("inbox: There is no file /no/such/token.", "account", "add", "mastodon", "--server", "https://a.example", "--handle", "@x", "--token-file", "/no/such/token")]
    [InlineData("inbox: --server must be a whole address, such as https://mastodon.example.", "account", "add", "mastodon", "--server", "a.example", "--handle", "@x", "--token-file", "/etc/hostname")]
    [InlineData("inbox: The response target must be between one minute and a year.", "account", "add", "webhook", "--handle", "x", "--target", "0")]
    [InlineData("inbox: That is no account's id; see ./inbox account list.", "account", "remove", "No Such")]
    public async Task A_wrong_command_gives_one_line_and_fails(string line, params string[] arguments)
    {
        var (code, output, errors) = await Run(arguments);

        Assert.Equal((1, "", line), (code, output, errors.TrimEnd()));
    }

    [Theory]
    [InlineData("up")]
    [InlineData("status")]
    [InlineData("account")]
    [InlineData("account", "list")]
    [InlineData("account", "add")]
    [InlineData("account", "add", "bluesky")]
    [InlineData("account", "add", "webhook")]
    [InlineData("account", "remove")]
    public async Task Every_command_explains_itself(params string[] command)
    {
        var (code, output, errors) = await Run([.. command, "--help"]);

        Assert.Equal((0, ""), (code, errors));
        Assert.Contains($"./inbox {string.Join(' ', command)}", output, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Errors)> Run(params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var code = await CommandLine.Run(arguments, output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
