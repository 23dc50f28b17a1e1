using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SocialInbox.Ledger;

namespace SocialInbox.Sla;

[JsonConverter(typeof(JsonStringEnumConverter<PauseReason>))]
public enum PauseReason
{
    [JsonStringEnumMemberName("waitingForCustomer")] WaitingForCustomer,
    [JsonStringEnumMemberName("waitingForThirdParty")] WaitingForThirdParty,
}

/// <summary>That a person said whom we wait for. <paramref name="ResumedAt"/>: when a person said that we wait no longer.</summary>
public sealed record PauseFacts(DateTimeOffset From, PauseReason Reason, Actor By, DateTimeOffset? ResumedAt);

/// <summary>What ended a pause; of several at the same instant, the first in this order.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PauseEnd>))]
public enum PauseEnd
{
    [JsonStringEnumMemberName("person")] Person,
    [JsonStringEnumMemberName("customerWrote")] CustomerWrote,

    /// <summary>All was answered or closed.</summary>
    [JsonStringEnumMemberName("nothingWaits")] NothingWaits,
}

/// <summary>
/// A pause as it came to be: derived, since it ends by itself when nothing waits any more, and one for the customer when the
/// customer writes again. Null <paramref name="To"/>: it lasts.
/// </summary>
public sealed record Parking(PauseFacts Facts, DateTimeOffset? To, PauseEnd EndedBy)
{
    public static ImmutableArray<Parking> Of(Conversation conversation, ImmutableArray<Wait> waits) =>
        conversation.Pauses.IsEmpty ? [] : [.. conversation.Pauses.Select(facts => Of(facts, conversation, waits))];

    /// <summary>The one that lasts; null when none does.</summary>
    public static Parking? Lasting(Conversation conversation) => Lasting(Of(conversation, conversation.Pauses.IsEmpty ? [] : Wait.Of(conversation)));

    internal static Parking? Lasting(ImmutableArray<Parking> pauses) => pauses.Where(pause => pause.To is null).MinBy(pause => pause.Facts.From);

    private static Parking Of(PauseFacts facts, Conversation conversation, ImmutableArray<Wait> waits)
    {
        var wrote = facts.Reason == PauseReason.WaitingForCustomer
            ? conversation.Posts.Where(post => !post.ByBrand && post.At > facts.From).Select(post => (DateTimeOffset?)post.At)
                .Concat(waits.Where(wait => wait.From > facts.From).Select(wait => (DateTimeOffset?)wait.From)).Min()
            : null;
        var ends = new[] { (At: facts.ResumedAt, By: PauseEnd.Person), (At: wrote, By: PauseEnd.CustomerWrote), (At: NothingWaits(facts.From, waits), By: PauseEnd.NothingWaits) };
        var (at, by) = ends.Where(end => end.At is not null).OrderBy(end => end.At).FirstOrDefault();
        return new Parking(facts, at, by);
    }

    private static DateTimeOffset? NothingWaits(DateTimeOffset from, ImmutableArray<Wait> waits)
    {
        var until = from;
        foreach (var wait in waits.Where(wait => wait.End is null || wait.End.At > from))
        {
            if (wait.From > until) return until;
            if (wait.End is null) return null;
            if (wait.End.At > until) until = wait.End.At;
        }

        return until;
    }
}
