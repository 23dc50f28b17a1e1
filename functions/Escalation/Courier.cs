using SocialInbox.Escalation.Targets;

namespace SocialInbox.Escalation;

/// <summary>Brings a message to a place: opens the target and hands it to its kind.</summary>
public sealed class Courier(ReachTable reaches, IEnumerable<ITargetKind> kinds)
{
    /// <param name="message">Made in the language of whoever reads it there.</param>
    public Task<Delivery> Bring(Reach reach, Hop hop, Func<string, Message> message, CancellationToken cancellation) =>
        Bring(reach.Target(hop.Target)!, target => message(hop.Person?.Language ?? target.Language), cancellation);

    public async Task<Delivery> Bring(Target target, Func<Target, Message> message, CancellationToken cancellation) =>
        KindOf(target) is not { } kind ? Unknown(target)
        : await reaches.Open(target, cancellation) is var opened && Missing(kind, opened) is { } missing ? new Delivery.Refused($"Its {missing} is not entered.")
        : MaskedWords.In(await kind.Deliver(opened, message(target), cancellation), opened);

    /// <summary>Says that what stayed open there is over.</summary>
    public async Task<Delivery> Resolve(Target target, string messageId, CancellationToken cancellation) =>
        KindOf(target) is { } kind ? await kind.Resolve(await reaches.Open(target, cancellation), messageId, cancellation) : Unknown(target);

    private static string? Missing(ITargetKind kind, OpenedTarget target) => kind.Fields.FirstOrDefault(field => field.Required && target[field.Name].Length == 0)?.Name;

    private static Delivery.Refused Unknown(Target target) => new($"This inbox knows no targets of the kind '{target.Kind}'.");

    private ITargetKind? KindOf(Target target) => kinds.FirstOrDefault(kind => kind.Name == target.Kind);
}
