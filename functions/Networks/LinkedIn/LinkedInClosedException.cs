using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.LinkedIn;

/// <summary>One thing is closed to us (403), though others may not be: some names of posts, what is not public, restricted comments.</summary>
internal sealed class LinkedInClosedException(Answer.Received answer) : Exception(LinkedInFailures.Words(answer))
{
    /// <summary>What it means where nothing else was read.</summary>
    internal NetworkFailure Failure => LinkedInFailures.OfOne(answer);
}
