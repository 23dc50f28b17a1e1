using System.Collections.Immutable;
using SocialInbox.Networks;

namespace SocialInbox.Accounts.Connecting;

/// <summary>What comes next for somebody who connects an account.</summary>
internal abstract record ConnectStep
{
    private ConnectStep() { }

    /// <summary><paramref name="Made"/>: secrets that were made now and are shown this once.</summary>
    internal sealed record Done(Account Account, ImmutableDictionary<string, string> Made, Wording? Warning) : ConnectStep;

    /// <summary>By the names of the fields.</summary>
    internal sealed record Wrong(ImmutableDictionary<string, FieldProblem> Problems) : ConnectStep;

    internal sealed record Refused(Wording Words, ImmutableArray<string> Missing) : ConnectStep;

    /// <summary>The browser is to go there and will be sent back.</summary>
    internal sealed record Consent(Uri Address) : ConnectStep;

    internal sealed record Choose(string Ticket, Wording Question, ImmutableArray<ConnectOption> Options) : ConnectStep;

    /// <summary>Nothing waits under this ticket: it was used, is too old, or belongs to somebody else.</summary>
    internal sealed record Over : ConnectStep;
}
