using System.Collections.Immutable;
using System.Globalization;
using SocialInbox.Intake;
using SocialInbox.Ledger;

namespace SocialInbox.Erasure;

/// <summary>
/// Erases what was written in one conversation, everywhere. That it took place, when, what became of it and who did what stays, so that
/// the promise stays provable. Words first and the note of it after them: whoever is interrupted leaves a conversation that still counts
/// as holding words, and the next one goes over it again.
/// </summary>
public sealed class ForgetWords(ConversationLedger ledger, IEnumerable<IHoldsWords> holders, LedgerWords own, TimeProvider time)
{
    private const int Attempts = 8;

    /// <summary>Where it stands once it has ended and no answer of ours is under way; null before.</summary>
    internal static Standing? Ended(Conversation conversation) =>
        Standing.Of(conversation) is { State: ConversationState.Closed or ConversationState.Filtered } standing && conversation.Replies.All(reply => reply.IsSettled) ? standing : null;

    /// <param name="only">Whether it is to be, as it stands this moment: asked again whenever it has changed meanwhile.</param>
    /// <param name="until">What was written later stays; null: all.</param>
    /// <returns>What was erased, by table; null where there is nothing to erase, or it is not to be.</returns>
    public async Task<ImmutableSortedDictionary<string, ErasedWords>?> Run(ConversationId id, Func<Conversation, bool> only, DateTimeOffset? until, CancellationToken cancellation)
    {
        var erased = ImmutableSortedDictionary.Create<string, ErasedWords>(StringComparer.Ordinal);
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            if (await ledger.Load(id, cancellation) is not { Conversation: var conversation } stored) return null;
            var at = until ?? time.GetUtcNow();
            if (!conversation.KeepsWords || (until is { } last && IsForgotten(conversation, last)) || !only(conversation)) return erased.Values.Any(words => words.Total > 0) ? erased : null;
            foreach (var holder in holders.Where(holder => holder.Table != own.Table)) erased = With(erased, holder.Table, await holder.Forget(conversation, at, cancellation) ?? ErasedWords.None);
            if (await own.Forget(conversation, at, cancellation) is not { } rows) continue;
            erased = With(erased, own.Table, rows);
            var posts = conversation.Posts.Where(post => post.IsFrom(at)).Select(post => post.Key).ToImmutableArray();
            var command = new ConversationCommand.Forget(new CommandId(string.Create(CultureInfo.InvariantCulture, $"forgotten-{conversation.Version}-{at.UtcTicks}")), posts, at);
            var face = posts.Length == conversation.Posts.Length ? ConversationFace.Erased : await Left(conversation, cancellation);

            // What came between is neither forgotten nor hidden by a face without words: it is gone over again.
            if (await ledger.Execute(new LedgerWrite(id, command) { Known = stored, Expected = conversation.Version, Face = face }, cancellation) is LedgerResult.Changed) return erased;
        }

        throw new InvalidOperationException($"Conversation {id} changes all the time: nothing is erased of it yet.");
    }

    private static ImmutableSortedDictionary<string, ErasedWords> With(ImmutableSortedDictionary<string, ErasedWords> sum, string table, ErasedWords erased) =>
        sum.SetItem(table, sum.GetValueOrDefault(table, ErasedWords.None).And(erased));

    private static bool IsForgotten(Conversation conversation, DateTimeOffset until) =>
        conversation.ForgottenAt >= until && conversation.Posts.Where(post => post.IsFrom(until)).All(post => post.IsForgotten);

    private async Task<ConversationFace> Left(Conversation conversation, CancellationToken cancellation)
    {
        var left = (await ledger.Read(conversation.Id, cancellation))?.Posts.LastOrDefault(post => !post.ByBrand);
        return left is null ? ConversationFace.Erased : Observation.FaceOf(left);
    }
}
