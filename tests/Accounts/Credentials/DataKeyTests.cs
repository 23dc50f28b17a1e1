using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Credentials;

namespace SocialInbox.Tests.Accounts.Credentials;

public sealed class DataKeyTests : IDisposable
{
    private static readonly AccountId Shop = new("mastodon-shop");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("data-key");

    private string File => Path.Combine(folder.FullName, "keys", "data.key");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_sealed_secret_opens_again_and_looks_different_each_time()
    {
        var key = Key(new CredentialsOptions { DataKey = Convert.ToBase64String(new byte[32]) });
        var first = key.Seal(Shop, "token", "grün und geheim 🔑");

        Assert.Equal("grün und geheim 🔑", key.Open(Shop, "token", first));
        Assert.NotEqual(first, key.Seal(Shop, "token", "grün und geheim 🔑"));
    }

    [Fact]
    public void A_sealed_secret_opens_nowhere_but_where_it_was_put()
    {
        var key = Key(new CredentialsOptions { DataKeyFile = File });
        var box = key.Seal(Shop, "token", "geheim");

        Assert.Throws<CryptographicException>(() => key.Open(new AccountId("mastodon-other"), "token", box));
        Assert.Throws<CryptographicException>(() => key.Open(Shop, "appPassword", box));
        Assert.Throws<CryptographicException>(() => key.Open(Shop, "token", [.. box[..^1], (byte)(box[^1] ^ 1)]));
        Assert.Throws<CryptographicException>(() => key.Open(Shop, "token", box.AsSpan(0, 10)));
    }

    [Fact]
    public void Another_data_key_says_what_to_do()
    {
        var box = Key(new CredentialsOptions { DataKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) }).Seal(Shop, "token", "geheim");

        var refusal = Assert.Throws<CryptographicException>(() => Key(new CredentialsOptions { DataKeyFile = File }).Open(Shop, "token", box));

        Assert.Contains("connect the account again", refusal.Message);
    }

    [Fact]
    public void The_key_file_is_made_at_first_use_for_its_owner_alone_and_kept()
    {
        var box = Key(new CredentialsOptions { DataKeyFile = File }).Seal(Shop, "token", "geheim");

        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
        Assert.Equal("geheim", Key(new CredentialsOptions { DataKeyFile = File }).Open(Shop, "token", box));
        Assert.Equal(["data.key"], Directory.GetFiles(Path.GetDirectoryName(File)!).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Two_that_start_at_once_agree_on_one_key()
    {
        var keys = Enumerable.Range(0, 8).Select(_ => Key(new CredentialsOptions { DataKeyFile = File })).ToList();

        var boxes = await Task.WhenAll(keys.Select(key => Task.Run(() => key.Seal(Shop, "token", "geheim"))));

        Assert.All(boxes, box => Assert.Equal("geheim", keys[0].Open(Shop, "token", box)));
    }

    [Fact]
    public void A_key_file_that_others_can_read_is_refused()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllText(File, Convert.ToBase64String(new byte[32]));
        if (OperatingSystem.IsWindows()) return;
        System.IO.File.SetUnixFileMode(File, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);

        Assert.Contains("chmod 600", Assert.Throws<InvalidOperationException>(() => Key(new CredentialsOptions { DataKeyFile = File }).Seal(Shop, "token", "geheim")).Message);
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData("too short", null, false)]
    [InlineData("@Microsoft.KeyVault(SecretUri=https://vault.example/secrets/key)", null, false)]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", null, true)]
    [InlineData(null, "data.key", true)]
    public void Options_without_a_usable_key_stop_the_start(string? dataKey, string? file, bool fits) =>
        Assert.Equal(fits, new ValidateCredentialsOptions().Validate(null, new CredentialsOptions { DataKey = dataKey, DataKeyFile = file }).Succeeded);

    private static DataKey Key(CredentialsOptions options) => new(Options.Create(options));
}
