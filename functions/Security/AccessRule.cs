namespace SocialInbox.Security;

/// <summary>Who may call an HTTP function. There is no rule for "anybody": what is open says why it is.</summary>
public abstract record AccessRule
{
    private AccessRule() { }

    /// <summary>A signed-in person with this role.</summary>
    public sealed record For(Role Role) : AccessRule;

    /// <summary>A network; the function verifies the signature. The principal is never read there.</summary>
    public sealed record Webhook : AccessRule;

    /// <summary>Whoever holds a link that was sent to them; the function verifies its signature, which says what may be done and nothing else.</summary>
    public sealed record SignedLink : AccessRule;

    /// <summary>
    /// Visitors of the help centre, whoever they are: what is published, and whether it helped. The principal is never read there. A form
    /// is taken from our own pages only.
    /// </summary>
    public sealed record Visitor : AccessRule;

    /// <summary>Says that the app is alive, and nothing else; answers even where sign-in is broken.</summary>
    public sealed record Health : AccessRule;

    /// <summary>The files of the web inbox: code without data.</summary>
    public sealed record Static : AccessRule;

    /// <summary>Signing in and out, and asking who one is.</summary>
    public sealed record Session : AccessRule;
}
