using SocialInbox.Accounts;

namespace SocialInbox.Networks;

/// <summary>
/// A network on which the brand can hide or like what others wrote below its posts. Doing the same twice changes nothing there, so
/// what is unclear is simply done again. What it can do is declared in <see cref="Abilities.Hide"/> and <see cref="Abilities.Like"/>.
/// </summary>
public interface IModerates : INetwork
{
    /// <summary>Does it once, within a minute (see <see cref="Sending"/>).</summary>
    Task<ModerationResult> Moderate(Account account, PostRef post, ModerationAct act, CancellationToken cancellation);
}

public enum ModerationAct { Hide, Unhide, Like, Unlike }

public abstract record ModerationResult
{
    private ModerationResult() { }

    public sealed record Done : ModerationResult;

    public sealed record Throttled(DateTimeOffset Until) : ModerationResult;

    public sealed record CredentialsRefused(string Words) : ModerationResult;

    /// <summary>As <see cref="SendResult.Blocked"/>.</summary>
    public sealed record Blocked(string Words) : ModerationResult;

    /// <summary>The network will not do it, in its own words.</summary>
    public sealed record Rejected(string Words) : ModerationResult;

    /// <summary>Not done, or nobody knows: it is done again.</summary>
    public sealed record TryAgain(string Words) : ModerationResult;
}
