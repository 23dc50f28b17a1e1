namespace SocialInbox.Networks.LinkedIn;

/// <summary>LinkedIn's names of things. A comment's holds what it stands below; notices spell that one without "urn:li:".</summary>
internal static class LinkedInUrn
{
    private const string Comment = "urn:li:comment:(";

    internal static bool IsComment(string? urn) => urn?.StartsWith(Comment, StringComparison.Ordinal) == true && urn.EndsWith(')') && urn.Contains(',');

    /// <summary>One spelling for each comment.</summary>
    internal static string Normal(string urn) => IsComment(urn) && !urn.StartsWith(Comment + "urn:", StringComparison.Ordinal) ? Comment + "urn:li:" + urn[Comment.Length..] : urn;

    internal static string OfComment(string below, string id) => $"{Comment}{below},{id})";

    /// <summary>What the comment stands below, and its own id there.</summary>
    internal static (string Object, string Id) Parts(string comment)
    {
        var inner = Normal(comment)[Comment.Length..^1];
        var comma = inner.LastIndexOf(',');
        return (inner[..comma], inner[(comma + 1)..]);
    }
}
