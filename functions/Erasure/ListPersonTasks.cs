using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SocialInbox.Hosting;

namespace SocialInbox.Erasure;

/// <summary>What was asked about persons, and what came of it: the proof.</summary>
public sealed class ListPersonTasks(PersonTasks tasks)
{
    private const int Most = 100;

    [Function(nameof(ListPersonTasks))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/persons")] HttpRequest request, CancellationToken cancellation) =>
        Results.Json(new PersonTasksAnswer([.. (await tasks.All(cancellation)).Take(Most).Select(stored => PersonTaskView.Of(stored.Task))]), ApiJson.Web.PersonTasksAnswer);
}

/// <param name="Tasks">The newest first.</param>
internal sealed record PersonTasksAnswer(ImmutableArray<PersonTaskView> Tasks);
