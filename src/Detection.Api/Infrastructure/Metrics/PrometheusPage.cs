using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;

namespace Detection.Api.Infrastructure.Metrics;

/// <summary>Listens to the instruments of a few meters and writes them in Prometheus' text form.</summary>
public sealed class PrometheusPage : IDisposable
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private static readonly string[] Meters = [TaramaMetrics.MeterName, "Microsoft.AspNetCore.Hosting", "System.Runtime"];

    // Of the web server's labels only those that keep the number of lines small.
    private static readonly string[] LabelsLeftOut = ["url.scheme", "network.protocol.version", "network.protocol.name", "server.address", "server.port"];

    private readonly ConcurrentDictionary<Instrument, ConcurrentDictionary<string, Series>> _instruments = new();
    private readonly MeterListener _listener = new();

    public PrometheusPage()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (Meters.Contains(instrument.Meter.Name)) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.Start();
    }

    public string Write()
    {
        _listener.RecordObservableInstruments();
        var page = new StringBuilder();
        foreach (var (instrument, series) in _instruments.OrderBy(entry => entry.Key.Name, StringComparer.Ordinal))
        {
            var name = NameOf(instrument);
            page.Append("# HELP ").Append(name).Append(' ').Append(Escape(instrument.Description ?? "")).Append('\n');
            page.Append("# TYPE ").Append(name).Append(' ').Append(TypeOf(instrument)).Append('\n');
            foreach (var line in series.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value))
            {
                if (IsHistogram(instrument)) line.WriteHistogram(page, name);
                else line.WriteValue(page, name);
            }
        }
        return page.ToString();
    }

    public void Dispose() => _listener.Dispose();

    private void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = LabelsOf(tags);
        var series = _instruments.GetOrAdd(instrument, _ => new(StringComparer.Ordinal)).GetOrAdd(labels, text => new Series(text));
        if (IsHistogram(instrument)) series.Observe(value);
        else if (instrument.IsObservable) series.Set(value);
        else series.Add(value);
    }

    private static string LabelsOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = new StringBuilder();
        foreach (var (key, value) in tags)
        {
            if (LabelsLeftOut.Contains(key)) continue;
            if (labels.Length > 0) labels.Append(',');
            labels.Append(Plain(key)).Append("=\"").Append(Escape(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "")).Append('"');
        }
        return labels.ToString();
    }

    private static string NameOf(Instrument instrument) => TypeOf(instrument) switch
    {
        "histogram" => Plain(instrument.Name) + (instrument.Unit == "s" ? "_seconds" : ""),
        "counter" => Plain(instrument.Name) + "_total",
        _ => Plain(instrument.Name),
    };

    private static string TypeOf(Instrument instrument)
    {
        if (IsHistogram(instrument)) return "histogram";
        var kind = instrument.GetType().Name;
        return kind.StartsWith("Counter", StringComparison.Ordinal) || kind.StartsWith("ObservableCounter", StringComparison.Ordinal) ? "counter" : "gauge";
    }

    private static bool IsHistogram(Instrument instrument) => instrument.GetType().Name.StartsWith("Histogram", StringComparison.Ordinal);

    private static string Plain(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
