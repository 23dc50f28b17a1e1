using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using SocialInbox.Networks;

namespace SocialInbox.Intake;

/// <summary>
/// In which version each of the last posts of an account was stored, as short hashes, so that a page of known ones costs no look-up.
/// One version a post: one that returns to earlier words, or appears again after it was gone, is news. Only a help: a post is added
/// after it is stored, and what dropped out is recognised by its claim.
/// </summary>
public sealed class KnownPosts
{
    private const int Most = 2000;
    private const int Bytes = 16;
    private const string Gone = "\u0000gone";
    private const string Unreadable = "\u0000unreadable";
    private const string Waiting = "\u0000waiting ";

    private readonly OrderedDictionary<long, long> versions = [];

    public KnownPosts(ReadOnlySpan<byte> stored = default)
    {
        for (; stored.Length >= Bytes; stored = stored[Bytes..])
            versions[BinaryPrimitives.ReadInt64LittleEndian(stored)] = BinaryPrimitives.ReadInt64LittleEndian(stored[(Bytes / 2)..]);
    }

    /// <summary>Something was added since it was read.</summary>
    public bool Changed { get; private set; }

    public bool Contains(NetworkPost post) => Has(post.Id, VersionOf(post));

    public void Add(NetworkPost post) => Remember(post.Id, VersionOf(post));

    /// <summary>A post of the brand for which no conversation was found.</summary>
    public bool ContainsWaiting(NetworkPost post) => Has(post.Id, Waiting + VersionOf(post));

    public void AddWaiting(NetworkPost post) => Remember(post.Id, Waiting + VersionOf(post));

    public bool ContainsGone(string postId) => Has(postId, Gone);

    public void AddGone(string postId) => Remember(postId, Gone);

    public bool ContainsUnreadable(UnreadablePost post) => Has(post.Raw, Unreadable);

    public void AddUnreadable(UnreadablePost post) => Remember(post.Raw, Unreadable);

    public byte[] ToBytes()
    {
        var bytes = new byte[versions.Count * Bytes];
        var at = 0;
        foreach (var (id, version) in versions)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(Bytes * at), id);
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan((Bytes * at++) + (Bytes / 2)), version);
        }

        return bytes;
    }

    // With the instant of the edit: what was stored in between may not have been noted here, and then an edit back to these words is news.
    private static string VersionOf(NetworkPost post) => $"{post.Version} {post.EditedAt?.UtcTicks}{(post.Withheld ? " withheld" : "")}";

    private bool Has(string id, string version) => versions.TryGetValue(HashOf(id), out var known) && known == HashOf(version);

    private void Remember(string id, string version)
    {
        if (Has(id, version)) return;
        versions.Remove(HashOf(id));
        versions.Add(HashOf(id), HashOf(version));
        if (versions.Count > Most) versions.RemoveAt(0);
        Changed = true;
    }

    private static long HashOf(string text) => BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
