using System.Runtime.CompilerServices;

namespace SocialInbox.Tests.Infrastructure;

/// <summary>What outsiders see, compared with the file that people approved. A difference leaves the new text beside it.</summary>
internal static class Approved
{
    public static void Matches(string file, string actual)
    {
        var path = Path.Combine(Folder(), file);
        var text = actual.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        var approved = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (approved == text) return;
        File.WriteAllText($"{path}.received", text);
        Assert.Fail($"tests/Approved/{file} says something else. If the change is meant, move {file}.received over it.\n\n{text}");
    }

    private static string Folder([CallerFilePath] string here = "") => Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(here)!, "..", "Approved")).FullName;
}
