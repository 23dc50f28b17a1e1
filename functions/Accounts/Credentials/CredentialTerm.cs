using System.Globalization;
using SocialInbox.Networks;
using SocialInbox.Networks.OAuth;

namespace SocialInbox.Accounts.Credentials;

/// <summary>Until when an account's credentials last, without the credentials: a fact in the account's row, so that watching it costs no further read.</summary>
/// <param name="RenewAt">When they are to be renewed without a person; null when nothing renews them or nothing needs to.</param>
/// <param name="EndsAt">By when a person has to connect the account again; null when there is no such instant, or none is known.</param>
/// <param name="WarnFrom">From when on people are told of that end.</param>
/// <param name="Problem">Why renewing failed last, in the network's words; null when it did not.</param>
public sealed record CredentialTerm(DateTimeOffset? RenewAt, DateTimeOffset? EndsAt, DateTimeOffset? WarnFrom, string? Problem)
{
    private static readonly TimeSpan ShortestNotice = TimeSpan.FromDays(1);
    private static readonly TimeSpan LongestNotice = TimeSpan.FromDays(30);

    /// <summary>For how long a network that is away troubles nobody, while the old token is good.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <summary>How long after a failed renewal the next is tried: sooner when less time is left.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(5), Later = TimeSpan.FromHours(1);

    /// <param name="stored">What is kept now.</param>
    /// <param name="plan">How the network renews; null where it does so by itself, or not at all.</param>
    /// <param name="before">What was known before; a notice that has begun goes on.</param>
    /// <param name="problem">Why a renewal that was due failed. What a person has to solve is told at once, what passes by itself when it lasts.</param>
    /// <param name="now">Now.</param>
    public static CredentialTerm Of(StoredCredentials stored, OAuthPlan? plan, CredentialTerm? before, NetworkFailure? problem, DateTimeOffset now)
    {
        var refreshes = stored.Secrets.ContainsKey(SecretNames.RefreshToken);
        if (plan is not { Renews: true } || !(refreshes || plan.Renewal is not null))
            return Ending(plan is null && refreshes ? null : stored.ExpiresAt, before, now);
        if (problem is not null && stored.ExpiresAt is { } end)
            return new CredentialTerm(now + (end - now > ShortestNotice ? Later : Soon), end, ToldFrom(problem, end, before, now), problem.Words);
        return Ending(RefreshUntil(stored), before, now) with { RenewAt = stored.ExpiresAt - plan.RenewAhead };
    }

    /// <summary>What people have to be told; null while there is time.</summary>
    public ExpiringCredentials? Expiring(DateTimeOffset now) =>
        EndsAt is { } end && WarnFrom <= now ? new ExpiringCredentials(end, DaysLeft(now) ?? 0, Problem) : null;

    /// <summary>Whole days until a person must have acted, 0 on the last one and after it.</summary>
    public int? DaysLeft(DateTimeOffset now) => EndsAt is { } end ? Math.Max(0, (int)(end - now).TotalDays) : null;

    // A quarter of the time that is left: two weeks for tokens of two months, a month for those of a year.
    private static CredentialTerm Ending(DateTimeOffset? end, CredentialTerm? before, DateTimeOffset now)
    {
        if (end is not { } at) return new CredentialTerm(null, null, null, null);
        if (before?.EndsAt == end && before.Problem is null) return before with { RenewAt = null };
        var notice = (at - now) / 4;
        return new CredentialTerm(null, at, at - (notice < ShortestNotice ? ShortestNotice : notice > LongestNotice ? LongestNotice : notice), null);
    }

    private static DateTimeOffset ToldFrom(NetworkFailure problem, DateTimeOffset end, CredentialTerm? before, DateTimeOffset now)
    {
        var passes = problem is NetworkFailure.Throttled or NetworkFailure.Unreachable;
        var at = passes && now + Patience < end ? now + Patience : passes ? end : now;
        return before is { Problem: not null, WarnFrom: { } from } && from < at ? from : at;
    }

    private static DateTimeOffset? RefreshUntil(StoredCredentials stored) =>
        DateTimeOffset.TryParse(stored.Secrets.GetValueOrDefault(SecretNames.RefreshUntil), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var until) ? until : null;
}

/// <summary>Credentials that end soon, or have: without a person this account goes blind at <paramref name="EndsAt"/>.</summary>
public sealed record ExpiringCredentials(DateTimeOffset EndsAt, int DaysLeft, string? Problem);
