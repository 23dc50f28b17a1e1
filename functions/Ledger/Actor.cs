namespace SocialInbox.Ledger;

/// <summary>Who did something: a person of the team. The product itself and the network are named by the event's kind.</summary>
public sealed record Actor(string Id, string Name);
