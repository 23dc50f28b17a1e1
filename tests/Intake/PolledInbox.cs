using SocialInbox.Intake;
using SocialInbox.Ledger;
using SocialInbox.Tests.Infrastructure;
using SocialInbox.Worklist;

namespace SocialInbox.Tests.Intake;

/// <summary>An inbox that is polled by hand, a minute later each time.</summary>
public abstract class PolledInbox(AzuriteFixture azurite) : ScriptedInbox(azurite)
{
    protected Task Poll(bool again = false)
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        return Inbox.Poll(again: again);
    }

    protected async Task<IReadOnlyList<WorklistItem>> Open() =>
        [.. (await Inbox.Get<WorklistTable>().ReadPage("team", ConversationState.Open, default, 100, null, default)).Rows.Select(row => row.Item)];

    /// <summary>What is remembered of read posts is only a help, and may be lost.</summary>
    protected async Task Forget()
    {
        var cursors = Inbox.Get<CursorTable>();
        await cursors.Write((await cursors.Read(Instance.Shop.Id, default)) with { Known = new KnownPosts() }, default);
    }
}
