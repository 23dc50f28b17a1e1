using System.Text.RegularExpressions;
using SocialInbox.Tests.Infra;

namespace SocialInbox.Tests.Security;

/// <summary>
/// A comparison that stops at the first difference tells, by its time, how much of a guess was right. Whatever proves somebody is
/// compared as a whole.
/// </summary>
public sealed partial class ConstantTimeTests
{
    private static readonly string[] Compares = ["==", "!=", "SequenceEqual", "string.Equals"];

    /// <summary>The framework's comparison and check of a public-key signature, and what is made of them.</summary>
    private static readonly string[] InConstantTime = ["FixedTimeEquals", "VerifyData", ".HasKey("];

    private static readonly IReadOnlyList<(string Path, string Text)> Sources =
        [.. Directory.EnumerateFiles(Path.Combine(InfraFile.Root, "functions"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(path => (Path.GetRelativePath(InfraFile.Root, path), File.ReadAllText(path)))];

    [Fact]
    public void No_signature_secret_or_mac_is_compared_with_an_operator_or_word_by_word()
    {
        var found = Sources.SelectMany(source => source.Text.Split('\n').Where(line => Compares.Any(way => line.Contains(way, StringComparison.Ordinal)) && Hasty().IsMatch(Harmless().Replace(line, ""))).Select(line => $"{source.Path}: {line.Trim()}"));

        Assert.Empty(found);
    }

    [Fact]
    public void Whoever_computes_a_mac_to_verify_one_compares_in_constant_time()
    {
        var verifying = Sources.Where(source => Verifies().IsMatch(source.Text)).ToList();

        Assert.NotEmpty(verifying);
        Assert.All(verifying, source => Assert.True(InConstantTime.Any(way => source.Text.Contains(way, StringComparison.Ordinal)), source.Path));
    }

    [Theory]
    [InlineData("if (signature == expected) return;")]
    [InlineData("return given != request.Secret;")]
    [InlineData("expected.SequenceEqual(macOfBody)")]
    [InlineData("string.Equals(webhookSecret, given, StringComparison.Ordinal)")]
    public void A_hasty_comparison_would_be_found(string line) => Assert.Matches(Hasty(), Harmless().Replace(line, ""));

    // What is compared with nothing, with a length or with a fixed word, tells nothing.
    [GeneratedRegex(@"[\w.!]*(?:signature|secret|hmac|\bmac)\w*(?:\.Length|\.Count)?\s*(?:==|!=)\s*(?:null|0|""[^""]*""|\d+|[\w.]*Length)|[\w.]*ContainsKey\([^)]*\)|\bSecretNames\.\w+|\w+\.Kept == FieldKept\.Secret|Role(?: is not)? [=!]= TableRole\.Secret", RegexOptions.IgnoreCase)]
    private static partial Regex Harmless();

    [GeneratedRegex(@"(?:signature|secret|hmac|\bmac)\w*(?:\(\))?\s*(?:==|!=)|(?:==|!=)\s*[\w.]*(?:signature|secret|hmac|\bmac)\w*|SequenceEqual\([^)]*(?:signature|secret|hmac|mac)|(?:signature|secret|hmac|mac)\w*\.SequenceEqual|string\.Equals\([^)]*(?:signature|secret|hmac|mac\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Hasty();

    [GeneratedRegex(@"WebhookVerdict\.Forged|HMACSHA\d+\.HashData[\s\S]*FixedTime|bool \w*(?:Verif|IsSigned|HasKey)\w*\(")]
    private static partial Regex Verifies();
}
