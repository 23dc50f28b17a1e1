using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Ledger;
using SocialInbox.Sla;

namespace SocialInbox.Backup;

/// <summary>
/// After a restore nobody knows what the inbox did since the backup was made. A reply that was under way may stand on the network:
/// it becomes unknown, for a person to decide. A step that fell due until now was fired then: it is noted, and nobody is told again.
/// </summary>
public sealed class SettleRestored([FromKeyedServices(ConversationLedger.Name)] TableClient conversations, ConversationLedger ledger, TimeProvider time)
{
    public async Task<(int Replies, int Steps)> Run(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var (replies, steps) = (0, 0);
        await foreach (var row in conversations.QueryAsync<TableEntity>("RowKey eq 'snapshot'", select: ["PartitionKey"], cancellationToken: cancellation))
        {
            var id = new ConversationId(row.PartitionKey);
            var conversation = (await ledger.Load(id, cancellation))!.Conversation;
            foreach (var reply in conversation.Replies.Where(reply => reply.State is ReplyState.Queued or ReplyState.Sending))
            {
                await ledger.Execute(new LedgerWrite(id, new ConversationCommand.EndReply(new CommandId($"restored-{reply.Id}"), reply.Id, ReplyState.Unknown)), cancellation);
                replies++;
            }

            var due = conversation.StepsAhead().Count(step => step.At <= now);
            if (due == 0) continue;
            await ledger.Execute(new LedgerWrite(id, new ConversationCommand.FireSteps(new CommandId($"restored-{now.UtcTicks}"), now, NoticeState.None)), cancellation);
            steps += due;
        }

        return (replies, steps);
    }
}
