using System.Globalization;
using SocialInbox.Networks;
using SocialInbox.Tests.Intake;

namespace SocialInbox.Tests.Accounts.Withdrawals;

/// <summary>A network whose signed requests are the person's id behind the secret and a colon, and when it was signed behind a blank.</summary>
internal sealed class LeavingNetwork : SilentNetwork, ITellsOfWithdrawals
{
    public override string Name => "leaving";

    public SignedWithdrawal? WithdrawnBy(string signedRequest, string secret) => !signedRequest.StartsWith($"{secret}:", StringComparison.Ordinal) ? null
        : signedRequest[(secret.Length + 1)..].Split(' ') is [var user, var at] ? new SignedWithdrawal(user, DateTimeOffset.FromUnixTimeSeconds(long.Parse(at, CultureInfo.InvariantCulture)))
        : new SignedWithdrawal(signedRequest[(secret.Length + 1)..], null);
}
