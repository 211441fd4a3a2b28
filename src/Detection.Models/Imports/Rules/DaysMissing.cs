using System.Globalization;
using Detection.Models.Features;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>A wide row lacks some of its days. The days it has are kept; the month's sum covers only those.</summary>
public sealed class DaysMissing : RowRule
{
    public override string Code => "days-missing";

    public override Severity Severity => Severity.Flag;

    public override TextPair Message { get; } = new(
        "Satırda {value} günün değeri yok; ayın toplamı kalan günleri kapsar.",
        "The row has no value for {value} days; the month's sum covers the others.");

    public override TextPair Remedy { get; } = new(
        "Eksik günler sonradan gelirse dosyayı yeniden gönderin.",
        "Send the file again when the missing days are known.");

    public override RowCheck? Bind(TargetSchema schema)
    {
        if (schema.Find("days") < 0) return null;
        return (row, faults) =>
        {
            var missing = row.Days.Count(double.IsNaN);
            if (missing > 0 && missing < row.Days.Length) faults.Add(this, "days", missing.ToString(CultureInfo.InvariantCulture));
        };
    }
}
