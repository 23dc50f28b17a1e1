using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SocialInbox.Tests.Infra;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Costs;

/// <summary>docs/costs.md is calculated: its tables are what the counted operations, measured times and listed prices give.</summary>
public sealed partial class CostsPageTests
{
    [Fact]
    public void The_page_says_what_the_calculation_gives()
    {
        var page = Part().Replace(InfraFile.Read("docs/costs.md").Text, match => $"<!-- {match.Groups[1].Value} -->\n{Table(match.Groups[1].Value)}<!-- end -->");

        Approved.Matches("../../docs/costs.md", page);
    }

    [Fact]
    public void An_idle_month_costs_at_most_five_dollars_at_list_prices() => Assert.InRange(MonthlyBill.Of(Workload.Idle).List, 0.5m, 5m);

    [Fact]
    public void A_million_mentions_cost_at_most_two_dollars_when_polls_find_many_at_a_time() => Assert.InRange(PerMillion(Workload.Busy), 0.1m, 2m);

    // Beside the month's fixed part: what each further mention adds.
    private static decimal PerMillion(Workload work) => (MonthlyBill.Of(work).List - MonthlyBill.Of(Workload.Idle).List) / work.Mentions * 1_000_000;

    private static string Table(string name) => name switch
    {
        "operations" => Rows("| action | on tables | on queues |\n|---|---|---|", CountedOperations.Approved.Values.Select(counted => $"| {counted.Action} | {counted.Tables} | {counted.Queues} |")),
        "executions" => Rows(
            $"Measured on {MeasuredExecutions.Last.Date}: {MeasuredExecutions.Last.Machine}.\n\n| what ran | median |\n|---|---|",
            MeasuredExecutions.Last.Seconds.Select(run => $"| {Words[run.Key]} | {Inv($"{run.Value * 1000:0.0}")} ms |")),
        "prices" => Rows(
            $"List prices of {Prices.Listed.AsOf}, {Prices.Listed.Region}.\n\n| what is paid for | dollars | for | page | |\n|---|---|---|---|---|",
            Prices.Listed.All.Values.Select(price => $"| {price.Words} | {Inv($"{price.Dollars:0.########}")} | {Inv($"{price.Per:#,0}")} | {price.Source} | {(price.Confirmed ? "" : "from memory: check")} |")),
        "bills" => Rows(
            "| a month of | compute | storage | telemetry | alerts | sum at list prices | after the free grants | after two years | each further million mentions |\n|---|---|---|---|---|---|---|---|---|",
            Workload.All.Select(work => (Work: work, Bill: MonthlyBill.Of(work))).Select(one =>
                $"| {one.Work.Name} | {Money(one.Bill.Compute)} | {Money(one.Bill.Storage)} | {Money(one.Bill.Telemetry)} | {Money(one.Bill.Alerts)} | **{Money(one.Bill.List)}** | {Money(one.Bill.AfterGrants)} | {Money(one.Bill.AfterTwoYears)} | {(one.Work.Mentions == 0 || one.Work.People > 0 ? "" : Money(PerMillion(one.Work)))} |")),
        _ => throw new InvalidOperationException($"The page has a part '{name}' that nobody calculates."),
    };

    private static readonly IReadOnlyDictionary<string, string> Words = new Dictionary<string, string>
    {
        ["tick"] = "a round of `Tick`, one account due",
        ["quietPoll"] = "`Intake`: a poll that finds nothing",
        ["mentionInPage"] = "`Intake`: each new mention in a page of 40",
        ["delivery"] = "`ReceiveWebhook`: a delivery verified and stored",
        ["takeDelivery"] = "`Intake`: a delivery with one post taken in",
        ["worklist"] = "`ListWorklist`: a page of 100",
        ["banner"] = "`ShowBanner`",
        ["reply"] = "`Outbox`: a reply sent",
    };

    private static string Rows(string head, IEnumerable<string> rows) => new StringBuilder().Append(head).Append('\n').AppendJoin('\n', rows).Append('\n').ToString();

    private static string Money(decimal dollars) => Inv($"{dollars:0.00}");

    private static string Inv(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"<!-- (operations|executions|prices|bills) -->\n[\s\S]*?<!-- end -->")]
    private static partial Regex Part();
}
