using SocialInbox.Accounts;

namespace SocialInbox.Escalation.Alarms;

/// <summary>Why we may not see what customers ask.</summary>
public enum SignalKind
{
    CredentialsRefused,
    CredentialsExpire,

    /// <summary>Nothing was read for too long, and nobody asked us to wait.</summary>
    NotRead,
    ThrottledForLong,

    /// <summary>A page that nobody understands holds the cursor.</summary>
    PageUnreadable,

    /// <summary>The network has not delivered what it should have.</summary>
    SubscriptionLost,

    /// <summary>The network takes nothing from the account for a while, because of how it behaved: answers wait.</summary>
    SendingBlocked,

    /// <summary>Nobody writes, for longer than ever lately.</summary>
    UnusualSilence,

    /// <summary>The nightly audit found customers' posts that reading had passed over.</summary>
    CursorGap,

    /// <summary>Messages failed too often and were given up.</summary>
    PoisonMessages,

    /// <summary>The sweep of what falls due did not run.</summary>
    Standstill,

    /// <summary>It runs, and something in it fails each time.</summary>
    WorkUndone,
}

public static class SignalKinds
{
    /// <summary>Whether it is a way in which reading an account fails: of those an account shows the worst only.</summary>
    public static bool IsOfReading(this SignalKind kind) => kind is SignalKind.CredentialsRefused or SignalKind.NotRead or SignalKind.ThrottledForLong or SignalKind.PageUnreadable;
}

/// <summary>Something that makes us blind, or will. Pure facts; the words follow from them.</summary>
/// <param name="Account">Null: the inbox itself.</param>
/// <param name="Since">When it began; with the kind and the account it names the alarm, so that it is told once.</param>
/// <param name="DueAt">When it is too late; the rungs of the ladder count to it. The beginning, where it is too late already.</param>
/// <param name="Detail">The network's words, or a number: outside text.</param>
public sealed record BlindnessSignal(Account? Account, SignalKind Kind, DateTimeOffset Since, DateTimeOffset DueAt, string Detail)
{
    public string Id => $"{Account?.Id.Value ?? "inbox"}.{char.ToLowerInvariant(Kind.ToString()[0])}{Kind.ToString()[1..]}";
}
