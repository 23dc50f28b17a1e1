using System.CommandLine;
using SocialInbox.Accounts;
using SocialInbox.Local.Running;

namespace SocialInbox.Local.Commands;

/// <summary>Connects accounts, lists them, lets them go.</summary>
internal static class AccountCommand
{
    public static Command Create() => new("account", "Connect accounts, list them, remove them")
    {
        AddAccountCommand.Create(),
        List(),
        Remove(),
    };

    private static Command List()
    {
        var data = DataOption.Create();
        var command = new Command("list", "All connected accounts, and how reading them goes") { data };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var services = await InboxServices.Borrow(DataOption.In(parsed, data), cancellation);
            await AccountLines.Write(await services.Get<AccountsTable>().ReadAll(cancellation), parsed.InvocationConfiguration.Output);
            return 0;
        });
        return command;
    }

    private static Command Remove()
    {
        var id = new Argument<string>("id") { Description = "As account list shows it" };
        var data = DataOption.Create();
        var command = new Command("remove", "Let an account go: it is read no more, its secrets are deleted, what it received stays") { id, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (!AccountId.TryParse(parsed.GetValue(id), out var account)) throw new CommandFailedException("That is no account's id; see ./inbox account list.");
            await using var services = await InboxServices.Borrow(DataOption.In(parsed, data), cancellation);
            if (!await services.Get<ConnectAccount>().Disconnect(account, NewAccount.CommandLine, cancellation)) throw new CommandFailedException($"There is no account {account}; see ./inbox account list.");
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"Removed {account}. Its conversations stay in the inbox.");
            return 0;
        });
        return command;
    }
}
