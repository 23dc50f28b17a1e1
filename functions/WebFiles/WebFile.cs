using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace SocialInbox.WebFiles;

/// <summary>One file of the web inbox, held in memory as it is and, once somebody asks for it so, compressed.</summary>
internal sealed class WebFile
{
    private readonly Lazy<byte[]> compressed;

    public WebFile(string path, byte[] content, string type)
    {
        (Content, Type) = (content, type);
        // Vite puts a hash of the content into the names under assets/: such a file never changes.
        CacheControl = path.StartsWith("assets/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
        var hash = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 12));
        (Tag, CompressedTag) = (new EntityTagHeaderValue($"\"{hash}\""), new EntityTagHeaderValue($"\"{hash}-br\""));
        compressed = new Lazy<byte[]>(() => Compress(content));
    }

    public string Type { get; }
    public string CacheControl { get; }
    public byte[] Content { get; }
    public EntityTagHeaderValue Tag { get; }
    public byte[] Compressed => compressed.Value;
    public EntityTagHeaderValue CompressedTag { get; }

    private static byte[] Compress(byte[] content)
    {
        using var result = new MemoryStream();
        using (var brotli = new BrotliStream(result, CompressionLevel.Optimal, leaveOpen: true)) brotli.Write(content);
        return result.ToArray();
    }
}
