using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using SocialInbox.Networks;

namespace SocialInbox.Intake;

/// <summary>
/// Short hashes (id and version) of the last posts that were stored for an account, so that a page of known ones costs no look-up.
/// Only a help: a hash is added after its post is stored, and what dropped out is recognised by its claim.
/// </summary>
public sealed class KnownPosts
{
    private const int Most = 2000;
    private const int Bytes = 8;

    private readonly Queue<long> order = new();
    private readonly HashSet<long> hashes = [];

    public KnownPosts(ReadOnlySpan<byte> stored = default)
    {
        for (; stored.Length >= Bytes; stored = stored[Bytes..]) Remember(BinaryPrimitives.ReadInt64LittleEndian(stored));
    }

    /// <summary>Something was added since it was read.</summary>
    public bool Changed { get; private set; }

    public bool Contains(NetworkPost post) => hashes.Contains(HashOf(post.Id, post.Version));

    public void Add(NetworkPost post) => Changed |= Remember(HashOf(post.Id, post.Version));

    public bool ContainsGone(string postId) => hashes.Contains(HashOf(postId, Gone));

    public void AddGone(string postId) => Changed |= Remember(HashOf(postId, Gone));

    public bool ContainsUnreadable(UnreadablePost post) => hashes.Contains(HashOf(post.Raw, Unreadable));

    public void AddUnreadable(UnreadablePost post) => Changed |= Remember(HashOf(post.Raw, Unreadable));

    public byte[] ToBytes()
    {
        var bytes = new byte[order.Count * Bytes];
        var at = 0;
        foreach (var hash in order) BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(Bytes * at++), hash);
        return bytes;
    }

    private const string Gone = "\u0000gone";
    private const string Unreadable = "\u0000unreadable";

    private bool Remember(long hash)
    {
        if (!hashes.Add(hash)) return false;
        order.Enqueue(hash);
        if (order.Count > Most) hashes.Remove(order.Dequeue());
        return true;
    }

    private static long HashOf(string id, string version) =>
        BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{id}\n{version}")));
}
