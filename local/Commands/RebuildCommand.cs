using System.CommandLine;
using SocialInbox.Local.Running;
using SocialInbox.Reconcile;

namespace SocialInbox.Local.Commands;

/// <summary>All lists anew from the conversations.</summary>
internal static class RebuildCommand
{
    public static Command Create()
    {
        var data = DataOption.Create();
        var command = new Command("rebuild", "Write all lists anew from the conversations; the inbox may run meanwhile") { data };
        command.SetAction(async (parsed, cancellation) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            await using var services = await InboxServices.Borrow(DataOption.In(parsed, data), cancellation);
            var (conversations, ghosts) = await services.Get<RebuildIndexes>().Run(new CountLines(output, "conversations"), cancellation);
            await output.WriteLineAsync($"Built the lists of {conversations} conversations; {ghosts} rows belonged to none and were removed.");
            return 0;
        });
        return command;
    }
}
