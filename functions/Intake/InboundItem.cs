using SocialInbox.Accounts;

namespace SocialInbox.Intake;

public enum InboundState { Waiting, Done, Unreadable }

/// <summary>A whole webhook delivery, one item of a page that could not be understood, or a whole such page.</summary>
public enum InboundSource { Delivery, Item, Page }

/// <summary>What arrived, raw and whole.</summary>
public sealed record InboundItem(InboundId Id, AccountId Account, InboundSource Source, InboundState State, DateTimeOffset ReceivedAt, string? Problem, ReadOnlyMemory<byte> Raw);

/// <summary>A stored delivery that nobody has taken in for too long.</summary>
public sealed record Straggler(InboundId Id, AccountId Account, int Requeued, Azure.ETag Version);

/// <summary>What could not be understood, as people see it. <paramref name="RawStart"/>: its first characters, outside text.</summary>
public sealed record UnreadableItem(InboundId Id, AccountId Account, DateTimeOffset ReceivedAt, string Problem, string RawStart);
