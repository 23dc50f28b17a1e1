using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace SocialInbox.Tests.Networks.Infrastructure;

/// <summary>A recorded answer of a network, from its folder beside the tests.</summary>
internal static class Sample
{
    public static string Text(string network, string name) => File.ReadAllText(Path.Combine(Folder(), network, "Samples", $"{name}.json"));

    public static JsonNode Json(string network, string name) => JsonNode.Parse(Text(network, name))!;

    public static string Folder([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here)!;
        while (Path.GetFileName(folder) != "Networks") folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
