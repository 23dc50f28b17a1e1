using System.Security.Cryptography;

namespace SocialInbox.Security;

/// <summary>The key that signs local sessions: 32 random bytes in a file that only its owner may read.</summary>
internal static class SignInKey
{
    private const int Length = 32;

    /// <summary>Reads the key, or makes it; runners that start at once end up with the same one.</summary>
    /// <exception cref="InvalidOperationException">The file holds something else.</exception>
    public static byte[] ReadOrCreate(string path)
    {
        if (!File.Exists(path)) Create(path);
        var key = File.ReadAllBytes(path);
        return key.Length == Length ? key : throw new InvalidOperationException($"The sign-in key file '{path}' does not hold {Length} bytes. Delete it: a new one is made at the next start.");
    }

    private static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var draft = $"{path}.{Environment.ProcessId}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(draft, options)) file.Write(RandomNumberGenerator.GetBytes(Length));
        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }
}
