using Detection.Models.Features;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>T1, T2 and T3 do not make the active energy, with or without the additional consumption.</summary>
public sealed class RegistersDifferFromTotal : RowRule
{
    public override string Code => "registers-differ-from-total";

    public override Severity Severity => Severity.Flag;

    public override TextPair Message { get; } = new(
        "T1 + T2 + T3 toplamı {value} kWh, aktif tüketim {detail} kWh.",
        "T1 + T2 + T3 make {value} kWh, the active energy is {detail} kWh.");

    public override TextPair Remedy { get; } = new(
        "Değerler olduğu gibi alındı. Üç tarifeli endeksleri toplam endeksle karşılaştırın (F.F.0 bit 30).",
        "The values were taken as they are. Compare the three registers with the total (F.F.0 bit 30).");

    public override RowCheck? Bind(TargetSchema schema)
    {
        if (ReadingColumns.Of(schema) is not { } reading) return null;
        int[] registers = [schema.Get("t1_kwh"), schema.Get("t2_kwh"), schema.Get("t3_kwh")];
        return (row, faults) =>
        {
            var sum = 0d;
            foreach (var register in registers)
            {
                if (!row[register].HasValue) return;
                sum += row[register].Number;
            }

            var active = row[reading.Active].Number;
            if (!row[reading.Active].HasValue || ReadingColumns.IsClose(sum, active)) return;
            if (ReadingColumns.IsClose(sum + reading.AdditionalKwh(row), active)) return;
            faults.Add(this, "active_kwh", ReadingColumns.Text(sum), ReadingColumns.Text(active));
        };
    }
}
