using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;

namespace SocialInbox.Intake;

/// <summary>Where every post comes in: triage and ledger happen inline, no further hop lies before the worklist.</summary>
public sealed class IntakeFunction(PollAccount poll, TakeDelivery delivery, TakeWaiting waiting)
{
    [Function("Intake")]
    public Task Run([QueueTrigger(IntakeQueue.Name)] string message, CancellationToken cancellation) => IntakeMessage.Parse(message) switch
    {
        IntakeMessage.Poll due => poll.Run(due, cancellation),
        IntakeMessage.Inbound stored => delivery.Run(stored, cancellation),
        IntakeMessage.Waiting all => waiting.Run(all, cancellation),
        var unknown => throw new UnreachableException($"Nobody takes in a {unknown.GetType().Name}."),
    };
}
