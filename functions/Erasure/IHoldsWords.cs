using System.Text.Json.Nodes;
using SocialInbox.Ledger;

namespace SocialInbox.Erasure;

/// <summary>
/// One table's part in the care for what customers said. Whoever adds a table that holds their words, or words about them, registers one of
/// these beside it: retention, erasure and export then reach it. A test compares the tables with what is registered.
/// </summary>
public interface IHoldsWords
{
    /// <summary>The table, without prefix.</summary>
    string Table { get; }

    /// <summary>What is kept for this conversation, each as it stands in an export.</summary>
    IAsyncEnumerable<KeptWords> Of(Conversation conversation, CancellationToken cancellation);

    /// <summary>What is kept of these people outside of conversations.</summary>
    IAsyncEnumerable<KeptWords> Of(PersonIdentities person, CancellationToken cancellation);

    /// <summary>Erases what was written for this conversation until then. A second time there is nothing left to do.</summary>
    /// <returns>How much was erased, under the kinds that <see cref="KeptWords.Kind"/> names; null: the conversation has changed, look at it again.</returns>
    Task<ErasedWords?> Forget(Conversation conversation, DateTimeOffset until, CancellationToken cancellation);

    /// <summary>Erases what is kept of these people outside of conversations.</summary>
    Task<ErasedWords> Forget(PersonIdentities person, DateTimeOffset until, CancellationToken cancellation);
}

/// <summary>Something that is kept: of which kind, and as what it is handed over.</summary>
public sealed record KeptWords(string Kind, DateTimeOffset At, JsonObject Content);
