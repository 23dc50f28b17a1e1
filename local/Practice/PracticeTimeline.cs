using System.Globalization;

namespace SocialInbox.Local.Practice;

/// <summary>Everything that stands on the practice network, as Mastodon keeps it. Safe for many callers at once.</summary>
public sealed class PracticeTimeline
{
    private readonly Lock gate = new();
    private readonly TimeProvider time;
    private readonly List<PracticeStatus> statuses;
    private readonly List<PracticeNotice> notices;
    private readonly Dictionary<string, string> sentByKey = [];
    private long lastId;

    public PracticeTimeline(TimeProvider time, PracticeContent content)
    {
        this.time = time;
        statuses = [.. content.Statuses];
        notices = [.. content.Notices];
        lastId = statuses.Select(s => s.Id).Concat(notices.Select(n => n.Id)).Select(Number).DefaultIfEmpty().Max();
    }

    /// <summary>After each change, with all that stands there then.</summary>
    public event Action<PracticeContent>? Changed;

    /// <summary>The shop answered somebody, through the network's API.</summary>
    public event Action<PracticeStatus>? Answered;

    public PracticeContent Content
    {
        get
        {
            lock (gate) return new PracticeContent([.. statuses], [.. notices]);
        }
    }

    /// <param name="createdAt">What the author's program claims; null for now.</param>
    public PracticeStatus Post(PracticePerson author, string text, string language, string? inReplyToId = null, DateTimeOffset? createdAt = null)
    {
        PracticeStatus status;
        lock (gate)
        {
            var now = time.GetUtcNow();
            status = new PracticeStatus(NextId(now), author.Id, text, language, createdAt ?? now, InReplyToId: inReplyToId);
            statuses.Add(status);
            if (status.NamesShop) notices.Add(new PracticeNotice(NextId(now), status.Id, now));
        }

        Changed?.Invoke(Content);
        return status;
    }

    /// <summary>A reply by the shop's own program. The same key again gives the first one again.</summary>
    /// <returns>Null when the post that it answers is gone.</returns>
    public PracticeStatus? Answer(string inReplyToId, string text, string language, string? key)
    {
        lock (gate)
        {
            if (key is not null && sentByKey.TryGetValue(key, out var earlier) && Find(earlier) is { } sent) return sent;
            if (Find(inReplyToId) is null) return null;
            var status = Post(PracticePerson.Shop, text, language, inReplyToId);
            if (key is not null) sentByKey[key] = status.Id;
            Answered?.Invoke(status);
            return status;
        }
    }

    public void Edit(string id, string text)
    {
        lock (gate)
        {
            var index = statuses.FindIndex(s => s.Id == id);
            if (index < 0) return;
            statuses[index] = statuses[index] with { Text = text, EditedAt = time.GetUtcNow() };
        }

        Changed?.Invoke(Content);
    }

    /// <summary>Nothing is left of it, its notice neither; answers below it stay.</summary>
    public void Delete(string id)
    {
        lock (gate)
        {
            statuses.RemoveAll(s => s.Id == id);
            notices.RemoveAll(n => n.StatusId == id);
        }

        Changed?.Invoke(Content);
    }

    public PracticeStatus? Find(string id)
    {
        lock (gate) return statuses.Find(s => s.Id == id);
    }

    public IReadOnlyList<PracticeStatus> AnswersTo(string id)
    {
        lock (gate) return statuses.FindAll(s => s.InReplyToId == id);
    }

    /// <summary>Everything below a post, parents before their children.</summary>
    public IEnumerable<PracticeStatus> Below(string id) => AnswersTo(id).SelectMany(answer => Below(answer.Id).Prepend(answer));

    /// <summary>Everything above a post, from the top.</summary>
    public IEnumerable<PracticeStatus> Above(PracticeStatus status) =>
        status.InReplyToId is { } id && Find(id) is { } parent ? Above(parent).Append(parent) : [];

    public static long Number(string id) => long.Parse(id, CultureInfo.InvariantCulture);

    // As Mastodon makes them: milliseconds, and 16 bits to tell apart what happened in one.
    private string NextId(DateTimeOffset now)
    {
        lastId = Math.Max(lastId + 1, now.ToUnixTimeMilliseconds() << 16);
        return lastId.ToString(CultureInfo.InvariantCulture);
    }
}
