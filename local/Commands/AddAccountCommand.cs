using System.Collections.Immutable;
using System.CommandLine;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Local.Running;
using SocialInbox.Networks;
using SocialInbox.Sla;

namespace SocialInbox.Local.Commands;

/// <summary>One sub-command a network, with what that network needs to know.</summary>
internal static class AddAccountCommand
{
    public static Command Create() => new("add", "Connect an account; connecting it again renews its secrets")
    {
        Mastodon(),
        Bluesky(),
        Webhook(),
    };

    private static Command Mastodon()
    {
        var server = new Option<string>("--server") { Description = "Address of the server, such as https://mastodon.example", HelpName = "URL", Required = true };
        var token = SecretFile("--token-file", "File with the access token (Preferences, Development, New application)");
        var handle = new Option<string>("--handle") { Description = "The account's name, such as @shop", Required = true };
        return Network("mastodon", "An account on Mastodon, GoToSocial, Pleroma or Akkoma", [server, token, handle], parsed => new ConnectRequest(
            Web(parsed.GetValue(server), "--server"), parsed.GetValue(handle), Secret("token", parsed.GetValue(token)), ImmutableDictionary<string, string>.Empty));
    }

    private static Command Bluesky()
    {
        var service = new Option<string?>("--service") { Description = "Address of the account's server (default: https://bsky.social)", HelpName = "URL" };
        var handle = new Option<string>("--handle") { Description = "The account's name, such as shop.example", Required = true };
        var password = SecretFile("--app-password-file", "File with an app password (Settings, Privacy and security, App passwords)");
        return Network("bluesky", "An account on Bluesky", [service, handle, password], parsed => new ConnectRequest(
            Web(parsed.GetValue(service), "--service"), parsed.GetValue(handle), Secret("appPassword", parsed.GetValue(password)), ImmutableDictionary<string, string>.Empty));
    }

    private static Command Webhook()
    {
        var handle = new Option<string>("--handle") { Description = "A name for the channel", Required = true };
        var callback = new Option<string?>("--callback") { Description = "Where our replies are sent; without it the channel only receives", HelpName = "URL" };
        return Network("webhook", "A channel that feeds posts by signed webhook", [handle, callback], parsed => new ConnectRequest(
            null,
            parsed.GetValue(handle),
            ImmutableDictionary<string, string>.Empty,
            Web(parsed.GetValue(callback), "--callback") is { } url ? ImmutableDictionary<string, string>.Empty.Add("callbackUrl", url.AbsoluteUri) : ImmutableDictionary<string, string>.Empty));
    }

    private static Command Network(string name, string description, ImmutableArray<Option> options, Func<ParseResult, ConnectRequest> request)
    {
        var target = new Option<int>("--target") { Description = "Minutes within which a customer gets an answer", DefaultValueFactory = _ => (int)ResponsePolicy.Default.Target.TotalMinutes };
        var warn = new Option<int?>("--warn") { Description = "Minutes before that at which people are warned (default: a quarter of it)" };
        var data = DataOption.Create();
        var command = new Command(name, description) { target, warn, data };
        foreach (var option in options) command.Add(option);
        command.SetAction(async (parsed, cancellation) =>
        {
            var minutes = parsed.GetValue(target);
            var wanted = new NewAccount(name, request(parsed), Policy(minutes, parsed.GetValue(warn) ?? minutes / 4));
            await using var services = await InboxServices.Borrow(DataOption.In(parsed, data), cancellation);
            return await Connect(services, wanted, parsed.InvocationConfiguration.Output, cancellation);
        });
        return command;
    }

    private static async Task<int> Connect(InboxServices services, NewAccount wanted, TextWriter output, CancellationToken cancellation)
    {
        var practice = (await services.Get<AccountsTable>().ReadAll(cancellation)).FirstOrDefault(stored => stored.Account.Practice);
        var (account, secrets) = await services.Get<ConnectAccount>().Connect(wanted, cancellation) switch
        {
            ConnectedAccount.Connected connected => connected,
            ConnectedAccount.Refused refused => throw new CommandFailedException(AccountLines.Printable(refused.Words)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        await output.WriteLineAsync($"Connected {AccountLines.Printable(account.Handle)} as {account.Id}.");
        if (account.Settings.GetValueOrDefault("warning") is { } warning) await output.WriteLineAsync($"Take care: {AccountLines.Printable(warning)}");
        if (secrets.GetValueOrDefault(SecretNames.Webhook) is { } secret)
        {
            await output.WriteLineAsync($"Deliver to  /hooks/{account.Id} at the inbox's address");
            await output.WriteLineAsync($"Secret      {secret}");
            await output.WriteLineAsync("The secret is shown this once: keep it where the sender finds it.");
        }

        await output.WriteLineAsync(practice is null
            ? "From now on ./inbox up makes no practice account."
            : $"The practice account stays until you remove it: ./inbox account remove {practice.Account.Id}");
        return 0;
    }

    private static ResponsePolicy Policy(int target, int warnBefore)
    {
        try
        {
            return new ResponsePolicy(1, TimeSpan.FromMinutes(target), TimeSpan.FromMinutes(warnBefore)).Checked();
        }
        catch (ArgumentException wrong)
        {
            throw new CommandFailedException(wrong.Message);
        }
    }

    private static Option<FileInfo> SecretFile(string name, string description) => new(name) { Description = description, HelpName = "FILE", Required = true };

    private static ImmutableDictionary<string, string> Secret(string name, FileInfo? file)
    {
        if (file is not { Exists: true }) throw new CommandFailedException($"There is no file {file?.FullName}.");
        return File.ReadAllText(file.FullName).Trim() is { Length: > 0 } secret
            ? ImmutableDictionary<string, string>.Empty.Add(name, secret)
            : throw new CommandFailedException($"{file.FullName} is empty.");
    }

    private static Uri? Web(string? text, string option) =>
        text is null ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https") ? address
        : throw new CommandFailedException($"{option} must be a whole address, such as https://social.example.");
}
