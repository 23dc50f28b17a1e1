using System.Collections.Immutable;
using System.Security.Cryptography;
using SocialInbox.Accounts;
using SocialInbox.Networks;
using SocialInbox.Triage;

namespace SocialInbox.Tests.Infrastructure;

/// <summary>
/// A network in memory: people post, edit and delete; the inbox reads and answers. It lists what changed last, by pages, in overlap
/// with what was listed before. What goes wrong is scripted.
/// </summary>
internal sealed class ScriptedNetwork(TimeProvider clock) : IModerates
{
    public static readonly Feed Mentions = new("mentions", TimeSpan.FromMinutes(1));

    private readonly Lock gate = new();
    private readonly List<NetworkPost> listed = [];
    private readonly HashSet<string> deleted = [];
    private readonly Dictionary<string, SentReply> byReply = [];
    private readonly Queue<SendPlan> sends = new();
    private readonly Queue<ModerationResult> moderations = new();
    private readonly Queue<NetworkFailure> failures = new();

    public string Name => "scripted";
    public string DisplayName => "Scripted";
    public IReadOnlyList<Feed> Feeds { get; set; } = [Mentions];
    public Abilities Abilities { get; set; } = new()
    {
        PollMentions = true, PollThreads = false, Webhooks = false, Reply = true, SeesEdits = true, DatesEdits = true, SeesDeletions = true,
        IdempotentReplies = false, SettleTime = TimeSpan.FromSeconds(30),
    };

    public int PageSize { get; set; } = 50;
    public int Overlap { get; set; } = 20;

    /// <summary>The secrets that it needs do not open.</summary>
    public bool Locked { get; set; }

    /// <summary>Nobody is shown what stands below a post.</summary>
    public bool HidesReplies { get; set; }

    /// <summary>How often it was asked, in all ways.</summary>
    public int Requests { get; private set; }

    /// <summary>Handed over by the inbox, whatever became of it.</summary>
    public List<OutboundReply> Received { get; } = [];

    /// <summary>What it was asked to hide or like, in words.</summary>
    public List<string> Moderated { get; } = [];

    /// <summary>What stands there now and was written by the brand.</summary>
    public IReadOnlyList<NetworkPost> Answers { get { lock (gate) return [.. listed.Where(p => p.ByBrand && !deleted.Contains(p.Id))]; } }

    /// <summary>The ids of all that customers ever posted.</summary>
    public IReadOnlyList<string> Questions { get { lock (gate) return [.. listed.Where(p => !p.ByBrand).Select(p => p.Id)]; } }

    public IReadOnlySet<string> Gone { get { lock (gate) return deleted.ToHashSet(); } }

    public string VersionOf(string id)
    {
        lock (gate) return listed.Last(p => p.Id == id).Version;
    }

    public string AuthorOf(string id)
    {
        lock (gate) return listed.Last(p => p.Id == id).Author.Id;
    }

    public NetworkPost Asks(string id, string customer = "kim", string? under = null, string text = "Where is my parcel?", DateTimeOffset? at = null) =>
        Add(Post(id, customer, under, text, at ?? clock.GetUtcNow(), byBrand: false));

    /// <summary>The brand answers directly on the network.</summary>
    public NetworkPost AnswersDirectly(string id, string under, string text = "It is on its way.", params ImmutableArray<string> names) =>
        Add(Post(id, "brand", under, text, clock.GetUtcNow(), byBrand: true) with { Names = names });

    /// <summary>Whatever a network may list, the same post a second time too.</summary>
    public NetworkPost Add(NetworkPost post)
    {
        lock (gate) listed.Add(post);
        return post;
    }

    public void Edit(string id, string text)
    {
        lock (gate)
        {
            var post = listed.Last(p => p.Id == id);
            listed.RemoveAll(p => p.Id == id);
            listed.Add(post with { Text = text, EditedAt = Abilities.DatesEdits ? clock.GetUtcNow() : null, Version = PostVersion.Of(text, []) });
        }
    }

    public void Delete(string id)
    {
        lock (gate) deleted.Add(id);
    }

    /// <summary>Deleted or hidden for a while, and there again.</summary>
    public void Restore(string id)
    {
        lock (gate) deleted.Remove(id);
    }

    /// <summary>What becomes of the next sends, one each; afterwards all arrive.</summary>
    public void PlanSends(params IEnumerable<SendPlan> plans)
    {
        foreach (var plan in plans) sends.Enqueue(plan);
    }

    /// <summary>What nobody found there stands there after all.</summary>
    public void ArriveLate(OutboundReply reply)
    {
        lock (gate) Place(reply);
    }

    /// <summary>What becomes of the next wishes to hide or like; afterwards all are done.</summary>
    public void PlanModeration(params IEnumerable<ModerationResult> plans)
    {
        foreach (var plan in plans) moderations.Enqueue(plan);
    }

    /// <summary>Why the next reads and looks fail, one each.</summary>
    public void FailNext(params IEnumerable<NetworkFailure> next)
    {
        foreach (var failure in next) failures.Enqueue(failure);
    }

    public TextRule TextRule(Account account) => new(TextUnit.Graphemes, 500);

    public Task<ConnectResult> Connect(ConnectRequest request, CancellationToken cancellation) =>
        Task.FromResult<ConnectResult>(new ConnectResult.Connected("shop", "The Shop", ["brand"], request.Settings, request.Secrets, null));

    public Task<NetworkPage> ReadPage(Account account, Feed feed, string? cursor, CancellationToken cancellation)
    {
        lock (gate)
        {
            Ask();
            var start = Math.Clamp(int.Parse(cursor ?? "0", System.Globalization.CultureInfo.InvariantCulture) - Overlap, 0, listed.Count);
            var end = Math.Min(listed.Count, start + Overlap + PageSize);
            var posts = listed[start..end].Where(p => !deleted.Contains(p.Id)).ToImmutableArray();
            return Task.FromResult(new NetworkPage(posts, [], [], end.ToString(System.Globalization.CultureInfo.InvariantCulture), end < listed.Count));
        }
    }

    public Task<PostsReading> ReadAgain(Account account, IReadOnlyList<PostRef> posts, CancellationToken cancellation)
    {
        lock (gate)
        {
            Ask();
            var ids = posts.Select(p => p.Id).ToHashSet();
            var there = listed.Where(p => !deleted.Contains(p.Id) && (ids.Contains(p.Id) || (p.ByBrand && ids.Contains(p.ParentId ?? "")))).ToImmutableArray();
            return Task.FromResult(new PostsReading(there, [.. ids.Where(id => deleted.Contains(id) || listed.All(p => p.Id != id))]));
        }
    }

    public Task<NetworkPost?> ReadItem(Account account, string raw, CancellationToken cancellation) => Task.FromResult<NetworkPost?>(null);

    public Task<SendResult> Send(Account account, OutboundReply reply, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (Locked) throw new CryptographicException();
            Requests++;
            Received.Add(reply);
            var plan = sends.TryDequeue(out var planned) ? planned : SendPlan.Arrives;
            if (plan.Arrived) Place(reply);
            if (plan.Crash is { } crash) throw crash;
            return Task.FromResult(plan.Result ?? new SendResult.Sent(byReply[reply.Id.Value]));
        }
    }

    public Task<ModerationResult> Moderate(Account account, PostRef post, ModerationAct act, CancellationToken cancellation)
    {
        lock (gate)
        {
            Requests++;
            Moderated.Add($"{act} {post.Id}");
            return Task.FromResult(moderations.TryDequeue(out var planned) ? planned : new ModerationResult.Done());
        }
    }

    public Task<SentReply?> FindReply(Account account, OutboundReply reply, CancellationToken cancellation)
    {
        lock (gate)
        {
            Ask();
            if (HidesReplies) throw new NetworkFailedException(new NetworkFailure.Rejected("Nobody is shown what stands there."));
            return Task.FromResult(byReply.GetValueOrDefault(reply.Id.Value));
        }
    }

    private void Ask()
    {
        if (Locked) throw new CryptographicException();
        Requests++;
        if (failures.TryDequeue(out var failure)) throw new NetworkFailedException(failure);
    }

    private void Place(OutboundReply reply)
    {
        if (Abilities.IdempotentReplies && byReply.ContainsKey(reply.Id.Value)) return;
        var post = Post($"sent-{reply.Id}-{listed.Count}", "brand", reply.Target.Id, reply.Text, clock.GetUtcNow(), byBrand: true);
        listed.Add(post);
        byReply[reply.Id.Value] = new SentReply(post.Id, post.Permalink, post.PostedAt);
    }

    private NetworkPost Post(string id, string author, string? under, string text, DateTimeOffset at, bool byBrand)
    {
        lock (gate)
        {
            var parent = under is null ? null : listed.LastOrDefault(p => p.Id == under);
            return new NetworkPost
            {
                Id = id,
                RootId = parent?.RootId ?? under ?? id,
                ParentId = under,
                ParentText = parent?.Text,
                ParentIsBrand = parent?.ByBrand ?? false,
                Author = new PostAuthor(author, $"@{author}", author),
                ByBrand = byBrand,
                Kind = under is null ? PostKind.Mention : PostKind.Reply,
                Text = text,
                Language = "en",
                PostedAt = at,
                Version = PostVersion.Of(text, []),
                Permalink = $"https://scripted.example/{id}",
            };
        }
    }
}

/// <summary>What becomes of one send: whether it arrives, what the network says (null: that it stands there), whether the process ends before it says so.</summary>
internal sealed record SendPlan(bool Arrived, SendResult? Result, Exception? Crash = null)
{
    public static readonly SendPlan Arrives = new(true, null);
    public static readonly SendPlan ArrivesUnheard = new(true, new SendResult.Unclear("The answer was lost."));
    public static readonly SendPlan Vanishes = new(false, new SendResult.Unclear("The connection broke."));
    public static readonly SendPlan KilledBefore = new(false, null, new CrashException("before the request left"));
    public static readonly SendPlan KilledAfter = new(true, null, new CrashException("before the answer was stored"));

    public static SendPlan Says(SendResult result) => new(false, result);
}
