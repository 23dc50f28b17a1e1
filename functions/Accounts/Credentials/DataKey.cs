using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace SocialInbox.Accounts.Credentials;

/// <summary>
/// Seals and opens secrets: AES-256-GCM with a new nonce each time. The account and the secret's name are authenticated with it, so
/// that a sealed secret opens only where it was put.
/// </summary>
public sealed class DataKey(IOptions<CredentialsOptions> options)
{
    internal const int Length = 32;

    private const int NonceLength = 12;
    private const int TagLength = 16;
    private static readonly TimeSpan WriteTime = TimeSpan.FromSeconds(5);

    private const UnixFileMode OnlyOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly Lazy<byte[]> key = new(() => Load(options.Value), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>A key of its own for another purpose: whoever learns it learns nothing of this one.</summary>
    internal byte[] Derive(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Value, Length, info: Encoding.UTF8.GetBytes(purpose));

    internal byte[] Seal(AccountId account, string name, string secret)
    {
        var text = Encoding.UTF8.GetBytes(secret);
        var box = new byte[NonceLength + TagLength + text.Length];
        var nonce = box.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key.Value, TagLength);
        aes.Encrypt(nonce, text, box.AsSpan(NonceLength + TagLength), box.AsSpan(NonceLength, TagLength), Place(account, name));
        return box;
    }

    /// <exception cref="CryptographicException">Sealed with another key, for another account or name, or changed since.</exception>
    internal string Open(AccountId account, string name, ReadOnlySpan<byte> box)
    {
        if (box.Length < NonceLength + TagLength) throw new CryptographicException($"The secret '{name}' of {account} is cut short.");
        var text = new byte[box.Length - NonceLength - TagLength];
        using var aes = new AesGcm(key.Value, TagLength);
        try
        {
            aes.Decrypt(box[..NonceLength], box[(NonceLength + TagLength)..], box.Slice(NonceLength, TagLength), text, Place(account, name));
        }
        catch (AuthenticationTagMismatchException e)
        {
            throw new CryptographicException($"The secret '{name}' of {account} was sealed with another data key, or changed since. Bring the key back, or connect the account again.", e);
        }

        return Encoding.UTF8.GetString(text);
    }

    private static byte[] Place(AccountId account, string name) => Encoding.UTF8.GetBytes($"{account}\n{name}");

    private static byte[] Load(CredentialsOptions options)
    {
        if (!string.IsNullOrEmpty(options.DataKey)) return Convert.FromBase64String(options.DataKey);
        var path = Path.GetFullPath(options.DataKeyFile!);
        if (!File.Exists(path)) TryCreate(path);

        // Whoever was first writes it in one go, and may be about to.
        SpinWait.SpinUntil(() => new FileInfo(path).Length > 0, WriteTime);
        return Read(path);
    }

    // Two that start at once must agree on one key: the file itself is created by one of them only, renaming into place is not so sure.
    private static void TryCreate(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows()) how.UnixCreateMode = OnlyOwner;
        try
        {
            using var file = new FileStream(path, how);
            file.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Length)) + "\n"));
        }
        catch (IOException) when (File.Exists(path))
        {
            // Somebody else was first: that key is the one.
        }
    }

    private static byte[] Read(string path)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~OnlyOwner) != 0)
            throw new InvalidOperationException($"{path} can be read by others: chmod 600 it. If others may have read it, connect the accounts again with a new key.");
        using var file = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        var key = Convert.FromBase64String(file.ReadToEnd().Trim());
        return key.Length == Length ? key : throw new InvalidOperationException($"{path} does not hold a data key (32 bytes in Base64).");
    }
}
