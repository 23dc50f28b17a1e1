using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using SocialInbox.Networks;

namespace SocialInbox.Local.Commands;

/// <summary>A field of a network's form as an option. Secrets come from files: an argument stands in the list of processes and in the shell's history.</summary>
internal sealed class FieldOption
{
    private readonly ConnectField asked;
    private readonly Option<string?>? text;
    private readonly Option<FileInfo?>? file;

    internal FieldOption(ConnectField asked)
    {
        this.asked = asked;
        Name = $"--{Hyphened(asked.Name)}{(IsSecret ? "-file" : "")}";
        var description = $"{asked.Label.English}. {asked.Hint.English}{(asked.Choices.IsEmpty ? "" : $" One of: {string.Join(", ", asked.Choices.Select(choice => choice.Value))}.")}";
        if (IsSecret) file = new Option<FileInfo?>(Name) { Description = description, HelpName = "FILE", Required = asked.Required };
        else text = new Option<string?>(Name) { Description = description, HelpName = asked.Example ?? (asked.Kind == FieldKind.Address ? "URL" : "TEXT"), Required = asked.Required && asked.Preset is null };
    }

    internal string Name { get; }

    internal Option Option => (Option?)text ?? file!;

    private bool IsSecret => asked.Kept == FieldKept.Secret;

    /// <exception cref="CommandFailedException">The file is not there, or empty.</exception>
    internal KeyValuePair<string, string> Read(ParseResult parsed) => KeyValuePair.Create(asked.Name, (IsSecret ? Secret(parsed.GetValue(file!)) : parsed.GetValue(text!)) ?? "");

    internal string Words(FieldProblem problem) => problem switch
    {
        FieldProblem.Missing => $"{Name} is required.",
        FieldProblem.TooLong => $"{Name} is too long.",
        FieldProblem.NoAddress => $"{Name} must be a whole address, such as {asked.Example ?? "https://social.example"}.",
        FieldProblem.NoChoice => $"{Name} is one of {string.Join(", ", asked.Choices.Select(choice => choice.Value))}.",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string? Secret(FileInfo? file)
    {
        if (file is null) return null;
        if (!file.Exists) throw new CommandFailedException($"There is no file {file.FullName}.");
        return File.ReadAllText(file.FullName).Trim() is { Length: > 0 } secret ? secret : throw new CommandFailedException($"{file.FullName} is empty.");
    }

    private static string Hyphened(string name)
    {
        var hyphened = new StringBuilder();
        foreach (var letter in name) hyphened.Append(char.IsAsciiLetterUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : letter.ToString());
        return hyphened.ToString();
    }
}
