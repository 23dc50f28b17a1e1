using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using SocialInbox.Escalation.Targets;

namespace SocialInbox.Escalation;

/// <summary>
/// Brings a message to a place: opens the target and hands it to its kind. Whatever goes wrong on the way is an outcome: it counts as
/// a try, so that the next place has its turn.
/// </summary>
public sealed partial class Courier(ReachTable reaches, IEnumerable<ITargetKind> kinds, ILogger<Courier> log)
{
    /// <summary>Names the place at which a hop is read: whoever shares it gets one message for many.</summary>
    public string PlaceOf(Reach reach, Hop hop) =>
        reach.Target(hop.Target) is { } target && Kind(target)?.AsksWhom(target) == true ? $"{hop.Target}:{hop.Person?.Email}" : hop.Target;

    /// <param name="message">Made in the language of whoever reads it there.</param>
    public Task<Delivery> Bring(Reach reach, Hop hop, Func<string, Message> message, CancellationToken cancellation) =>
        Bring(reach.Target(hop.Target)!, target => message(hop.Person?.Language ?? target.Language), cancellation);

    public Task<Delivery> Bring(Target target, Func<Target, Message> message, CancellationToken cancellation) => Try(
        target,
        async (kind, opened) => Missing(kind, opened) is { } missing
            ? new Delivery.Refused($"Its {missing} is not entered.")
            : MaskedWords.In(await kind.Deliver(opened, message(target), cancellation), opened),
        cancellation);

    /// <summary>Says that what stayed open there is over.</summary>
    public Task<Delivery> Resolve(Target target, string messageId, CancellationToken cancellation) =>
        Try(target, (kind, opened) => kind.Resolve(opened, messageId, cancellation), cancellation);

    // The words are fixed: those of the exception may hold an address, which may be a secret.
    private async Task<Delivery> Try(Target target, Func<ITargetKind, OpenedTarget, Task<Delivery>> deliver, CancellationToken cancellation)
    {
        if (Kind(target) is not { } kind) return new Delivery.Refused($"This inbox knows no targets of the kind '{target.Kind}'.");
        try
        {
            return await deliver(kind, await reaches.Open(target, cancellation));
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            Log.Broken(log, target.Id, target.Kind, failure.GetType().Name);
            return failure switch
            {
                CryptographicException => new Delivery.Refused("Its secrets cannot be opened. Enter them again."),
                FormatException or InvalidOperationException => new Delivery.Refused("What was entered for it cannot be used. Enter it again."),
                _ => new Delivery.NotTaken("It could not be reached."),
            };
        }
    }

    private ITargetKind? Kind(Target target) => kinds.FirstOrDefault(kind => kind.Name == target.Kind);

    private static string? Missing(ITargetKind kind, OpenedTarget target) => kind.Fields.FirstOrDefault(field => field.Required && target[field.Name].Length == 0)?.Name;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Nothing can be brought to target {Target} of kind {Kind}: {Failure}.")]
        public static partial void Broken(ILogger log, string target, string kind, string failure);
    }
}
