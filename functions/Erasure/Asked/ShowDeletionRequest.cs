using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace SocialInbox.Erasure.Asked;

/// <summary>The page behind the address that a person was given who asked for deletion: what became of it. It names nobody.</summary>
public sealed class ShowDeletionRequest(PersonTasks tasks)
{
    public const string Route = "s/deletion";

    [Function(nameof(ShowDeletionRequest))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/{code}")] HttpRequest request, string code, CancellationToken cancellation) =>
        DecidePerson.IsId(code) && await tasks.Find(code, cancellation) is { Task.ErasesAtOnce: true, Task: var task } ? DeletionPage.Of(task) : DeletionPage.Unknown;
}
