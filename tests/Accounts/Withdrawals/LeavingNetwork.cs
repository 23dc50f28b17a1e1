using SocialInbox.Networks;
using SocialInbox.Tests.Intake;

namespace SocialInbox.Tests.Accounts.Withdrawals;

/// <summary>A network whose signed requests are the person's id behind the secret and a colon.</summary>
internal sealed class LeavingNetwork : SilentNetwork, ITellsOfWithdrawals
{
    public override string Name => "leaving";

    public string? WithdrawnBy(string signedRequest, string secret) =>
        signedRequest.StartsWith($"{secret}:", StringComparison.Ordinal) ? signedRequest[(secret.Length + 1)..] : null;
}
