using System.Globalization;
using SocialInbox.Accounts;
using SocialInbox.Networks;

namespace SocialInbox.Escalation.Alarms;

/// <summary>What makes us blind, from what the account's row and the clock of the product tell. Pure.</summary>
public static class BlindnessSignals
{
    /// <summary>A network may slow us down; for an hour, that is no news.</summary>
    private static readonly TimeSpan ThrottlingIsUsualFor = TimeSpan.FromHours(1);

    /// <summary>What an audit found stays worth a look until the next one.</summary>
    private static readonly TimeSpan AuditLasts = TimeSpan.FromHours(24);

    public static IEnumerable<BlindnessSignal> Of(StoredAccount stored, NetworkCatalogue networks, DateTimeOffset now)
    {
        var account = stored.Account;
        if (stored.Health.Gap is { Repeats: true } gap)
            yield return new BlindnessSignal(account, SignalKind.SubscriptionLost, gap.Since, gap.Since, gap.Missed.ToString(CultureInfo.InvariantCulture));

        // A lost subscription is told above: it must not hide that reading fails too.
        var read = stored with { Health = stored.Health with { Gap = null } };
        if (Blindness.Of(read, networks, now) is { } blind && (blind.Kind != ReadState.Throttled || now - blind.Since >= ThrottlingIsUsualFor))
            yield return new BlindnessSignal(account, KindOf(blind.Kind), blind.Since, blind.Since, blind.Words.English);
        if (stored.Health.Pause is { } pause && pause.Until > now)
            yield return new BlindnessSignal(account, SignalKind.SendingBlocked, pause.Since, pause.Since, string.Create(CultureInfo.InvariantCulture, $"{pause.Until:yyyy-MM-dd HH:mm} {pause.Words}"));
        if (stored.Health.Credentials is { WarnFrom: { } from } term && term.Expiring(now) is { } ending)
            yield return new BlindnessSignal(account, SignalKind.CredentialsExpire, from, ending.EndsAt, ending.Problem ?? "");
        if (stored.Rhythm?.SilentSince(now) is { } silent)
            yield return new BlindnessSignal(account, SignalKind.UnusualSilence, silent, silent, Math.Floor((now - silent).TotalHours).ToString(CultureInfo.InvariantCulture));
        if (stored.LastAudit is { Missed: > 0 } audit && now - audit.At < AuditLasts)
            yield return new BlindnessSignal(account, SignalKind.CursorGap, audit.At, audit.At, audit.Missed.ToString(CultureInfo.InvariantCulture));
    }

    /// <param name="poison">Messages that were given up and wait for a person.</param>
    /// <param name="standstill">When the last round before a gap came to its end; null: there was no gap.</param>
    /// <param name="undone">Since when rounds leave something undone; null: they do not.</param>
    public static IEnumerable<BlindnessSignal> OfInbox(PoisonFound? poison, DateTimeOffset? standstill, DateTimeOffset? undone)
    {
        if (poison is { Count: > 0 }) yield return new BlindnessSignal(null, SignalKind.PoisonMessages, poison.Since, poison.Since, poison.Count.ToString(CultureInfo.InvariantCulture));
        if (standstill is { } since) yield return new BlindnessSignal(null, SignalKind.Standstill, since, since, "");
        if (undone is { } left) yield return new BlindnessSignal(null, SignalKind.WorkUndone, left, left, "");
    }

    private static SignalKind KindOf(ReadState state) => state switch
    {
        ReadState.Refused => SignalKind.CredentialsRefused,
        ReadState.Unreadable => SignalKind.PageUnreadable,
        ReadState.Throttled => SignalKind.ThrottledForLong,
        ReadState.Unreachable or ReadState.New or ReadState.Good => SignalKind.NotRead,
    };
}

/// <summary>Messages that were given up.</summary>
public sealed record PoisonFound(int Count, DateTimeOffset Since);
