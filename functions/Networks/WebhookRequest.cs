namespace SocialInbox.Networks;

/// <summary>A delivery as it arrived. Header names compare without case.</summary>
public sealed record WebhookRequest(IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body);

public enum WebhookVerdict { Genuine, Forged, Stale }
