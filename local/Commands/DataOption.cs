using System.CommandLine;
using SocialInbox.Local.Running;

namespace SocialInbox.Local.Commands;

/// <summary>--data: where the inbox keeps everything.</summary>
internal static class DataOption
{
    public static Option<string?> Create() => new("--data") { Description = "Where data lies (default: .socialinbox beside this script)", HelpName = "DIR" };

    public static DataFolder In(ParseResult parsed, Option<string?> data) => new(parsed.GetValue(data) ?? DataFolder.Default);
}
