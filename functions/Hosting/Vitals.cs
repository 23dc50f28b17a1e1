using System.Diagnostics.Metrics;

namespace SocialInbox.Hosting;

/// <summary>
/// How the inbox fares, as the operators' alerts see it: metrics, which are never sampled. The tag <c>subject</c> names the account,
/// queue or function; nothing from outside is in it. infra/queries holds the questions that are asked of them.
/// </summary>
public sealed class Vitals
{
    public const string Meter = "SocialInbox";
    public const string Subject = "subject";

    private readonly Counter<long> ticks;
    private readonly Counter<long> failures;
    private readonly Counter<long> poison;
    private readonly Gauge<double> blind;
    private readonly Gauge<double> waiting;
    private readonly Gauge<double> expiring;

    public Vitals(IMeterFactory meters)
    {
        var meter = meters.Create(Meter);
        ticks = meter.CreateCounter<long>("socialinbox.ticks", description: "Rounds of Tick that came to their end.");
        failures = meter.CreateCounter<long>("socialinbox.failures", description: "Runs of a function that ended in an unexpected fault.");
        poison = meter.CreateCounter<long>("socialinbox.poison", description: "Messages given up after failing too often.");
        blind = meter.CreateGauge<double>("socialinbox.blind", "min", "For how long an account has not been read; said of blind ones only, and then at least 1.");
        waiting = meter.CreateGauge<double>("socialinbox.waiting", "s", "How long the oldest message of a queue has been waiting; of an empty queue nothing is said.");
        expiring = meter.CreateGauge<double>("socialinbox.expiring", "d", "How many days are left until somebody has to connect an account again; said of those only where it is time.");
    }

    public void TickEnded() => ticks.Add(1);

    public void Failed(string function) => failures.Add(1, Of(function));

    public void Poisoned(string queue, int messages) => poison.Add(messages, Of(queue));

    public void Blind(string account, TimeSpan since) => blind.Record(Math.Max(1, since.TotalMinutes), Of(account));

    public void Waiting(string queue, TimeSpan oldest) => waiting.Record(Math.Max(0, oldest.TotalSeconds), Of(queue));

    public void Expiring(string account, int daysLeft) => expiring.Record(daysLeft, Of(account));

    private static KeyValuePair<string, object?> Of(string subject) => new(Subject, subject);
}
