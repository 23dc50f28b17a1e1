using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SocialInbox.Escalation.Targets.Teams;

/// <summary>What the workflow takes: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format. At most 28 KB.</summary>
internal sealed record TeamsPost(string Type, ImmutableArray<TeamsAttachment> Attachments);

internal sealed record TeamsAttachment(string ContentType, string? ContentUrl, AdaptiveCard Content);

/// <summary>https://adaptivecards.io/explorer/AdaptiveCard.html, version 1.4, as far as it is used.</summary>
internal sealed record AdaptiveCard(
    [property: JsonPropertyName("$schema")] string Schema, string Type, string Version, ImmutableArray<CardElement> Body, ImmutableArray<OpenUrl> Actions);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
internal abstract record CardElement;

/// <summary>Shows its runs as they are; a TextBlock would read Markdown in them.</summary>
internal sealed record RichTextBlock(ImmutableArray<TextRun> Inlines) : CardElement;

internal sealed record TextRun(string Type, string Text, string? Weight = null, string? Color = null);

internal sealed record OpenUrl(string Type, string Title, string Url);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TeamsPost))]
internal sealed partial class TeamsJson : JsonSerializerContext;
