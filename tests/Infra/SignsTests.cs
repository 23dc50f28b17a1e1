using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using SocialInbox.Hosting;
using SocialInbox.Tests.Infrastructure;

namespace SocialInbox.Tests.Infra;

/// <summary>The alerts' questions are asked of metrics by name: a name that nobody reports is an alert that never fires.</summary>
public sealed class SignsTests
{
    [Fact]
    public void What_the_alerts_ask_for_is_exactly_what_the_app_reports()
    {
        using var reading = new VitalsReading();
        Say(reading.Vitals);
        var asked = InfraFile.All(".kql").SelectMany(file => Regex.Matches(file.Text, "\"(socialinbox\\.[a-z]+)\"").Select(match => match.Groups[1].Value));

        Assert.Equal(reading.Said.Select(said => said.Name).Order(StringComparer.Ordinal), asked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_query_calls_the_subject_as_the_app_does() =>
        Assert.Contains($"Properties[\"{Vitals.Subject}\"]", InfraFile.Read("infra/queries/signs.kql").Text, StringComparison.Ordinal);

    [Fact]
    public void What_adds_up_in_the_query_is_a_counter_in_the_app()
    {
        var counted = Regex.Matches(InfraFile.Read("infra/queries/signs.kql").Text, "\"(socialinbox\\.[a-z]+)\", true").Select(match => match.Groups[1].Value).ToHashSet();

        using var listener = new MeterListener();
        using var reading = new VitalsReading();
        HashSet<string> counters = [];
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter.Name == Vitals.Meter && instrument is Counter<long> && instrument.Name != "socialinbox.ticks") counters.Add(instrument.Name);
        };
        listener.Start();

        Assert.Equal(counters, counted);
    }

    private static void Say(Vitals vitals)
    {
        vitals.TickEnded();
        vitals.Failed("Intake");
        vitals.Poisoned("intake", 1);
        vitals.Blind("account", TimeSpan.Zero);
        vitals.Waiting("intake", TimeSpan.Zero);
        vitals.Expiring("account", 1);
    }
}
