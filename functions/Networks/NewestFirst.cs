using System.Text.Json;
using System.Text.Json.Serialization;

namespace SocialInbox.Networks;

/// <summary>
/// A walk over a list that begins with the newest and knows no "since", as a cursor: from the top down to what the walk before had
/// seen, with overlap, and now and then as far as the window reaches, because lists also change further below.
/// </summary>
internal sealed record NewestFirst
{
    /// <summary>A list whose pages never end, or begin again, ends here.</summary>
    internal const int MostPages = 200;

    /// <summary>Whose list it is: pages of another account's lead nowhere in ours.</summary>
    public required string Of { get; init; }

    /// <summary>The page that comes next in the walk under way; null is the top.</summary>
    public string? Next { get; init; }
    public int Pages { get; init; }

    /// <summary>The oldest instant that the walk under way has come to: a page above it means that the list goes round in a circle.</summary>
    public DateTimeOffset? Lowest { get; init; }

    /// <summary>When the walk under way began, and how far it goes down.</summary>
    public DateTimeOffset? Began { get; init; }
    public DateTimeOffset Until { get; init; }
    public bool Deep { get; init; }

    /// <summary>When the last walk began that came to its end, and the last deep one.</summary>
    public DateTimeOffset? WalkedAt { get; init; }
    public DateTimeOffset? DeepAt { get; init; }

    /// <summary>What else the network needs to remember from page to page.</summary>
    public string? Memory { get; init; }

    internal static NewestFirst Read(string? cursor, string of)
    {
        try
        {
            return cursor is not null && JsonSerializer.Deserialize(cursor, WalkJson.Default.NewestFirst) is { } known && known.Of == of ? known : new NewestFirst { Of = of };
        }
        catch (JsonException)
        {
            return new NewestFirst { Of = of };
        }
    }

    /// <summary>The walk under way, or a new one.</summary>
    internal NewestFirst Begun(DateTimeOffset now, DateTimeOffset startAt, WalkPlan plan)
    {
        if (Began is not null) return this;
        var deep = DeepAt is not { } last || now - last >= plan.DeepEvery;
        var until = WalkedAt is not { } walked ? startAt : deep ? Later(startAt, now - plan.Window) : walked - plan.Overlap;
        return FromTheTop() with { Began = now, Until = until, Deep = deep };
    }

    /// <summary>Where the walk stands after a page, and whether there is more of it.</summary>
    /// <param name="next">The page that follows, as the list itself says.</param>
    /// <param name="oldest">The instant by which the list is ordered, of the page's last item; null when it holds none.</param>
    internal (NewestFirst Walk, bool More) After(string? next, DateTimeOffset? oldest)
    {
        var more = !string.IsNullOrEmpty(next) && next != Next && !(oldest < Until) && !(oldest > Lowest) && Pages + 1 < MostPages;
        return more
            ? (this with { Next = next, Pages = Pages + 1, Lowest = oldest ?? Lowest }, true)
            : (FromTheTop() with { Began = null, WalkedAt = Began, DeepAt = Deep ? Began : DeepAt }, false);
    }

    /// <summary>The walk from its top again: the list no longer knows the page.</summary>
    internal NewestFirst FromTheTop() => this with { Next = null, Pages = 0, Lowest = null };

    public override string ToString() => JsonSerializer.Serialize(this, WalkJson.Default.NewestFirst);

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}

/// <param name="Overlap">How far every walk goes back behind the beginning of the last.</param>
/// <param name="DeepEvery">How often one goes down the whole <paramref name="Window"/>.</param>
internal sealed record WalkPlan(TimeSpan Overlap, TimeSpan DeepEvery, TimeSpan Window);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(NewestFirst))]
internal sealed partial class WalkJson : JsonSerializerContext;
