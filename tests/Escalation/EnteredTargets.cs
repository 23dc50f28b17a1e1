using System.Collections.Immutable;
using SocialInbox.Escalation;
using SocialInbox.Escalation.Targets;

namespace SocialInbox.Tests.Escalation;

internal static class EnteredTargets
{
    /// <summary>As an administrator does it who sees the present version.</summary>
    public static async Task Enter(this ReachTable reaches, Target target, params (string Name, string Value)[] secrets) => Assert.NotNull(await reaches.Write(
        target, (await reaches.ReadNow(default)).Target(target.Id)?.Version, secrets.ToImmutableDictionary(secret => secret.Name, secret => secret.Value), default));
}
