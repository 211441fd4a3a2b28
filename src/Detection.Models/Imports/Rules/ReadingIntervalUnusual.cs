using Detection.Models.Features;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>The days between two readings are not 25 to 35 (R art. 32(1)). The energy is shared out to calendar months by days where it spans several.</summary>
public sealed class ReadingIntervalUnusual : RowRule
{
    private const int FewestDays = 25;
    private const int MostDays = 35;

    public override string Code => "reading-interval-unusual";

    public override Severity Severity => Severity.Note;

    public override TextPair Message { get; } = new(
        "İki okuma arasında {value} gün var; olağanı 25–35 gündür.",
        "There are {value} days between the readings; 25 to 35 are usual.");

    public override TextPair Remedy { get; } = new(
        "Satır alındı ve uzun aralık takvim aylarına günlere göre bölünür. Tarihler yanlışsa düzeltip yeniden gönderin.",
        "The row was taken, and a long interval is shared out to calendar months by days. If a date is wrong, correct it and send again.");

    public override RowCheck? Bind(TargetSchema schema)
    {
        if (ReadingColumns.Of(schema) is not { } reading) return null;
        return (row, faults) =>
        {
            if (!reading.HasDays(row) || reading.Days(row) is (>= FewestDays and <= MostDays) or < 0) return;
            faults.Add(this, "last_reading_date", ReadingColumns.Text(reading.Days(row)));
        };
    }
}
