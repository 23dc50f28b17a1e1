using System.CommandLine;
using System.Text;
using SocialInbox.Triage;

namespace SocialInbox.Local.Commands;

/// <summary><c>triage FILE</c>: one JSON assessment a line for posts given as JSON lines.</summary>
public static class TriageCommand
{
    public static Command Create() => Create(Console.OpenStandardInput);

    internal static Command Create(Func<Stream> openStandardInput)
    {
        var file = new Argument<string>("file") { Description = "Posts, one JSON object a line: id, network, kind, rating, parent, text. - reads standard input." };
        var names = new Option<string[]>("--brand") { Description = "A name the brand goes by; may be repeated." };
        var handles = new Option<string[]>("--handle") { Description = "A handle of the brand; may be repeated. Without, every mention counts as addressed to the brand." };
        var command = new Command("triage", "Judge which posts need an answer; prints one JSON assessment a line.") { file, names, handles };
        command.SetAction(async (parsed, cancellation) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var errors = parsed.InvocationConfiguration.Error;
            var path = parsed.GetRequiredValue(file);
            if (path != "-" && !File.Exists(path))
            {
                await errors.WriteLineAsync($"There is no file {path}.");
                return 1;
            }

            await using var source = path == "-" ? openStandardInput() : File.OpenRead(path);
            using var lines = new StreamReader(source, Encoding.UTF8);
            return await JudgeAsync(lines, NullIfNone(parsed.GetValue(names)), NullIfNone(parsed.GetValue(handles)), output, errors, cancellation);
        });
        return command;
    }

    private static async Task<int> JudgeAsync(
        StreamReader lines, string[]? names, string[]? handles, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        var exitCode = 0;
        for (var number = 1; await lines.ReadLineAsync(cancellation) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            switch (TriageLine.Parse(line))
            {
                case TriageLine.Readable(var id, var post):
                    var assessment = PostTriage.Assess(post with { BrandNames = names, BrandHandles = handles });
                    await output.WriteLineAsync(TriageLine.Print(id, assessment));
                    break;
                case TriageLine.Broken(var why):
                    await errors.WriteLineAsync($"line {number}: {why}");
                    exitCode = 1;
                    break;
            }
        }

        return exitCode;
    }

    private static string[]? NullIfNone(string[]? values) => values is { Length: > 0 } ? values : null;
}
