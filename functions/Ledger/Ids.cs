using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using SocialInbox.Accounts;

namespace SocialInbox.Ledger;

/// <summary>One customer's exchange with one account under one root post.</summary>
[JsonConverter(typeof(IdJson<ConversationId>))]
public readonly record struct ConversationId(string Value) : IId<ConversationId>
{
    public static ConversationId From(string value) => new(value);

    /// <summary>Derived, so that two readers of two posts of one exchange name the same conversation without asking anybody.</summary>
    public static ConversationId For(AccountId account, string rootId, string customerId) =>
        new(KeyHash.Of($"{account}\n{rootId}\n{customerId}"));

    /// <summary>The conversation that goes on where this one ended.</summary>
    public ConversationId Next()
    {
        var parts = Value.Split('-');
        var number = parts.Length == 2 ? int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : 1;
        return new ConversationId($"{parts[0]}-{number + 1}");
    }

    public static bool TryParse(string? text, out ConversationId id)
    {
        id = new ConversationId(text ?? "");
        return text is { Length: >= 26 and <= 34 } && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
    }

    public override string ToString() => Value;
}

/// <summary>A network's post id as a table key: fixed length, no character that a key may not hold.</summary>
[JsonConverter(typeof(IdJson<PostKey>))]
public readonly record struct PostKey(string Value) : IId<PostKey>
{
    public static PostKey From(string value) => new(value);

    public static PostKey For(AccountId account, string postId) => new(KeyHash.Of($"{account}\n{postId}"));

    public override string ToString() => Value;
}

/// <summary>Made by whoever sends a command, so that a repeated command is recognised.</summary>
[JsonConverter(typeof(IdJson<CommandId>))]
public readonly record struct CommandId(string Value) : IId<CommandId>
{
    public static CommandId From(string value) => new(value);

    public static bool TryParse(string? text, out CommandId id)
    {
        id = new CommandId(text ?? "");
        return text is { Length: >= 8 and <= 64 } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or ':' or '.');
    }

    public override string ToString() => Value;
}

[JsonConverter(typeof(IdJson<ReplyId>))]
public readonly record struct ReplyId(string Value) : IId<ReplyId>
{
    public static ReplyId From(string value) => new(value);

    public static bool TryParse(string? text, out ReplyId id)
    {
        id = new ReplyId(text ?? "");
        return text is { Length: >= 8 and <= 64 } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
    }

    public override string ToString() => Value;
}

internal static class KeyHash
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>130 bits of SHA-256 in 26 characters: foreign ids are of any length and alphabet, keys are not.</summary>
    public static string Of(string text)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        var letters = new char[26];
        for (int i = 0, bit = 0; i < 26; i++, bit += 5)
        {
            var pair = (hash[bit / 8] << 8) | hash[(bit / 8) + 1];
            letters[i] = Alphabet[(pair >> (11 - (bit % 8))) & 31];
        }

        return new string(letters);
    }
}
