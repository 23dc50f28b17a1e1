using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts.Credentials;
using SocialInbox.Networks;
using SocialInbox.Tests.Networks.Infrastructure;

namespace SocialInbox.Tests.Networks;

/// <summary>Networks ask us to sign a word of theirs, with the very secret that signs their deliveries. Strangers can ask the same.</summary>
public sealed class HandshakeTests : IDisposable
{
    private const string Secret = "nordlicht-test-secret";

    private readonly ServiceProvider services = new ServiceCollection()
        .AddNetworks(new ConfigurationBuilder().Build())
        .AddSingleton(new CredentialVault(new MemoryTable(), new DataKey(Options.Create(new CredentialsOptions())), TimeProvider.System))
        .BuildServiceProvider();

    public void Dispose() => services.Dispose();

    [Theory]
    [InlineData("{\"data\":{\"event_type\":\"post.mention.create\"}}")]
    [InlineData("hmacsha256={\"notifications\":[]}")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    public void No_handshake_gives_a_stranger_the_signature_of_a_delivery(string wanted)
    {
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(wanted));
        var asked = new[] { "crc_token", "challengeCode", "hub.challenge", "hub.verify_token", "hub.mode", "challenge" }.ToDictionary(name => name, name => name == "hub.mode" ? "subscribe" : wanted);

        foreach (var network in services.GetRequiredService<NetworkCatalogue>().All.OfType<IHandshakes>())
        {
            var answer = network.Answer(new WebhookRequest(new Dictionary<string, string>(), asked, ReadOnlyMemory<byte>.Empty), Secret)?.Body ?? "";
            Assert.DoesNotContain(Convert.ToBase64String(signature), answer.Replace("\\u002B", "+", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.DoesNotContain(Convert.ToHexStringLower(signature), answer, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Whoever_asks_as_a_network_does_is_answered()
    {
        var asked = new Dictionary<string, string> { ["crc_token"] = "MTYwNDY1NzQ2NA_-=", ["challengeCode"] = "890e4665-4dfe-4ab1-b689-ed553bceeed0" };

        var answering = services.GetRequiredService<NetworkCatalogue>().All.OfType<IHandshakes>()
            .Where(network => network.Answer(new WebhookRequest(new Dictionary<string, string>(), asked, ReadOnlyMemory<byte>.Empty), Secret) is not null).Select(network => network.Name);

        Assert.Superset(new HashSet<string> { "linkedin", "x" }, answering.ToHashSet());
    }
}
