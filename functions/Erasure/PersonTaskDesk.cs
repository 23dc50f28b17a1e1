using System.Collections.Immutable;
using SocialInbox.Ledger;

namespace SocialInbox.Erasure;

/// <summary>Makes tasks about persons.</summary>
public sealed class PersonTaskDesk(TimeProvider time)
{
    /// <summary>One that nobody repeats.</summary>
    public PersonTask New(Actor by, ImmutableArray<PersonIdentity> identities) => New(new CommandId(Guid.CreateVersion7(time.GetUtcNow()).ToString("N")), by, identities);

    /// <summary>The same command of the same person is the same task.</summary>
    public PersonTask New(CommandId command, Actor by, ImmutableArray<PersonIdentity> identities) => new()
    {
        Id = KeyHash.Of($"person {by.Id} {command}"), State = PersonTaskState.Looking, AskedAt = time.GetUtcNow(), AskedBy = by, Person = new PersonIdentities(identities),
    };
}
