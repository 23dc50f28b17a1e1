using System.Collections.Immutable;
using System.Text.Json;

namespace SocialInbox.Escalation.Targets;

/// <summary>How pressing it is, the worst last.</summary>
public enum Urgency { Information, Warning, Critical }

/// <summary>
/// What one delivery says: in words for people, and as JSON for programs. Its lines hold outside text: each kind of target shows it
/// as text and nothing else.
/// </summary>
/// <param name="Id">The same on every delivery of the same: receivers that know it have it already.</param>
/// <param name="To">Mail address of the person it is for; null: whoever reads at the target.</param>
/// <param name="Link">Where it is seen in the inbox; null when the inbox does not know its own address.</param>
/// <param name="AcknowledgeLink">Where one click says that somebody has taken note.</param>
public sealed record Message(string Id, Urgency Urgency, string Language, string Title, ImmutableArray<string> Lines, DateTimeOffset At, string? To, Uri? Link, Uri? AcknowledgeLink, JsonElement Json);
