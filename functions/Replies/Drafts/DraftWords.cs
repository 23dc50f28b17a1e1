using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using SocialInbox.Erasure;
using SocialInbox.Ledger;

namespace SocialInbox.Replies.Drafts;

/// <summary>What people have begun to write to a customer: it speaks of them, and may quote them.</summary>
public sealed class DraftWords(DraftsTable drafts) : IHoldsWords
{
    public string Table => DraftsTable.Name;

    public async IAsyncEnumerable<KeptWords> Of(Conversation conversation, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var draft in await drafts.ReadAll(conversation.Id, cancellation))
            yield return new KeptWords("draft", draft.At, new JsonObject { ["conversation"] = conversation.Id.Value, ["text"] = draft.Text });
    }

    public IAsyncEnumerable<KeptWords> Of(PersonIdentities person, CancellationToken cancellation) => AsyncEnumerable.Empty<KeptWords>();

    public async Task<ErasedWords?> Forget(Conversation conversation, DateTimeOffset until, CancellationToken cancellation) =>
        ErasedWords.Of("drafts", await drafts.Erase(conversation.Id, until, cancellation));

    public Task<ErasedWords> Forget(PersonIdentities person, DateTimeOffset until, CancellationToken cancellation) => Task.FromResult(ErasedWords.None);
}
