using System.Globalization;
using System.Text.RegularExpressions;
using SocialInbox.Intake;
using SocialInbox.Tests.Infra;

namespace SocialInbox.Tests.Costs;

/// <summary>What a month costs at list prices: pure arithmetic over what was counted, measured and listed.</summary>
internal sealed record MonthlyBill(decimal GbSeconds, decimal Executions, decimal Storage, decimal Kept, decimal TelemetryGb, decimal Alerts)
{
    /// <summary>The smallest instance, and what a time in which it runs is billed at least.</summary>
    private const decimal InstanceGb = 0.5m;
    private const decimal ShortestRun = 1;

    /// <summary>A network or target answers in this time; Azurite and the practice network lie nearer.</summary>
    private const decimal NetworkAnswers = 0.4m;

    /// <summary>Storage in the same region is farther away than Azurite on the same machine.</summary>
    private const decimal Farther = 3;

    /// <summary>The host asks a queue at least this often while an instance of its function lives, which it does for some minutes after a message.</summary>
    private static readonly decimal HostAsksEvery = (decimal)TimeSpan.Parse(Regex.Match(InfraFile.Read("host.json").Text, "\"maxPollingInterval\": \"([0-9:]+)\"").Groups[1].Value, CultureInfo.InvariantCulture).TotalSeconds;

    private const decimal InstanceStays = 300;

    /// <summary>Leases that an instance renews, a minute.</summary>
    private const decimal LeasesAMinute = 6;

    /// <summary>Of what one run takes in at once: they share one small instance.</summary>
    private const decimal TakenAtOnce = 4;

    /// <summary>A fact told, a log line or a request is about this long; of lines and requests a fifth is kept. A run is a request and a line of ours: the host's own begin with warnings.</summary>
    private const decimal GbALine = 1m / 1024 / 1024;
    private const decimal Sampled = 0.2m;
    private const decimal LinesARun = 2;

    /// <summary>A night goes through the month's lists and the accounts' last days: some seconds.</summary>
    private const decimal NightSeconds = 30;
    private const decimal Nights = 30;

    public const decimal FreeGbSeconds = 100_000;
    public const decimal FreeExecutions = 250_000;
    public const decimal FreeTelemetryGb = 5;

    private static readonly Prices Prices = Prices.Listed;

    public decimal Compute => (GbSeconds * Prices.Of("gbSecond")) + (Executions * Prices.Of("execution"));

    public decimal Telemetry => TelemetryGb * Prices.Of("logGb");

    /// <summary>Where words have been kept for as long as they are, and as many came each month.</summary>
    public decimal AfterTwoYears => List + Kept;

    public decimal List => Compute + Storage + Telemetry + Alerts;

    /// <summary>What is paid where the subscription uses its monthly grants for nothing else.</summary>
    public decimal AfterGrants =>
        (Math.Max(0, GbSeconds - FreeGbSeconds) * Prices.Of("gbSecond")) + (Math.Max(0, Executions - FreeExecutions) * Prices.Of("execution"))
        + Storage + (Math.Max(0, TelemetryGb - FreeTelemetryGb) * Prices.Of("logGb")) + Alerts;

    public static MonthlyBill Of(Workload work)
    {
        var deliveries = work.Delivered ? work.Mentions : 0;
        var polled = work.Mentions - deliveries;
        var requests = deliveries + work.Looks * 2 + work.Replies * 3;
        var rings = Math.Min(deliveries, Workload.Seconds / (decimal)DeliveryBell.Pause.TotalSeconds);
        var messages = (Workload.Minutes * Workload.Accounts) + rings + work.Replies;
        var executions = Workload.Minutes + Nights + messages + requests;
        var seconds = Running(work, deliveries, rings, polled);
        var kept = work.Mentions * (Workload.MonthsKept - 1) * StoredBytes.Gb(StoredBytes.WithWords) * Prices.Of("storedGb");
        return new MonthlyBill(seconds * InstanceGb, executions, OfStorage(work, deliveries, rings, polled, messages), kept, OfTelemetry(executions, (work.Looks * 2) + deliveries), RuleCosts);
    }

    /// <summary>Each group of functions scales by itself, and is paid for while one of its runs is under way.</summary>
    private static decimal Running(Workload work, decimal deliveries, decimal rings, decimal polled)
    {
        var tick = Workload.Minutes * AtLeast(Took("tick"));
        var polls = Workload.Minutes * AtLeast(Took("quietPoll") + (2 * NetworkAnswers) + (polled / Workload.Minutes * Took("mentionInPage")));
        var takenIn = rings == 0 ? 0 : Overlapping(rings, Workload.Seconds, AtLeast(deliveries / rings * Took("takeDelivery") / TakenAtOnce));
        var sent = Overlapping(work.Replies, Workload.Seconds, AtLeast(Took("reply") + NetworkAnswers));
        var asked = Overlapping(deliveries, Workload.Seconds, AtLeast(Took("delivery"))) + Overlapping((work.Looks * 2) + (work.Replies * 3), Workload.OpenSeconds, AtLeast(Took("banner")));
        return tick + polls + takenIn + sent + asked + (Nights * NightSeconds);
    }

    /// <summary>Runs that come by chance share their time: the part of it in which at least one is under way.</summary>
    private static decimal Overlapping(decimal runs, decimal within, decimal each) => runs == 0 ? 0 : within * (1 - (decimal)Math.Exp(-(double)(runs / within * each)));

    private static decimal OfStorage(Workload work, decimal deliveries, decimal rings, decimal polled, decimal messages)
    {
        var (round, poll) = (Counted(Acts.Round), Counted(Acts.QuietPoll));
        var mention = Counted(Acts.PageOfMentions);
        var (tables, queues) = (0m, 0m);
        Add(round, Workload.Minutes);
        Add(poll, Workload.Minutes * Workload.Accounts);
        Add(round, -Workload.Minutes * Workload.Accounts);
        tables += polled * (mention.Tables - poll.Tables) / 50;

        // What comes within seconds is told of together.
        if (rings < deliveries)
        {
            tables += deliveries * Counted(Acts.Deliveries).Tables / 10;
            queues += rings * Counted(Acts.Deliveries).Queues;
        }
        else
        {
            Add(Counted(Acts.Delivery), deliveries);
        }

        Add(Counted(Acts.Night), Nights * Workload.Accounts);
        tables += work.Warned * (Counted(Acts.Warnings).Tables - poll.Tables) / 51;

        // Each mention is forgotten once, when its time is over.
        Add(Counted(Acts.Forgotten), work.Mentions);
        Add(Counted(Acts.ReplyWritten), work.Replies);
        Add(Counted(Acts.ReplySent), work.Replies);
        Add(Counted(Acts.Opened), work.Replies);
        Add(Counted(Acts.Claimed), work.Replies);
        Add(Counted(Acts.Look), work.Looks);
        Add(Counted(Acts.Banner), work.Looks);

        // The host takes and settles each message, and asks when there is none: at the polls' queue always, at that of replies after each.
        var outboxLives = Overlapping(work.Replies, Workload.Seconds, InstanceStays);
        queues += (messages * 2) + ((Workload.Seconds + outboxLives) / HostAsksEvery);
        var leases = (Workload.Minutes * 2 + outboxLives / 60) * LeasesAMinute;
        return (tables * Prices.Of("tableOperation")) + (queues * Prices.Of("queueOperation")) + (leases * Prices.Of("blobOperation")) + (work.Mentions * StoredBytes.Gb(StoredBytes.WithWords) * Prices.Of("storedGb"));

        void Add(CountedOperations each, decimal times)
        {
            tables += each.Tables * times;
            queues += each.Queues * times;
        }
    }

    // Reads of the page and deliveries are requests without a line of their own.
    private static decimal OfTelemetry(decimal executions, decimal looks) => GbALine * (Workload.Minutes + (Sampled * ((LinesARun * (executions - looks)) + looks)));

    /// <summary>The rules as the deployment declares them.</summary>
    private static decimal RuleCosts
    {
        get
        {
            var alerts = InfraFile.Read("infra/modules/alerts.bicep").Text;
            var frequencies = Regex.Matches(alerts, @"kind: 'LogAlert'[\s\S]*?evaluationFrequency: '(PT\d+M)'").Select(match => match.Groups[1].Value).ToList();
            var metricRules = Regex.Matches(alerts, "Microsoft.Insights/metricAlerts@").Count;
            var dimensionValues = Regex.Matches(alerts, @"values: \[('[A-Za-z]+'(?:, '[A-Za-z]+')*)\]").Sum(match => match.Groups[1].Value.Count(sign => sign == ',') + 1);
            return frequencies.Sum(frequency => Prices.Of(frequency switch { "PT5M" => "logRuleOften", "PT15M" => "logRuleSeldom", _ => throw new InvalidOperationException($"No price for {frequency}.") }))
                + ((Math.Max(metricRules - 1, 0) + dimensionValues) * Prices.Of("metricSeries"));
        }
    }

    private static decimal Took(string function) => MeasuredExecutions.Last.Of(function) * Farther;

    private static decimal AtLeast(decimal seconds) => Math.Max(ShortestRun, Math.Ceiling(seconds * 10) / 10);

    private static CountedOperations Counted(string action) => CountedOperations.Approved[action];
}
