using System.Collections.Immutable;

namespace SocialInbox.Escalation.Targets;

/// <summary>
/// One kind of target: what has to be entered for it, and how a message is brought there. One folder each; adding one means adding its
/// folder and its line in <see cref="TargetsSetup"/>.
/// </summary>
public interface ITargetKind
{
    /// <summary>In keys and in the API: lower-case letters and hyphens.</summary>
    string Name { get; }

    ImmutableArray<TargetField> Fields { get; }

    /// <summary>Whether each person is reached at an address of their own there; else all read in one place.</summary>
    bool AsksWhom(Target target) => false;

    /// <summary>Brings it there once; the same <see cref="Message.Id"/> may come again.</summary>
    Task<Delivery> Deliver(OpenedTarget target, Message message, CancellationToken cancellation);

    /// <summary>Says that what was delivered under this id is over. Only for kinds that keep it open.</summary>
    Task<Delivery> Resolve(OpenedTarget target, string messageId, CancellationToken cancellation) => Task.FromResult<Delivery>(new Delivery.Taken());
}

/// <param name="Secret">Kept in the vault, and never shown again.</param>
public sealed record TargetField(string Name, FieldForm Form, bool Secret, bool Required);

/// <summary>Address: https; http only to this machine.</summary>
public enum FieldForm { Address, Email, Text, Base64 }
