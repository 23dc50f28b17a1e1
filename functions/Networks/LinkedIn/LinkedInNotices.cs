using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.LinkedIn;

/// <summary>
/// The feed of what happened on the page and where it was named: one request for all posts. Each poll reads the time from the mark less
/// the overlap until now, page by page; the comments themselves are asked for, because a notice does not say what they answer.
/// </summary>
internal sealed class LinkedInNotices(LinkedInThread thread, IOptions<LinkedInOptions> options, TimeProvider clock)
{
    private static readonly string[] Comments = ["COMMENT", "ADMIN_COMMENT", "COMMENT_EDIT", "COMMENT_MENTION"];
    private static readonly string[] OfNoConcern = ["LIKE", "SHARE"];

    internal async Task<NetworkPage> ReadPage(Account account, LinkedInClient client, string? cursor, CancellationToken cancellation)
    {
        var position = Begun(account, cursor);
        var answer = await client.ReadNotices(account.AuthorIds[0], position.From!.Value, position.Until!.Value, position.Start, cancellation);
        using var json = JsonPage.Parse(answer);
        var elements = LinkedInThread.Elements(answer, json.RootElement);

        var page = new LinkedInFindings();
        foreach (var item in elements) await Read(account, client, item, page, cancellation);

        var more = elements.Count >= LinkedInClient.PageSize;
        var next = more ? position with { Start = position.Start + elements.Count } : position with { Mark = position.Until, From = null, Until = null, Start = 0 };
        return page.ToPage(JsonSerializer.Serialize(next, LinkedInJson.Default.LinkedInPosition), more);
    }

    /// <summary>Reads one notice into what a page or delivery brings.</summary>
    internal async Task Read(Account account, LinkedInClient client, JsonElement item, LinkedInFindings page, CancellationToken cancellation)
    {
        try
        {
            var notice = Parse(item);
            if (IsComment(notice))
            {
                var urn = LinkedInUrn.Normal(notice.DecoratedGeneratedActivity?.Comment?.Entity ?? notice.GeneratedActivity ?? "");
                if (!LinkedInUrn.IsComment(urn)) throw new JsonException("a notice that names no comment");
                if (await thread.OneAt(account, client, urn, notice.LastModifiedAt, notice.DecoratedSourcePost?.Text, cancellation) is { } post) page.Add(post);
                else page.Gone(urn);
            }
            else
            {
                page.AddKnown(notice, item, account);
            }
        }
        catch (JsonException problem)
        {
            page.Unreadable(item, problem);
        }
        catch (LinkedInClosedException closed)
        {
            page.Closed(item, closed);
        }
    }

    /// <exception cref="JsonException">This is no notice.</exception>
    internal static LinkedInNotice Parse(JsonElement item)
    {
        var notice = item.Deserialize(LinkedInJson.Default.LinkedInNotice) ?? throw new JsonException("null instead of a notice");
        return LinkedInPosts.IsInstant(notice.LastModifiedAt) ? notice : throw new JsonException("an instant that is none");
    }

    internal static bool IsOfNoConcern(LinkedInNotice notice) => OfNoConcern.Contains(notice.Action);

    internal static bool IsComment(LinkedInNotice notice) => Comments.Contains(notice.Action);

    private LinkedInPosition Begun(Account account, string? cursor)
    {
        var of = LinkedInClient.PositionOf(account);
        var position = JsonPage.Position(cursor, LinkedInJson.Default.LinkedInPosition) is { } stored && stored.Of == of ? stored : new LinkedInPosition(of, null, 0, null, null, 0);
        if (position is { From: not null, Until: not null }) return position;
        var now = clock.GetUtcNow();
        var back = position.Polls % options.Value.DeepEvery == 0 ? options.Value.DeepOverlap : options.Value.Overlap;
        var from = position.Mark is { } mark ? DateTimeOffset.FromUnixTimeMilliseconds(mark) - back : account.StartAt;
        return position with { Polls = position.Polls + 1, From = from.ToUnixTimeMilliseconds(), Until = now.ToUnixTimeMilliseconds() + 1, Start = 0 };
    }
}
