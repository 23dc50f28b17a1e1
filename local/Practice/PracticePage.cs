using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace SocialInbox.Local.Practice;

/// <summary>The practice network as its people see it: all threads, the one with the newest post on top. All text is escaped.</summary>
internal static class PracticePage
{
    private const string Style = """
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 0 auto; padding: 1rem; color: #1c2430; background: #f4f5f7 }
        h1 { font-size: 1.3rem } .note { background: #fff3cd; border: 1px solid #e2c96b; border-radius: .5rem; padding: .5rem .8rem }
        section { background: #fff; border: 1px solid #d9dde3; border-radius: .6rem; margin: 1rem 0; padding: .2rem 1rem }
        article { margin: .7rem 0 } article p { margin: .1rem 0; white-space: pre-wrap; overflow-wrap: anywhere }
        .shop > b { color: #0b5d4c } .meta { color: #5a6472; font-size: .85rem } article article { border-left: 3px solid #d9dde3; padding-left: .8rem }
        """;

    public static IResult Show(PracticeTimeline timeline, HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src 'sha256-{Sha256(Style)}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "no-store";
        response.Headers["Referrer-Policy"] = "no-referrer";
        return Results.Text(Html(timeline), "text/html", Encoding.UTF8);
    }

    public static string Html(PracticeTimeline timeline)
    {
        var content = timeline.Content;
        var known = content.Statuses.Select(s => s.Id).ToHashSet();
        var threads = content.Statuses.Where(s => s.InReplyToId is null || !known.Contains(s.InReplyToId))
            .OrderByDescending(top => timeline.Below(top.Id).Select(s => s.CreatedAt).Append(top.CreatedAt).Max());
        var html = new StringBuilder();
        html.Append("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">");
        html.Append("<meta http-equiv=\"refresh\" content=\"5\"><title>Practice network</title><style>").Append(Style).Append("</style>");
        html.Append("<h1>Practice network</h1><p class=\"note\">Everybody here is invented. Customers write to the shop Nordlicht; what you answer in the inbox appears here.</p>");
        foreach (var top in threads)
        {
            html.Append("<section>");
            Append(html, timeline, top);
            html.Append("</section>");
        }

        return html.Append("</html>").ToString();
    }

    private static void Append(StringBuilder html, PracticeTimeline timeline, PracticeStatus status)
    {
        html.Append(status.Author.IsShop ? "<article class=\"shop\"" : "<article").Append(" id=\"p").Append(status.Id).Append("\"><b>").Append(Escaped(status.Author.Name));
        html.Append("</b> <span class=\"meta\">@").Append(Escaped(status.Author.Acct)).Append(" · ").Append(Instant(status.CreatedAt));
        if (status.EditedAt is { } edited) html.Append(" · edited ").Append(Instant(edited));
        html.Append("</span><p lang=\"").Append(Escaped(status.Language)).Append("\">").Append(Escaped(status.Text)).Append("</p>");
        foreach (var answer in timeline.AnswersTo(status.Id)) Append(html, timeline, answer);
        html.Append("</article>");
    }

    private static string Escaped(string text) => HtmlEncoder.Default.Encode(text);

    private static string Instant(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    private static string Sha256(string text) => Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
