using System.Text.Json;
using SocialInbox.Accounts;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.WordPress;

/// <summary>Sends replies, finds them again after a send whose outcome nobody knows, and takes others' comments from sight.</summary>
internal static class WordPressReplies
{
    internal static async Task<SendResult> Send(WordPressClient client, OutboundReply reply, TimeProvider clock, CancellationToken cancellation)
    {
        if (WordPressPosts.Number(reply.Target.Id) is not { } parent || await Target(client, reply.Target, parent, cancellation) is not { } target)
            return new SendResult.Rejected("The comment that is answered is gone.");
        var comment = new WordPressNewComment { Post = target, Parent = parent, Content = Escaped(reply.Text) };
        return await client.Ask(api => api.Create(comment, cancellation)) switch
        {
            Answer.Received { Ok: true } taken => Taken(taken),
            Answer.Received refused => WordPressFailures.ResultOf(refused, clock.GetUtcNow()),
            Answer.Missing missing => Refusal.ResultOf(missing),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    internal static async Task<SentReply?> Find(Account account, WordPressClient client, OutboundReply reply, CancellationToken cancellation)
    {
        if (WordPressPosts.Number(reply.Target.Id) is not { } parent) return null;
        var answer = await client.Read(api => api.Answers([parent], cancellation));
        using var json = JsonPage.Parse(answer);
        var found = new WordPressFound();
        return (WordPressWalk.Items(json.RootElement) ?? throw JsonPage.Unreadable(answer, "no list of comments"))
            .Select(found.Parse).OfType<WordPressComment>()
            .FirstOrDefault(comment => WordPressPosts.IsBrand(comment, account) && IsSame(reply, WordPressPosts.Post(comment, [], account))) is { } sent
            ? AsSent(sent)
            : null;
    }

    /// <summary>Told by what was typed: WordPress renders quotes, dashes and smileys in its own way.</summary>
    internal static bool IsSame(OutboundReply reply, NetworkPost post) =>
        post.ByBrand && post.ParentId == reply.Target.Id
        && (JsonPage.Position(post.NetworkData, WordPressJson.Default.WordPressTarget)?.Said is { } said ? said == PostVersion.OfTyped(reply.Text) : TextMatch.Same(post.Text, reply.Text));

    internal static async Task<ModerationResult> Moderate(WordPressClient client, PostRef post, ModerationAct act, CancellationToken cancellation)
    {
        if (act is not (ModerationAct.Hide or ModerationAct.Unhide)) return new ModerationResult.Rejected("WordPress has no likes.");
        if (WordPressPosts.Number(post.Id) is not { } id) return new ModerationResult.Rejected("There is no such comment.");
        var status = new WordPressStatus { Status = act == ModerationAct.Hide ? WordPressPosts.Held : WordPressPosts.Approved };
        return await client.Ask(api => api.SetStatus(id, status, cancellation)) switch
        {
            Answer.Received { Ok: true } => new ModerationResult.Done(),
            Answer.Missing missing => new ModerationResult.TryAgain(missing.Words),
            Answer.Received refused => WordPressFailures.Of(refused) switch
            {
                NetworkFailure.Throttled throttled => new ModerationResult.Throttled(throttled.Until),
                NetworkFailure.CredentialsRefused failure => new ModerationResult.CredentialsRefused(failure.Words),
                NetworkFailure.Unreachable failure => new ModerationResult.TryAgain(failure.Words),
                var failure => new ModerationResult.Rejected(failure.Words),
            },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    // Comments are HTML: what an agent types is not.
    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static async Task<long?> Target(WordPressClient client, PostRef post, long id, CancellationToken cancellation)
    {
        if (JsonPage.Position(post.NetworkData, WordPressJson.Default.WordPressTarget) is { } known) return known.Post;
        if (await client.Find(api => api.Comment(id, cancellation)) is not { } answer) return null;
        using var json = JsonPage.Parse(answer);
        return new WordPressFound().Parse(json.RootElement)?.Post ?? throw JsonPage.Unreadable(answer, "no comment");
    }

    private static SendResult Taken(Answer.Received answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            return new SendResult.Sent(AsSent(WordPressPosts.Comment(json.RootElement)));
        }
        catch (JsonException)
        {
            return new SendResult.Unclear($"{answer.Host} took the reply, but its answer cannot be read.");
        }
    }

    private static SentReply AsSent(WordPressComment comment) => new(WordPressPosts.Id(comment.Id), Declared.WebAddress(comment.Link), WordPressPosts.At(comment.DateGmt));
}
