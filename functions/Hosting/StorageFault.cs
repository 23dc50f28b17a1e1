using Azure;
using Azure.Identity;

namespace SocialInbox.Hosting;

/// <summary>Tells "storage cannot be reached now" from every other fault.</summary>
internal static class StorageFault
{
    /// <summary>No answer at all (status 0), an answer that asks to come again, or no token to ask with.</summary>
    public static bool IsAway(Exception fault) => fault switch
    {
        RequestFailedException failed => failed.Status is 0 or 408 or 429 or >= 500,
        AuthenticationFailedException => true,
        // What Azure.Core throws when all attempts failed, and when an attempt ran into its time limit.
        AggregateException many => many.InnerExceptions.Count > 0 && many.InnerExceptions.All(IsAway),
        TaskCanceledException => true,
        _ => false,
    };
}
