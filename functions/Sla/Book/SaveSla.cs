using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using SocialInbox.Accounts;
using SocialInbox.Escalation;
using SocialInbox.Hosting;
using SocialInbox.Ledger;

namespace SocialInbox.Sla.Book;

/// <summary>A lead changes the book: whole, on the version that was looked at, and not at all where anything in it is wrong.</summary>
public sealed partial class SaveSla(SlaBooks books, ReachTable reach, AccountsTable connected, TimeProvider time, ILogger<SaveSla> log)
{
    [Function(nameof(SaveSla))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/sla")] HttpRequest request, CancellationToken cancellation)
    {
        if (VersionTag.BasedOn(request) is not { } basedOn)
            return Problem.Of(StatusCodes.Status428PreconditionRequired, "no-version", "Say in If-Match which version the change is based on.");
        var (body, wrong) = await ApiBody.ReadEntered(request, ApiJson.Web.SlaBookBody, cancellation);
        if (body is null) return wrong!;
        var next = body.As(basedOn + 1, time.GetUtcNow(), ConversationDesk.By(request));
        var known = await reach.ReadNow(cancellation);

        // What the book names already may have been disconnected since: that is no mistake of this change.
        var accounts = (await connected.ReadAll(cancellation)).Select(stored => stored.Account.Id.Value).Concat((await books.Current(cancellation)).Book.Policies.SelectMany(policy => policy.When.Accounts)).ToHashSet();
        var errors = SlaBookErrors.Of(next, known.Directory.People.Select(person => person.Id).ToHashSet(), known.Targets.Select(target => target.Id).ToHashSet(), accounts).ToList();
        if (errors.Count == 0 && SlaBookRows.Json(next).Length > SlaBookRows.Longest)
            errors.Add(new FieldError("", "too-long", "Zusammen ist das zu viel: Nehmen Sie Tage oder Kalender heraus.", "Together this is too much: take out days or calendars."));
        if (errors.Count > 0) return FieldErrors.Answer(errors);
        switch (await books.Save(next, cancellation))
        {
            case BookSaved.Done done:
                Log.Saved(log, done.Book.Version, done.Book.ChangedBy!.Id);
                return ShowSla.Answer(request, done.Book, StatusCodes.Status200OK);
            case BookSaved.Overtaken overtaken:
                return ShowSla.Answer(request, overtaken.Present, StatusCodes.Status412PreconditionFailed);
            case var other:
                throw new UnreachableException($"Nobody answers {other.GetType().Name}.");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Version {Version} of the service levels was saved by {Person}.")]
        public static partial void Saved(ILogger log, int version, string person);
    }
}
