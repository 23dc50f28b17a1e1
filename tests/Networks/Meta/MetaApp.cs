using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks.Meta;

/// <summary>What all of Meta's networks share with whoever delivers for them: the app's secret.</summary>
internal static class MetaApp
{
    public const string Secret = "nordlicht-test-secret";

    public static JsonNode Vector(string name) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Sample.Folder(), "Meta", "signature-vectors.json")))!["vectors"]!.AsArray().Single(vector => (string)vector!["name"]! == name)!;

    public static WebhookRequest Delivery(byte[] body, string? signature = null) => new(
        new Dictionary<string, string> { ["X-Hub-Signature-256"] = signature ?? $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), body))}" },
        new Dictionary<string, string>(),
        body);

    public static WebhookRequest Question(string mode, string token, string? challenge) => new(
        new Dictionary<string, string>(),
        new Dictionary<string, string> { ["hub.mode"] = mode, ["hub.verify_token"] = token, ["hub.challenge"] = challenge ?? "" },
        ReadOnlyMemory<byte>.Empty);
}
