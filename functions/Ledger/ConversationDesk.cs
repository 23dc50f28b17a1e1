using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using SocialInbox.Hosting;
using SocialInbox.Ledger.Decisions;
using SocialInbox.Security;

namespace SocialInbox.Ledger;

/// <summary>Where a person's command meets a conversation: the ids are checked, the command runs once, the answer tells what came of it.</summary>
public sealed class ConversationDesk(ConversationLedger ledger)
{
    /// <param name="commandId">Made by the sender; repeating it is harmless.</param>
    /// <param name="seen">The version that it is meant for; null: for whatever stands there.</param>
    internal async Task<IResult> Run(
        HttpRequest request, string conversation, string commandId, Func<CommandId, Actor, ConversationCommand> command, CancellationToken cancellation, string? note = null, int? seen = null)
    {
        if (!ConversationId.TryParse(conversation, out var id)) return NoConversation;
        if (!CommandId.TryParse(commandId, out var sent)) return ApiBody.Unreadable;
        return Answer(await ledger.Execute(new LedgerWrite(id, command(sent, By(request))) { Expected = seen }.WithNote(note), cancellation));
    }

    internal static IResult NoConversation => Problem.Of(StatusCodes.Status404NotFound, "not-found", "There is no such conversation.");

    internal static Actor By(HttpRequest request) => new(request.Person().Id, request.Person().Name);

    internal static IResult Answer(LedgerResult result, int done = StatusCodes.Status200OK) => result switch
    {
        LedgerResult.Changed changed => Done(changed.Conversation, done),
        LedgerResult.Unchanged unchanged => Done(unchanged.Conversation, done),
        LedgerResult.Repeated repeated => Done(repeated.Conversation, done),
        LedgerResult.Refused { Why: Refusal.NotFound } => NoConversation,
        LedgerResult.Refused refused => Conflict(refused),
        _ => throw new UnreachableException($"Nobody answers {result.GetType().Name}."),
    };

    private static IResult Done(Conversation conversation, int status) => Results.Json(new ChangedAnswer(conversation.Version), ApiJson.Web.ChangedAnswer, statusCode: status);

    private static IResult Conflict(LedgerResult.Refused refused)
    {
        var (code, words) = refused.Why switch
        {
            Refusal.NotFound => ("not-found", "There is no such thing in this conversation."),
            Refusal.AnsweredMeanwhile => ("answered-meanwhile", "Somebody has answered since you looked."),
            Refusal.WrongState => ("wrong-state", "Where the conversation stands now, this makes no sense."),
            Refusal.ClaimedByAnother => ("claimed-by-another", "Somebody else works on it."),
            Refusal.ChangedMeanwhile => ("changed-meanwhile", "It has changed since you looked."),
        };
        return new Problem("about:blank", words, StatusCodes.Status409Conflict, null, code, refused.Conversation?.Version).Answer();
    }
}

/// <summary>The command is stored.</summary>
internal sealed record ChangedAnswer(int Version);
