using System.Security.Cryptography;
using System.Text;

namespace SocialInbox.Networks.Bluesky;

/// <summary>
/// The key under which a reply's record stands, derived from the reply alone: so a repeated send writes the same record to the same
/// place. It is a TID (https://atproto.com/specs/tid): microseconds since 1970 and ten bits for one of many clocks, here both from
/// the reply's id below the millisecond.
/// </summary>
internal static class BlueskyRecordKey
{
    private const string Alphabet = "234567abcdefghijklmnopqrstuvwxyz";
    private const int Length = 13;

    internal static string Of(OutboundReply reply)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(reply.Id.Value));
        var below = (uint)((hash[0] << 16) | (hash[1] << 8) | hash[2]);
        var microseconds = (reply.CreatedAt.ToUnixTimeMilliseconds() * 1000) + (below % 1000);
        var number = (ulong)(microseconds << 10) | (uint)(((hash[3] << 8) | hash[4]) & 0x3FF);
        var letters = new char[Length];
        for (var i = Length - 1; i >= 0; i--, number >>= 5) letters[i] = Alphabet[(int)(number & 31)];
        return new string(letters);
    }

    /// <summary>As the record says it: milliseconds, UTC.</summary>
    internal static string CreatedAt(OutboundReply reply) =>
        reply.CreatedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
