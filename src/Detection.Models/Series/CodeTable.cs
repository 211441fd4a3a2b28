using System.Globalization;

namespace Detection.Models.Series;

/// <summary>A row of the company's code table.</summary>
/// <param name="Kind">meter-status, event-bit, or another kind that scoring does not read.</param>
/// <param name="Model">Meter model that an event bit belongs to; empty for every model without rows of its own.</param>
/// <param name="Meaning">The word that the service understands; null where none is given.</param>
public readonly record struct CodeRow(string Kind, string Model, string Code, string? Meaning, bool Urgent);

/// <summary>What the company's own codes mean, as far as scoring reads them: meter status codes and the bits of event words.</summary>
public sealed class CodeTable
{
    private readonly Dictionary<string, FieldSigns> _signs = new(StringComparer.Ordinal);
    private readonly EventBits _bits;

    /// <param name="rows">Of a meter status code that stands twice the first row with a known meaning counts; an event bit whose code is no number is left out.</param>
    public CodeTable(IEnumerable<CodeRow> rows)
    {
        var bits = new List<(string, int, bool)>();
        foreach (var row in rows)
        {
            if (row.Kind == "meter-status" && FieldSignWords.Of(row.Meaning) is var signs and not FieldSigns.None) _signs.TryAdd(row.Code, signs);
            else if (row.Kind == "event-bit" && int.TryParse(row.Code, NumberStyles.None, CultureInfo.InvariantCulture, out var bit)) bits.Add((row.Model, bit, row.Urgent));
        }
        _bits = new EventBits(bits);
    }

    /// <summary>None where the code says nothing or is not in the table.</summary>
    public FieldSigns SignsOf(string meterStatusCode) => _signs.GetValueOrDefault(meterStatusCode);

    /// <summary>An event word, by the bits of the meter that sent it.</summary>
    /// <param name="meters">Of the installation.</param>
    /// <param name="serialNo">Of the sender; null where not known.</param>
    public EventWord Read(DateOnly day, IEnumerable<Meter> meters, string? serialNo, ulong word) =>
        _bits.Read(day, meters.FirstOrDefault(meter => meter.SerialNo == serialNo)?.Model, word);
}
