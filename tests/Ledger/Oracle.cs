using SocialInbox.Ledger;
using static SocialInbox.Ledger.ConversationCommand;
using static SocialInbox.Tests.Ledger.Exchange;

namespace SocialInbox.Tests.Ledger;

/// <summary>
/// Keeps its own record of what arrived and what people did, and says when the customer's last post certainly waits: it asks, and
/// nothing that could count as its answer or closing has come since. Knows nothing of waits, clocks or standings.
/// </summary>
internal sealed class Oracle
{
    private readonly List<Arrival> arrivals = [];
    private readonly Dictionary<string, List<DateTimeOffset>> closings = [];
    private readonly Dictionary<string, DateTimeOffset> takenUp = [];
    private readonly HashSet<string> rescued = [];
    private readonly Dictionary<ReplyId, PostKey> replies = [];
    private readonly List<(PostKey To, DateTimeOffset At)> sent = [];

    public void Note(Arrival arrival) => arrivals.Add(arrival);

    /// <summary>A command that was accepted and changed something.</summary>
    public void Note(ConversationCommand command, Conversation before, double minute)
    {
        switch (command)
        {
            case Close:
                foreach (var post in before.Posts.Where(post => !post.ByBrand)) Closings(post.Ref.Id).Add(At(minute));
                break;
            case Reopen when Last() is { } last && Closings(last) is { Count: > 0 } closed:
                closed.RemoveAt(closed.Count - 1);
                break;
            case Reopen when closings.Values.All(at => at.Count == 0) && Last() is { } last:
                takenUp[last] = At(minute);
                break;
            case Rescue when Last() is { } last:
                rescued.Add(last);
                break;
            case QueueReply queued:
                replies[queued.Reply] = queued.Answers;
                break;
            case ReplyWasSent was:
                sent.Add((replies[was.Reply], was.At));
                break;
        }
    }

    /// <returns>The customer's last post, when it surely waits; null when it does not, or when one might argue.</returns>
    public string? CertainlyWaits()
    {
        if (Last() is not { } last || WaitsFrom(last) is not { } wait) return null;
        var ended = Closings(last).Any(at => at >= wait.From)
            || sent.Any(reply => Reaches(reply.To, last) && Counts(reply.At, wait))
            || BrandPosts().Any(post => (post.Answers is { } under && Reaches(under, last) && Counts(post.At, wait)) || (post.NamesCustomer && post.At >= wait.From));
        return ended ? null : last;
    }

    // Since when the last post asks what it asks now. Original: that is how it was first posted, so an answer counts whatever its instant.
    private (DateTimeOffset From, bool Original)? WaitsFrom(string post)
    {
        var reads = Reads(post).Select(read => read.Facts).ToList();
        if (takenUp.TryGetValue(post, out var again)) return (again, false);
        if (reads.Any(read => read.BeforeConnection)) return null;
        if (rescued.Contains(post)) return (reads.Min(read => read.At), true);
        var newest = reads.Max(read => read.Latest.LastAt);
        var now = reads.Where(read => read.Latest.LastAt == newest).Select(read => read.Latest.Name).Distinct().ToList();
        if (now.Count > 1) return null;
        var shown = reads.Where(read => read.Latest.Name == now[0]).ToList();
        if (!shown.Any(read => read.Latest.NeedsAnswer)) return null;
        var since = shown.Min(read => read.Latest.FirstAt);
        return reads.All(read => read.Latest.FirstAt >= since) ? (reads.Min(read => read.At), true) : (since, false);
    }

    private static bool Counts(DateTimeOffset at, (DateTimeOffset From, bool Original) wait) => wait.Original || at >= wait.From;

    // An answer under a post answers what the customer wrote until that post.
    private bool Reaches(PostKey under, string last) => PostOf(under) is { } parent && AtOf(parent) >= AtOf(last);

    // Also those that were deleted since: whether they still count is another question.
    private IEnumerable<PostFacts> BrandPosts() => arrivals.OfType<Arrival.Seen>().Where(read => read.Facts.ByBrand).Select(read => read.Facts);

    private string? Last() => arrivals.OfType<Arrival.Seen>().Where(read => !read.Facts.ByBrand).Select(read => read.Facts.Ref.Id).Distinct()
        .Where(id => !IsGone(id)).MaxBy(id => (AtOf(id), Said.Key(id).Value));

    private bool IsGone(string id) =>
        arrivals.OfType<Arrival.Missed>().Where(missed => missed.Post == id).Select(missed => missed.Minute).DefaultIfEmpty(-1).Max() > Reads(id).Max(read => read.Minute);

    private IEnumerable<Arrival.Seen> Reads(string id) => arrivals.OfType<Arrival.Seen>().Where(read => read.Facts.Ref.Id == id);

    private DateTimeOffset AtOf(string id) => Reads(id).Min(read => read.Facts.At);

    private string? PostOf(PostKey key) => arrivals.OfType<Arrival.Seen>().FirstOrDefault(read => !read.Facts.ByBrand && read.Facts.Key == key)?.Facts.Ref.Id;

    private List<DateTimeOffset> Closings(string id) => closings.TryGetValue(id, out var at) ? at : closings[id] = [];
}
