using Detection.Models.Features;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>A meter’s clock was never moved to permanent summer time (K6561): from the last Sunday of October to the last Sunday of March its registers run an hour late. The series for scoring corrects their shares.</summary>
public sealed class ClockWasNotMoved : RowRule
{
    public override string Code => "clock-was-not-moved";

    public override Severity Severity => Severity.Note;

    public override TextPair Message { get; } = new(
        "{value} seri numaralı sayacın saati kalıcı yaz saatine alınmamış.",
        "The clock of meter {value} was never moved to permanent summer time.");

    public override TextPair Remedy { get; } = new(
        "Bir şey yapmanız gerekmez; T1–T3 payları puanlamada düzeltilir. Sayacın saatini ilk gidişte ayarlatın.",
        "Nothing needs to be done; the shares of T1–T3 are corrected for scoring. Have the clock set at the next visit.");

    public override RowCheck? Bind(TargetSchema schema)
    {
        if (schema.Find("clock_moved") is not (var moved and >= 0)) return null;
        var serial = schema.Get("serial_no");
        return (row, faults) =>
        {
            if (row[moved] is { HasValue: true, Number: 0 }) faults.Add(this, "clock_moved", row.TextAt(serial));
        };
    }
}
