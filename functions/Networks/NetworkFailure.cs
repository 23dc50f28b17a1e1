namespace SocialInbox.Networks;

/// <summary>Why a network could not be read, in the few kinds that the product treats differently.</summary>
public abstract record NetworkFailure
{
    private NetworkFailure() { }

    /// <summary>In the network's own words or ours, for people; never with a secret in it.</summary>
    public abstract string Words { get; }

    public sealed record Throttled(DateTimeOffset Until, string Because) : NetworkFailure { public override string Words => Because; }

    /// <summary>A person must act: token revoked, account suspended, permission missing.</summary>
    public sealed record CredentialsRefused(string Because) : NetworkFailure { public override string Words => Because; }

    /// <summary>The network takes nothing from this account for a while, because of how it behaved. Reading goes on.</summary>
    public sealed record Blocked(string Because) : NetworkFailure { public override string Words => Because; }

    public sealed record NotFound(string Because) : NetworkFailure { public override string Words => Because; }

    /// <summary>Permanent: the same request will be refused again.</summary>
    public sealed record Rejected(string Because) : NetworkFailure { public override string Words => Because; }

    public sealed record Unreachable(string Because) : NetworkFailure { public override string Words => Because; }

    /// <summary>The network answered what cannot be read as a page. The cursor stays where it is.</summary>
    public sealed record Unreadable(string Because, string Raw) : NetworkFailure { public override string Words => Because; }
}

public sealed class NetworkFailedException(NetworkFailure failure, Exception? inner = null) : Exception(failure.Words, inner)
{
    public NetworkFailure Failure => failure;
}
