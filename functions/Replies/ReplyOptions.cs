using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace SocialInbox.Replies;

/// <summary>How long a person may still take an answer back. Setting <c>Replies:UndoSeconds</c>, 0 to 60; ten where it is not set.</summary>
public sealed record ReplyOptions(TimeSpan Undo)
{
    /// <summary>How far ahead an answer may be scheduled.</summary>
    public static readonly TimeSpan MostAhead = TimeSpan.FromDays(60);

    /// <exception cref="InvalidOperationException">No such number of seconds.</exception>
    public static ReplyOptions Read(IConfiguration configuration) => configuration["Replies:UndoSeconds"] switch
    {
        null or "" => new ReplyOptions(TimeSpan.FromSeconds(10)),
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= 60 => new ReplyOptions(TimeSpan.FromSeconds(seconds)),
        _ => throw new InvalidOperationException("Replies:UndoSeconds must be a number of seconds, 0 to 60."),
    };
}
