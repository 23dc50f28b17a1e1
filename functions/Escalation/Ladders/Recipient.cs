namespace SocialInbox.Escalation.Ladders;

public enum RecipientKind
{
    /// <summary>Whoever claimed the conversation; the team where nobody did.</summary>
    Assignee,

    /// <summary>Where the conversation's team is told: its channels.</summary>
    Team,
    Lead,

    /// <summary>Whoever the team's rota names at that instant.</summary>
    OnCall,

    /// <summary>One person, by <see cref="Recipient.Id"/>.</summary>
    Person,

    /// <summary>One target, by <see cref="Recipient.Id"/>, whoever reads there.</summary>
    Channel,
    Administrator,
}

/// <summary>Whom a rung tells. Who that is, and where they are reached, is looked up when they are told.</summary>
/// <param name="Id">Of the person or the target; null for the kinds that need none.</param>
public sealed record Recipient(RecipientKind Kind, string? Id = null)
{
    public static readonly Recipient Administrator = new(RecipientKind.Administrator);

    public override string ToString() => Id is null ? Kind.ToString() : $"{Kind} {Id}";
}
