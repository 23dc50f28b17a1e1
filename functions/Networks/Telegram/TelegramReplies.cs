using System.Text.Json;
using SocialInbox.Networks.Http;

namespace SocialInbox.Networks.Telegram;

/// <summary>Sends replies and likes. Telegram lists no messages, so an unclear reply cannot be looked for: a person decides.</summary>
internal static class TelegramReplies
{
    private const string Liked = "👍";

    internal static async Task<SendResult> Send(TelegramClient client, OutboundReply reply, CancellationToken cancellation)
    {
        if (TelegramPosts.Numbers(reply.Target.Id) is not { } target) return new SendResult.Rejected("There is no such message.");
        var message = new TelegramNewMessage { ChatId = target.Chat, Text = reply.Text, ReplyParameters = new TelegramReplyTo(target.Message) };
        var answer = await client.Ask(api => api.Send(message, cancellation));

        // Refused for certain, and not for good: the group has a new id since it grew.
        if (answer is Answer.Received { Ok: false } moved && TelegramClient.MovedTo(moved) is { } chat) answer = await client.Ask(api => api.Send(message with { ChatId = chat }, cancellation));
        return answer switch
        {
            Answer.Received { Ok: true } taken => Taken(taken),
            Answer.Received refused => Refused(refused),
            Answer.Missing missing => Refusal.ResultOf(missing),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    internal static async Task<ModerationResult> Moderate(TelegramClient client, PostRef post, ModerationAct act, CancellationToken cancellation)
    {
        if (act is not (ModerationAct.Like or ModerationAct.Unlike)) return new ModerationResult.Rejected("Telegram can only delete a message, not hide it.");
        if (TelegramPosts.Numbers(post.Id) is not { } target) return new ModerationResult.Rejected("There is no such message.");
        var reaction = new TelegramNewReaction(target.Chat, target.Message, act == ModerationAct.Like ? [new TelegramEmoji("emoji", Liked)] : []);
        return await client.Ask(api => api.React(reaction, cancellation)) switch
        {
            Answer.Received { Ok: true } => new ModerationResult.Done(),
            Answer.Missing missing => new ModerationResult.TryAgain(missing.Words),
            Answer.Received refused => TelegramClient.FailureOf(refused) switch
            {
                NetworkFailure.Throttled throttled => new ModerationResult.Throttled(throttled.Until),
                NetworkFailure.CredentialsRefused failure => new ModerationResult.CredentialsRefused(failure.Words),
                NetworkFailure.Unreachable failure => new ModerationResult.TryAgain(failure.Words),
                var failure => new ModerationResult.Rejected(failure.Words),
            },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static SendResult Taken(Answer.Received answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            var message = TelegramPosts.Parse(json.RootElement.GetProperty("result"));
            var link = message.Chat.Username is { Length: > 0 } group ? Declared.WebAddress($"https://t.me/{Uri.EscapeDataString(group)}/{message.MessageId}") : null;
            return new SendResult.Sent(new SentReply(TelegramPosts.Id(message.Chat.Id, message.MessageId), link, DateTimeOffset.FromUnixTimeSeconds(message.Date)));
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return new SendResult.Unclear("Telegram took the reply, but its answer cannot be read.");
        }
    }

    private static SendResult Refused(Answer.Received answer) => Refusal.ResultOf(answer, TelegramClient.Words(answer));
}
