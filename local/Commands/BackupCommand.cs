using System.CommandLine;
using SocialInbox.Backup;
using SocialInbox.Local.Running;

namespace SocialInbox.Local.Commands;

/// <summary>Everything that cannot be had again, into one file.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "Where to write it; must not exist yet" };
        var data = DataOption.Create();
        var command = new Command("backup", "Write conversations, accounts and settings to a file; tokens are left out") { file, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetRequiredValue(file);
            var output = parsed.InvocationConfiguration.Output;
            await using var services = await InboxServices.Borrow(DataOption.In(parsed, data), cancellation);
            await NewFile.Write(path, async stream =>
            {
                foreach (var (table, rows) in await services.Get<BackUpTables>().Run(stream, new ProgressLines(output), cancellation)) await output.WriteLineAsync($"{table,-14}{rows,9}");
            });
            await output.WriteLineAsync($"Written to {path}. It holds what customers wrote: keep it as you keep the inbox. Tokens are not in it.");
            return 0;
        });
        return command;
    }
}
