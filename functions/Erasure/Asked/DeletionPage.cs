using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace SocialInbox.Erasure.Asked;

/// <summary>Says in both languages how far an erasure is: whoever asked has no account here, and no language of choice.</summary>
internal static class DeletionPage
{
    public static IResult Unknown => Page(StatusCodes.Status404NotFound, "Diesen Vorgang gibt es nicht.", "There is no such request.");

    public static IResult Of(PersonTask task) => task.State switch
    {
        PersonTaskState.Erased => Found(
            $"Alles über Sie wurde gelöscht, am {Time(task.FinishedAt ?? task.AskedAt)}.", $"All that was kept of you has been erased, at {Time(task.FinishedAt ?? task.AskedAt)}."),
        PersonTaskState.Waiting => Found(
            $"Ihre Anfrage vom {Time(task.AskedAt)} ist ausgeführt, bis auf ein Gespräch, das noch läuft; auch das wird gelöscht, sobald es zu Ende ist.",
            $"Your request of {Time(task.AskedAt)} is done, but for a conversation that still goes on; that is erased too, as soon as it has ended."),
        PersonTaskState.Expired => Found(
            $"Ihre Anfrage vom {Time(task.AskedAt)} ließ sich nicht ausführen. Wenden Sie sich an das Unternehmen, dem Sie geschrieben haben.",
            $"Your request of {Time(task.AskedAt)} could not be carried out. Turn to the company that you wrote to."),
        PersonTaskState.Looking or PersonTaskState.Found or PersonTaskState.Erasing => Found(
            $"Ihre Anfrage vom {Time(task.AskedAt)} wird ausgeführt.", $"Your request of {Time(task.AskedAt)} is being carried out."),
    };

    private static IResult Found(string german, string english) => Page(StatusCodes.Status200OK, german, english);

    private static string Time(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static IResult Page(int status, string german, string english) => Results.Content(
        $"""
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><title>SocialInbox</title></head>
        <body><main><h1>SocialInbox</h1><p lang="de">{german}</p><p lang="en">{english}</p></main></body>
        </html>
        """,
        "text/html; charset=utf-8",
        statusCode: status);
}
