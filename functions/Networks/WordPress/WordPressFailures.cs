using SocialInbox.Networks.Html;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.WordPress;

/// <summary>What a refusal means. The code in the body says more than the status; without one it was not WordPress that answered.</summary>
internal static class WordPressFailures
{
    /// <summary>WordPress takes no two comments of one author within fifteen seconds.</summary>
    private static readonly TimeSpan FloodWait = TimeSpan.FromSeconds(20);

    internal static NetworkFailure Of(Answer.Received answer) => answer.Status switch
    {
        // A firewall or the host, not the credentials: it may pass.
        403 when Code(answer) is null => new NetworkFailure.Unreachable($"{Words(answer)} Something in front of the site refuses the inbox (firewall, security plugin)."),
        401 when Code(answer) is "rest_not_logged_in" or "rest_forbidden_context" => new NetworkFailure.CredentialsRefused($"{Words(answer)} Either the user may not do that, or the web server drops the Authorization header."),
        _ => Refusal.FailureOf(answer, Words(answer)),
    };

    internal static SendResult ResultOf(Answer.Received answer, DateTimeOffset now)
    {
        var words = Words(answer);
        return Code(answer) switch
        {
            // The first request may have arrived after all: whoever looks finds it.
            "comment_duplicate" => new SendResult.Unclear(words),
            "comment_flood" => new SendResult.Throttled(now + FloodWait),
            { } code when answer.Status == 403 && code.StartsWith("rest_comment_", StringComparison.Ordinal) => new SendResult.Rejected(words),
            null when answer.Status == 403 => new SendResult.NotSent(words),
            _ => Refusal.ResultOf(answer, words),
        };
    }

    internal static string Words(Answer.Received answer) => Refusal.Words(answer, JsonPage.TextIn(answer, "message") is { } message ? HtmlText.From(message) : null);

    private static string? Code(Answer.Received answer) => JsonPage.TextIn(answer, "code");
}
