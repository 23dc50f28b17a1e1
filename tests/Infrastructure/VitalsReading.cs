using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using SocialInbox.Hosting;

namespace SocialInbox.Tests.Infrastructure;

/// <summary>Vitals of one test's own, and all that was said through them.</summary>
internal sealed class VitalsReading : IDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().AddMetrics().AddSingleton<Vitals>().BuildServiceProvider();
    private readonly MeterListener listener = new();

    public VitalsReading()
    {
        var factory = services.GetRequiredService<IMeterFactory>();
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter.Scope == factory) listening.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.Start();
        Vitals = services.GetRequiredService<Vitals>();
    }

    public Vitals Vitals { get; }

    public List<(string Name, string? Subject, double Value)> Said { get; } = [];

    public void Dispose()
    {
        listener.Dispose();
        services.Dispose();
    }

    private void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        Said.Add((instrument.Name, tags.Length == 0 ? null : (string?)tags[0].Value, value));
}
