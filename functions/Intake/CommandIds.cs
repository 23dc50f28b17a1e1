using System.Globalization;
using SocialInbox.Ledger;

namespace SocialInbox.Intake;

/// <summary>Ids of the commands that intake makes: the same observation is the same command, whoever makes it.</summary>
internal static class CommandIds
{
    public static CommandId Observed(IEnumerable<PostFacts> posts) => new(
        "seen-" + KeyHash.Of(string.Join('\n', posts.Select(p => $"{p.Key} {p.Latest.Name} {p.Latest.LastAt.UtcTicks} {p.SeenAt.UtcTicks}").Order(StringComparer.Ordinal))));

    public static CommandId Missed(PostKey post, DateTimeOffset at) => new(string.Create(CultureInfo.InvariantCulture, $"missed-{post}-{at.UtcTicks}"));

    public static CommandId Continued(ConversationId next) => new($"continued-{next}");
}
