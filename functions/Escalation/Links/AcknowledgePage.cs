using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using SocialInbox.Escalation.Alarms;
using SocialInbox.Ledger;
using SocialInbox.Networks.Http;
using SocialInbox.Sla;

namespace SocialInbox.Escalation.Links;

/// <summary>
/// The page behind a link in a notice: what it is about, and one button. Opening it changes nothing, since mail scanners open links.
/// It needs no script. What strangers wrote is encoded.
/// </summary>
internal static class AcknowledgePage
{
    /// <summary>No link of ours, one whose week is over, or about what is gone: nobody learns which.</summary>
    public static IResult Unknown => Page(
        "SocialInbox", "en", StatusCodes.Status404NotFound,
        "<p lang=\"de\">Dieser Link gilt nicht oder nicht mehr. Öffnen Sie den Posteingang.</p><p lang=\"en\">This link is not valid, or not any more. Open the inbox.</p>");

    public static IResult Of(Conversation conversation, FiredStep step, string language)
    {
        var face = conversation.Face;
        var about = $"<p>{Encode(face.CustomerHandle)} · {Encode(conversation.Origin.AccountName)}</p><blockquote>{Encode(face.Excerpt)}</blockquote>";
        return Of(about, step, language, conversation.StillWaits(step) ? null : Over(language));
    }

    public static IResult Of(Alarm alarm, FiredStep step, string language)
    {
        string[] lines = [AlarmWords.Title(alarm.AccountName, alarm.Kind, language), AlarmWords.Detail(alarm.Kind, alarm.Detail, language), AlarmWords.ToDo(alarm.Kind, language)];
        return Of(string.Concat(lines.Where(line => line.Length > 0).Select(Paragraph)), step, language, null);
    }

    /// <param name="over">Why there is nothing left to take note of.</param>
    private static IResult Of(string about, FiredStep step, string language, string? over)
    {
        var german = language == "de";
        return Page(german ? "Zur Kenntnis nehmen" : "Take note", language, StatusCodes.Status200OK, about + step switch
        {
            { AcknowledgedBy: { } by, AcknowledgedAt: { } at } => Paragraph(german ? $"{by.Name} hat es um {Time(at)} zur Kenntnis genommen." : $"{by.Name} took note at {Time(at)}."),
            _ when over is not null => Paragraph(over),
            _ => "<form method=\"post\"><button>" + (german ? "Ich habe es zur Kenntnis genommen" : "I have taken note") + "</button></form>"
                + Paragraph(german ? "Danach wird hieran nicht mehr erinnert. Erledigt ist es damit nicht." : "Nobody is reminded of this then. It is not dealt with by that."),
        });
    }

    private static string Over(string language) => language == "de" ? "Hier wartet niemand mehr auf eine Antwort." : "Nobody waits for an answer here any more.";

    private static string Paragraph(string text) => $"<p>{WebUtility.HtmlEncode(text)}</p>";

    private static string Encode(string text) => WebUtility.HtmlEncode(ServerWords.From(text));

    private static string Time(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static IResult Page(string title, string language, int status, string body) => Results.Content(
        $"""
        <!doctype html>
        <html lang="{language}">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><title>{title}</title></head>
        <body><main><h1>{title}</h1>{body}</main></body>
        </html>
        """,
        "text/html; charset=utf-8",
        statusCode: status);
}
