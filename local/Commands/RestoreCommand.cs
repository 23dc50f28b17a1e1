using System.CommandLine;
using SocialInbox.Backup;
using SocialInbox.Erasure;
using SocialInbox.Local.Running;

namespace SocialInbox.Local.Commands;

/// <summary>A backup into an empty storage.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A file that backup wrote" };
        var again = new Option<bool>("--again") { Description = "An earlier restore of this file was interrupted: go over it again" };
        var erasures = new Option<string?>("--erasures") { Description = "A file that person list wrote: who was erased since is erased again", HelpName = "FILE" };
        var data = DataOption.Create();
        var command = new Command("restore", "Bring a backup into an empty inbox; connect the accounts again afterwards") { file, again, erasures, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = DataOption.In(parsed, data);
            if (folder.WhoRuns() is { } running) throw new CommandFailedException($"The inbox runs at {running.Address}: stop it first.");
            var path = parsed.GetRequiredValue(file);
            if (!File.Exists(path)) throw new CommandFailedException($"There is no file {path}.");
            var output = parsed.InvocationConfiguration.Output;
            await using var services = await InboxServices.Borrow(folder, cancellation);
            await using var stream = File.OpenRead(path);
            try
            {
                if (parsed.GetValue(erasures) is { } list) await ErasureListFile.Read(list, services.Get<ErasureList>(), cancellation);
                return await services.Get<RestoreTables>().Run(stream, parsed.GetValue(again), new ProgressLines(output), cancellation) switch
                {
                    RestoreResult.NotEmpty full => throw new CommandFailedException($"This inbox is not empty (table {full.Table}): restore into a new one, or with --again where an earlier restore was interrupted."),
                    RestoreResult.Restored restored => await Say(restored, output),
                    var other => throw new InvalidOperationException(other.GetType().Name),
                };
            }
            catch (BackupUnreadableException unreadable)
            {
                throw new CommandFailedException(unreadable.Message);
            }
        });
        return command;
    }

    private static async Task<int> Say(RestoreResult.Restored restored, TextWriter output)
    {
        await output.WriteLineAsync($"Restored {restored.Rows} rows. {restored.Replies} replies were under way: look in the inbox whether they stand on the network.");
        await output.WriteLineAsync($"{restored.Steps} steps had fallen due meanwhile: noted, and nobody is told again. Connect the accounts again: a backup holds no tokens.");
        if (restored.Erased > 0) await output.WriteLineAsync($"{restored.Erased} conversations of people who had been erased were erased again.");
        if (restored.LeftToErase > 0) await output.WriteLineAsync($"{restored.LeftToErase} more still wait for an answer: they stay open, and are erased by the next Nightly after they have ended.");
        if (restored.ForeignErasures > 0)
            await output.WriteLineAsync($"WARNING: {restored.ForeignErasures} entries of the erasure list were made under another data key. Bring that key back (Credentials:DataKey) and restore with --again, or these people stay.");
        return 0;
    }
}
