using System.Collections.Immutable;
using System.Text.Json;
using SocialInbox.Escalation.Links;
using SocialInbox.Escalation.People;
using SocialInbox.Escalation.Targets;
using SocialInbox.Ledger;
using SocialInbox.Sla;

namespace SocialInbox.Escalation;

/// <summary>From a step to what is brought to a target.</summary>
public sealed class NoticeMessages(EscalationOptions options, AcknowledgeLinks links, TimeProvider time)
{
    /// <summary>What a card or a mail shows of a digest; programs get all of it.</summary>
    private const int MostShown = 20;

    private const string Everywhere = "UTC";

    public static string IdOf(Conversation conversation, FiredStep step) => $"{conversation.Id}.{step.Id}";

    public Message Of(Conversation conversation, FiredStep step, Hop hop, string language)
    {
        var (due, now) = (DueOf(conversation, step), time.GetUtcNow());
        return new Message(
            IdOf(conversation, step), UrgencyOf(step, due, now), language, Words.Title(conversation, step, due, now, language), Words.Lines(conversation, step, due, language, hop.Person?.Zone ?? Everywhere),
            step.DueAt, hop.Person?.Email, Conversation(conversation.Id), links.For(conversation.Id, step.Id, hop),
            JsonSerializer.SerializeToElement(NoticeBody.Of(conversation, step), NoticeJson.Default.NoticeBody));
    }

    /// <summary>Many steps in one message, the oldest first.</summary>
    public Message Digest(string id, ImmutableArray<(Conversation Conversation, FiredStep Step)> steps, Hop hop, string language)
    {
        var now = time.GetUtcNow();
        var shown = steps.Take(MostShown).Select(step => Words.Title(step.Conversation, step.Step, DueOf(step.Conversation, step.Step), now, language));
        var body = new DigestBody(id, "digest", [.. steps.Select(step => NoticeBody.Of(step.Conversation, step.Step))]);
        return new Message(
            id, steps.Max(step => UrgencyOf(step.Step, DueOf(step.Conversation, step.Step), now)), language, Words.Digest(steps.Length, language),
            [.. shown, .. steps.Length > MostShown ? [Words.More(steps.Length - MostShown, language)] : Array.Empty<string>()],
            steps[0].Step.DueAt, hop.Person?.Email, options.Inbox, null, JsonSerializer.SerializeToElement(body, NoticeJson.Default.DigestBody));
    }

    public Message Test(Target target, Contact? person)
    {
        var words = Words.Test(target.Name, target.Language);
        var id = $"test.{target.Id}.{time.GetUtcNow().ToUnixTimeSeconds()}";
        return new Message(
            id, Urgency.Information, target.Language, words, [words], time.GetUtcNow(), person?.Email, options.Inbox, null,
            JsonSerializer.SerializeToElement(new TestBody(id, "test", target.Name), NoticeJson.Default.TestBody));
    }

    private static DateTimeOffset DueOf(Conversation conversation, FiredStep step) =>
        conversation.Clocks().FirstOrDefault(clock => clock.Asked.Contains(step.Clock))?.DueAt ?? step.DueAt;

    private static Urgency UrgencyOf(FiredStep step, DateTimeOffset due, DateTimeOffset now) => due <= now && step.Kind != StepKind.Rule ? Urgency.Critical : Urgency.Warning;

    private Uri? Conversation(ConversationId id) => options.Inbox is { } inbox ? new Uri(inbox, $"conversations/{id}") : null;
}
