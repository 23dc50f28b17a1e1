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
            if (File.Exists(path)) throw new CommandFailedException($"{path} is there already: no backup is written over.");
            var output = parsed.InvocationConfiguration.Output;
            await using var services = await InboxServices.Borrow(DataOption.In(parsed, data), cancellation);

            // Under another name until it is whole: what bears the name of a backup is one.
            var unfinished = path + ".unfinished";
            try
            {
                await using (var stream = ForOwnerOnly(unfinished))
                    foreach (var (table, rows) in await services.Get<BackUpTables>().Run(stream, new ProgressLines(output), cancellation)) await output.WriteLineAsync($"{table,-14}{rows,9}");
                File.Move(unfinished, path);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                throw new CommandFailedException($"The backup cannot be written: {fault.Message}");
            }
            finally
            {
                if (File.Exists(unfinished)) File.Delete(unfinished);
            }

            await output.WriteLineAsync($"Written to {path}. It holds what customers wrote: keep it as you keep the inbox. Tokens are not in it.");
            return 0;
        });
        return command;
    }

    private static FileStream ForOwnerOnly(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }
}
