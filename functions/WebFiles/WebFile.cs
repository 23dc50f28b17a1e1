using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace SocialInbox.WebFiles;

/// <summary>One file of the web inbox, or a page that stays the same for a while, held in memory as it is and, once somebody asks for it so, compressed.</summary>
internal sealed class WebFile
{
    private readonly Lazy<byte[]> compressed;

    // Vite puts a hash of the content into the names under assets/: such a file never changes.
    public WebFile(string path, byte[] content, string type)
        : this(content, type, path.StartsWith("assets/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache")
    {
    }

    public WebFile(byte[] content, string type, string cacheControl)
    {
        (Content, Type, CacheControl) = (content, type, cacheControl);
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

    /// <summary>304 for whoever has it, else all of it, compressed for whoever takes that.</summary>
    public IResult Answer(HttpRequest request)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = CacheControl;
        headers.Vary = "Accept-Encoding";
        if (!request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.OrdinalIgnoreCase)) return Results.Bytes(Content, Type, entityTag: Tag);
        headers.ContentEncoding = "br";
        return Results.Bytes(Compressed, Type, entityTag: CompressedTag);
    }

    private static byte[] Compress(byte[] content)
    {
        using var result = new MemoryStream();
        using (var brotli = new BrotliStream(result, CompressionLevel.Optimal, leaveOpen: true)) brotli.Write(content);
        return result.ToArray();
    }
}
