using System.Globalization;
using System.Text.RegularExpressions;
using SocialInbox.Tests.Infra;

namespace SocialInbox.Tests.Costs;

/// <summary>What is counted, in the words of the page.</summary>
internal static class Acts
{
    public const string Round = "a round of Tick with nothing to do";
    public const string QuietPoll = "a round and a poll that finds nothing";
    public const string PageOfMentions = "a round and a poll with a page of 50 new mentions";
    public const string OneMention = "a round and a poll with one new mention";
    public const string Delivery = "a mention that a webhook delivers, taken in";
    public const string Deliveries = "ten mentions that webhooks deliver within seconds, taken in";
    public const string Forgotten = "the words of a conversation forgotten";
    public const string ReplyWritten = "a reply written in the page";
    public const string ReplySent = "a reply sent to the network";
    public const string Warnings = "a round in which 51 questions are warned of, with one notice for all";
    public const string Look = "a look at the list";
    public const string Banner = "a look at the banner";
    public const string Opened = "a conversation opened";
    public const string Claimed = "a conversation claimed";
    public const string Night = "a night of an account with 52 conversations";
}

/// <summary>What one action asks of storage: operations on tables and on queues, which have their own prices. The host's own are not among them.</summary>
internal sealed partial record CountedOperations(string Action, int Tables, int Queues)
{
    public const string File = "operations.txt";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Action} | {Tables} | {Queues}");

    /// <summary>As they were counted last, and approved.</summary>
    public static IReadOnlyDictionary<string, CountedOperations> Approved { get; } = InfraFile.Read($"tests/Approved/{File}").Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => Line().Match(line))
        .Select(match => new CountedOperations(match.Groups[1].Value, int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture)))
        .ToDictionary(counted => counted.Action);

    [GeneratedRegex(@"^(.+) \| (\d+) \| (\d+)$")]
    private static partial Regex Line();
}
