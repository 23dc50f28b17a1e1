using System.Text;

namespace SocialInbox.Tests.Networks.Infrastructure;

/// <summary>What may become of a body on its way, or in the hands of whoever knows the secret: the same ones in every run.</summary>
internal static class Mutations
{
    private const int Many = 3000;

    private static readonly string[] Values =
        ["null", "5", "-1", "1e400", "99999999999999999999", "\"\"", "\"\\ud800\"", "[]", "{}", "true", "[[[[[[[[[[]]]]]]]]]]", "\"" + new string('x', 5000) + "\"", "{\"\\udfff\":1}"];

    internal static IEnumerable<ReadOnlyMemory<byte>> Of(string body)
    {
        var chance = new Random(4711);
        var bytes = Encoding.UTF8.GetBytes(body);
        for (var i = 0; i < Many; i++)
        {
            yield return (i % 4) switch
            {
                0 => Flipped(bytes, chance),
                1 => bytes.AsMemory(0, chance.Next(bytes.Length)),
                _ => Encoding.UTF8.GetBytes(Replaced(body, chance)),
            };
        }

        yield return Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("[", 100_000)));
        yield return Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"post\":", 1000)));
    }

    private static byte[] Flipped(byte[] bytes, Random chance)
    {
        var copy = bytes.ToArray();
        for (var times = chance.Next(1, 4); times > 0; times--) copy[chance.Next(copy.Length)] ^= (byte)(1 << chance.Next(8));
        return copy;
    }

    // The value of some member becomes something else.
    private static string Replaced(string body, Random chance)
    {
        var colon = body.IndexOf(':', chance.Next(body.Length));
        if (colon < 0) colon = body.IndexOf(':');
        var end = body.IndexOfAny([',', '\n', '}'], colon);
        return string.Concat(body.AsSpan(0, colon + 1), Values[chance.Next(Values.Length)], body.AsSpan(end));
    }
}
