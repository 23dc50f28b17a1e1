using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using SocialInbox.Local.Practice;
using SocialInbox.Local.Runner;
using SocialInbox.Local.Storage;
using SocialInbox.Networks;

namespace SocialInbox.Local.Commands;

/// <summary>The commands behind ./inbox.</summary>
public static class CommandLine
{
    // @x is somebody's name here, not a file with arguments.
    private static readonly ParserConfiguration NoResponseFiles = new() { ResponseFileTokenReplacer = null };

    /// <returns>What the process answers: 0 when all went well.</returns>
    public static async Task<int> Run(string[] arguments, TextWriter output, TextWriter errors)
    {
        var root = new Command("./inbox", "SocialInbox: no public customer question goes unanswered unnoticed.")
        {
            new HelpOption(),
            UpCommand.Create(),
            AccountCommand.Create(),
            StatusCommand.Create(),
            TriageCommand.Create(),
            BackupCommand.Create(),
            RestoreCommand.Create(),
            RebuildCommand.Create(),
            PersonCommand.Create(),
        };
        // Commands end in their own time: they stop what they started.
        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = output, Error = errors };
        try
        {
            var parsed = root.Parse(arguments, NoResponseFiles);
            if (parsed is { Action: not HelpAction, Errors: [var wrong, ..] }) throw new CommandFailedException($"{wrong.Message} See {Called(parsed.CommandResult)} --help.");
            return await parsed.InvokeAsync(configuration);
        }
        catch (Exception refused) when (refused is CommandFailedException or AzuriteFailedException or PracticeFailedException or StartRefusedException or UnknownNetworkException)
        {
            await errors.WriteLineAsync($"inbox: {refused.Message}");
            return 1;
        }
    }
    private static string Called(SymbolResult? command) => command is CommandResult { Command.Name: var name } ? $"{Called(command.Parent)} {name}".Trim() : "";
}
