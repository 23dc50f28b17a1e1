using System.CommandLine;
using System.Globalization;
using SocialInbox.Accounts;
using SocialInbox.Ledger;
using SocialInbox.Local.Running;
using SocialInbox.Worklist;

namespace SocialInbox.Local.Commands;

/// <summary>How things stand: accounts, counts, and who waits longest.</summary>
internal static class StatusCommand
{
    private const string Team = "team";

    // Enough to find who waits longest even where accounts have different targets.
    private const int LookedThrough = 1000;

    public static Command Create()
    {
        var data = DataOption.Create();
        var command = new Command("status", "Accounts, last good reads, counts per state, and the oldest unanswered question") { data };
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = DataOption.In(parsed, data);
            var output = parsed.InvocationConfiguration.Output;
            await output.WriteLineAsync(folder.WhoRuns() is { } running ? $"Running at {running.Address} (process {running.ProcessId})" : "Not running");
            await using var services = await InboxServices.Borrow(folder, cancellation);
            await AccountLines.Write(await services.Get<AccountsTable>().ReadAll(cancellation), output);
            await WriteCounts(services.Get<WorklistTable>(), output, cancellation);
            return 0;
        });
        return command;
    }

    private static async Task WriteCounts(WorklistTable worklist, TextWriter output, CancellationToken cancellation)
    {
        var now = TimeProvider.System.GetUtcNow();
        foreach (var state in Enum.GetValues<ConversationState>())
        {
            var count = await worklist.Count(Team, state, now, cancellation);
            var since = state == ConversationState.Closed ? " this month" : "";
            await output.WriteLineAsync($"{state.ToString().ToLowerInvariant(),-9}{(count > LookedThrough ? $"over {LookedThrough}" : count.ToString(CultureInfo.InvariantCulture))}{since}");
        }

        var open = (await worklist.ReadPage(Team, ConversationState.Open, now, LookedThrough, null, cancellation)).Rows.Select(row => row.Item).ToList();
        await output.WriteLineAsync($"{"breached",-9}{open.Count(item => item.DueAt < now)}");
        if (open.MinBy(item => item.WaitingSince) is { } oldest)
            await output.WriteLineAsync($"Oldest unanswered: {AccountLines.Printable(oldest.CustomerHandle)} since {AccountLines.Instant(oldest.WaitingSince)} ({oldest.ConversationId})");
        else
            await output.WriteLineAsync("Nobody waits for an answer.");
    }
}
