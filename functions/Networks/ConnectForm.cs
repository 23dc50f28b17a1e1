using System.Collections.Immutable;

namespace SocialInbox.Networks;

/// <summary>What a network asks for when an account is connected, as data: the page and the command line are both built from it.</summary>
/// <param name="Fields">In the order in which a person fills them in.</param>
public sealed record ConnectForm(ImmutableArray<ConnectField> Fields)
{
    public static readonly ConnectForm Empty = new([]);

    /// <summary>The names under which <see cref="ConnectRequest.Server"/> and <see cref="ConnectRequest.Handle"/> are asked for.</summary>
    public const string Server = "server", Handle = "handle";

    /// <summary>The name under which the public address of this inbox is asked for: the inbox itself knows how it may look.</summary>
    public const string Inbox = "inbox";

    /// <summary>The longest entry: a pasted key in PEM.</summary>
    internal const int Longest = 8000;

    /// <summary>Puts what a person entered where the network looks for it; spaces around it are not meant.</summary>
    public ConnectEntry Read(IReadOnlyDictionary<string, string> entered)
    {
        var values = Fields.ToImmutableDictionary(field => field.Name, field => entered.GetValueOrDefault(field.Name)?.Trim() is { Length: > 0 } value ? value : field.Preset ?? "");
        var problems = Fields.SelectMany(field => field.Problem(values[field.Name]) is { } problem ? new[] { KeyValuePair.Create(field.Name, problem) } : []).ToImmutableDictionary();
        if (!problems.IsEmpty) return new ConnectEntry.Wrong(problems);
        return new ConnectEntry.Complete(new ConnectRequest(
            values.GetValueOrDefault(Server) is { Length: > 0 } server ? new Uri(server) : null,
            values.GetValueOrDefault(Handle) is { Length: > 0 } handle ? handle : null,
            Kept(values, FieldKept.Secret),
            Kept(values, FieldKept.Setting)));
    }

    private ImmutableDictionary<string, string> Kept(ImmutableDictionary<string, string> values, FieldKept kept) => Fields
        .Where(field => field.Kept == kept && field.Name is not (Server or Handle) && values[field.Name].Length > 0)
        .ToImmutableDictionary(field => field.Name, field => values[field.Name]);
}

/// <summary>What came of reading what a person entered.</summary>
public abstract record ConnectEntry
{
    private ConnectEntry() { }

    public sealed record Complete(ConnectRequest Request) : ConnectEntry;

    /// <summary>By the names of the fields.</summary>
    public sealed record Wrong(ImmutableDictionary<string, FieldProblem> Problems) : ConnectEntry;
}
