using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Accounts;
using SocialInbox.Ledger;

namespace SocialInbox.Intake;

/// <summary>
/// Where posts came that hold a test word, by account and word: whoever connected an account looks it up, and nobody searches. The word
/// is made by the page; a post that holds one by chance costs a row more.
/// </summary>
public sealed partial class TestMentions([FromKeyedServices(CursorTable.Name)] TableClient table)
{
    private const string Partition = "arrivals";
    private const int MostInAPost = 2;

    public static bool IsWord(string word) => Words().Match(word) is { Success: true } match && match.Length == word.Length;

    /// <summary>Notes the test words of stored posts. Nothing to write for nearly all.</summary>
    public async Task Note(AccountId account, ConversationId conversation, IEnumerable<string> texts, CancellationToken cancellation)
    {
        foreach (var word in texts.SelectMany(text => Words().Matches(text).Take(MostInAPost)).Select(match => match.Value).Distinct(StringComparer.OrdinalIgnoreCase))
            await table.UpsertEntityAsync(new TableEntity(Partition, Key(account, word)) { ["Conversation"] = conversation.Value }, TableUpdateMode.Replace, cancellation);
    }

    /// <returns>Null when no such post has come.</returns>
    public async Task<ConversationId?> Find(AccountId account, string word, CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Partition, Key(account, word), cancellationToken: cancellation);
        return row.HasValue && ConversationId.TryParse(row.Value!.GetString("Conversation"), out var id) ? id : null;
    }

    private static string Key(AccountId account, string word) => $"{account.Value}.{word.ToUpperInvariant()}";

    [GeneratedRegex(@"\bTEST[A-Z0-9]{4,12}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Words();
}
