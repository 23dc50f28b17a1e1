using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SocialInbox.Networks;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Networks.Infrastructure;

/// <summary>What becomes of a recorded answer, compared with what people approved.</summary>
internal static class ApprovedPosts
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatIsUsual } },
    };

    public static void Match(string network, string sample, NetworkPage page, Uri? server = null) =>
        Match(network, sample, new { page.Posts, page.Unreadable, page.Gone }, server);

    // Nearly every post is shown to everybody.
    private static void LeaveOutWhatIsUsual(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => type.Type == typeof(NetworkPost) && property.Name == "withheld")) property.ShouldSerialize = (_, value) => value is true;
    }

    /// <param name="server">Where the loopback server lies, whose address is another in every run.</param>
    public static void Match(string network, string sample, object result, Uri? server = null)
    {
        Directory.CreateDirectory(Path.Combine(Sample.Folder(), network, "Approved"));
        Approved.Matches(Path.Combine("..", "Networks", network, "Approved", $"{sample}.json"), JsonSerializer.Serialize(result, Readable).Replace(server?.AbsoluteUri ?? "\0", "https://server.example/", StringComparison.Ordinal));
    }
}
