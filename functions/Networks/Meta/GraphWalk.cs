using System.Text.Json;
using System.Text.Json.Serialization;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Meta;

/// <summary>
/// Where the reading of a list stands that is given newest first, page by page behind opaque cursors. There is no "newer than": each
/// walk goes from the newest down to the mark less the overlap, some much deeper, as what a filter held back is listed at the place of
/// its date. The mark moves when a walk is finished.
/// </summary>
internal sealed record GraphWalk
{
    /// <summary>A walk that rested this long begins anew: its cursor may be what stopped it, and nothing is lost as the mark has not moved.</summary>
    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(15);

    /// <summary>The account and the list: cursors of others mean nothing.</summary>
    public required string Of { get; init; }

    /// <summary>The newest item of the last finished walk.</summary>
    public DateTimeOffset? Mark { get; init; }

    /// <summary>How many walks were begun.</summary>
    public int Polls { get; init; }

    /// <summary>The walk in progress: when it last moved, down to which instant it goes, the next page, the newest item it met.</summary>
    public DateTimeOffset? At { get; init; }
    public DateTimeOffset Until { get; init; }
    public string? After { get; init; }
    public DateTimeOffset? Newest { get; init; }

    internal static GraphWalk From(string? cursor, string of) =>
        JsonPage.Position(cursor, MetaJson.Default.GraphWalk) is { } walk && walk.Of == of ? walk : new GraphWalk { Of = of };

    internal GraphWalk Begun(DateTimeOffset startAt, WalkDepth depth, DateTimeOffset now)
    {
        if (At is { } at && now - at < Stale) return this;
        var until = Mark is not { } mark ? startAt
            : Polls % depth.DeepEvery == 0 ? Earlier(now - depth.DeepOverlap, mark - depth.Overlap)
            : mark - depth.Overlap;
        return this with { Polls = Polls + 1, At = now, Until = until, After = null, Newest = null };
    }

    /// <param name="instants">Those of the page's items, readable or not.</param>
    /// <param name="after">The next page; null when there is none.</param>
    internal (GraphWalk Next, bool More) Read(IReadOnlyList<DateTimeOffset> instants, string? after, DateTimeOffset now)
    {
        var newest = Newest ?? (instants.Count > 0 ? instants.Max() : null);
        var more = after is not null && after != After && (instants.Count == 0 || instants[^1] >= Until);
        return more
            ? (this with { At = now, After = after, Newest = newest }, true)
            : (this with { At = null, After = null, Newest = null, Mark = Mark is null || newest > Mark ? newest : Mark }, false);
    }

    public override string ToString() => JsonSerializer.Serialize(this, MetaJson.Default.GraphWalk);

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}

/// <summary>How far each walk reads below what is known, and every so many walks.</summary>
internal sealed record WalkDepth(TimeSpan Overlap, int DeepEvery, TimeSpan DeepOverlap);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GraphWalk))]
internal sealed partial class MetaJson : JsonSerializerContext;
