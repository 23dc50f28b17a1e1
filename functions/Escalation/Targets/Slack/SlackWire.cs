using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SocialInbox.Escalation.Targets.Slack;

/// <summary>https://docs.slack.dev/reference/block-kit. <paramref name="Text"/>: what notifications show; its &amp;, &lt; and &gt; are escaped.</summary>
internal sealed record SlackPost(string Text, ImmutableArray<SlackBlock> Blocks);

internal sealed record SlackBlock(string Type, SlackText? Text = null, ImmutableArray<SlackButton>? Elements = null);

/// <summary>plain_text shows everything as it is: no links, no mentions of people or channels.</summary>
internal sealed record SlackText(string Type, string Text, bool Emoji = false);

internal sealed record SlackButton(string Type, SlackText Text, string Url);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SlackPost))]
internal sealed partial class SlackJson : JsonSerializerContext;
