using System.Collections.Immutable;

namespace SocialInbox.Networks;

/// <summary>The same words in both languages of the inbox.</summary>
public sealed record Wording(string German, string English)
{
    /// <summary>Words that somebody else chose, a network say: the same in both.</summary>
    public static Wording Of(string words) => new(words, words);

    public Wording And(Wording more) => new($"{German} {more.German}", $"{English} {more.English}");
}

/// <summary>Where an entry is kept: sealed among the account's secrets, or among its settings, which everybody may read.</summary>
public enum FieldKept { Setting, Secret }

/// <summary>What an entry has to look like.</summary>
public enum FieldKind { Text, LongText, Address, Choice }

/// <summary>What is wrong with an entry.</summary>
public enum FieldProblem { Missing, TooLong, NoAddress, NoChoice }

/// <summary>
/// One thing to enter. <see cref="ConnectForm.Server"/> and <see cref="ConnectForm.Handle"/> are the names of two that every network
/// means the same by; any other is the network's own, of letters and digits.
/// </summary>
public sealed record ConnectField(string Name, Wording Label, Wording Hint)
{
    public FieldKind Kind { get; init; } = FieldKind.Text;
    public FieldKept Kept { get; init; } = FieldKept.Setting;
    public bool Required { get; init; } = true;

    /// <summary>What holds when nothing is entered; the person may change it.</summary>
    public string? Preset { get; init; }

    /// <summary>An entry as it may look, to be shown in the empty field.</summary>
    public string? Example { get; init; }

    /// <summary>Of a choice: each value with its name.</summary>
    public ImmutableArray<FieldChoice> Choices { get; init; } = [];

    internal FieldProblem? Problem(string value) =>
        value.Length == 0 ? (Required ? FieldProblem.Missing : null)
        : value.Length > ConnectForm.Longest ? FieldProblem.TooLong
        : Kind == FieldKind.Address && !IsAddress(value) ? FieldProblem.NoAddress
        : Kind == FieldKind.Choice && !Choices.Any(choice => choice.Value == value) ? FieldProblem.NoChoice
        : null;

    // A secret must not travel in the clear; on this machine it does not travel.
    private static bool IsAddress(string value) => Uri.TryCreate(value, UriKind.Absolute, out var address)
        && address.UserInfo.Length == 0 && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}

public sealed record FieldChoice(string Value, Wording Label);
