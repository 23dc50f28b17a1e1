using System.Collections.Immutable;
using System.CommandLine;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Local.Running;
using SocialInbox.Networks;
using SocialInbox.Networks.OAuth;
using SocialInbox.Sla;

namespace SocialInbox.Local.Commands;

/// <summary>One sub-command a network, with the fields of its form as options.</summary>
internal static class AddAccountCommand
{
    public static Command Create()
    {
        var add = new Command("add", "Connect an account; connecting it again renews its secrets");
        foreach (var (name, displayName, form) in NetworkForms.All()) add.Add(Network(name, displayName, form));
        return add;
    }

    private static Command Network(string name, string displayName, ConnectForm form)
    {
        var fields = form.Fields.ToImmutableDictionary(field => field.Name, field => new FieldOption(field));
        var choice = new Option<string?>("--choice") { Description = "Which one, where the network knows several; without it they are listed", HelpName = "VALUE" };
        var target = new Option<int>("--target") { Description = "Minutes within which a customer gets an answer", DefaultValueFactory = _ => (int)ResponsePolicy.Default.Target.TotalMinutes };
        var warn = new Option<int?>("--warn") { Description = "Minutes before that at which people are warned (default: a quarter of it)" };
        var data = DataOption.Create();
        var command = new Command(name, $"An account on {displayName}");
        foreach (var field in form.Fields) command.Add(fields[field.Name].Option);
        foreach (var option in new Option[] { choice, target, warn, data }) command.Add(option);
        command.SetAction(async (parsed, cancellation) =>
        {
            var minutes = parsed.GetValue(target);
            var wanted = new NewAccount(name, Request(form, fields, parsed, parsed.GetValue(choice)), Policy(minutes, parsed.GetValue(warn) ?? minutes / 4));
            await using var services = await InboxServices.Borrow(DataOption.In(parsed, data), cancellation);
            return await Connect(services, wanted, parsed.InvocationConfiguration.Output, cancellation);
        });
        return command;
    }

    private static ConnectRequest Request(ConnectForm form, ImmutableDictionary<string, FieldOption> fields, ParseResult parsed, string? choice)
    {
        var entered = form.Fields.Select(field => fields[field.Name].Read(parsed)).ToImmutableDictionary();
        var request = form.Read(entered) switch
        {
            ConnectEntry.Complete complete => complete.Request,
            ConnectEntry.Wrong wrong => throw new CommandFailedException(fields[wrong.Problems.First().Key].Words(wrong.Problems.First().Value)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return choice is null ? request : request with { Settings = request.Settings.SetItem(ConnectRequest.Choice, choice) };
    }

    private static async Task<int> Connect(InboxServices services, NewAccount wanted, TextWriter output, CancellationToken cancellation)
    {
        var practice = (await services.Get<AccountsTable>().ReadAll(cancellation)).FirstOrDefault(stored => stored.Account.Practice);
        if (services.Get<NetworkCatalogue>()[wanted.Network] is IOAuthNetwork && !wanted.Request.Secrets.ContainsKey(SecretNames.AccessToken))
            throw new CommandFailedException("This network asks for consent in a browser: connect the account in the inbox, under Accounts; or give a token.");
        var connected = await services.Get<ConnectAccount>().Connect(wanted, cancellation) switch
        {
            ConnectedAccount.Connected done => done,
            ConnectedAccount.Refused refused => throw new CommandFailedException(AccountLines.Printable($"{refused.Words.English}{(refused.Missing.IsEmpty ? "" : $" Missing: {string.Join(", ", refused.Missing)}.")}")),
            ConnectedAccount.Choose choose => throw new CommandFailedException(AccountLines.Printable(
                $"{choose.Question.English} Say it with --choice: {string.Join("; ", choose.Options.Select(option => $"{option.Value} ({option.Name})"))}")),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var account = connected.Account;
        await output.WriteLineAsync($"Connected {AccountLines.Printable(account.Handle)} as {account.Id}.");
        if (connected.Warning is { } warning) await output.WriteLineAsync($"Take care: {AccountLines.Printable(warning.English)}");
        if (!connected.Made.IsEmpty)
        {
            await output.WriteLineAsync($"Deliver to  /hooks/{account.Id} at the inbox's address");
            foreach (var (name, secret) in connected.Made.OrderByDescending(made => made.Key == SecretNames.Webhook)) await output.WriteLineAsync($"{(name == SecretNames.Webhook ? "Secret" : name),-12}{secret}");
            await output.WriteLineAsync("This is shown this once: keep it where the sender finds it.");
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
}
