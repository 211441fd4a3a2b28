using Detection.Models.Features;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>The energy of one register is not its Δindex × multiplier. Rows with additional consumption are left out, for it is not known which register it belongs to.</summary>
public sealed class RegisterDiffersFromIndex : RowRule
{
    private static readonly (string Energy, string Word)[] Registers =
    [
        ("t1_kwh", "t1"), ("t2_kwh", "t2"), ("t3_kwh", "t3"), ("inductive_kvarh", "inductive"), ("capacitive_kvarh", "capacitive"),
    ];

    public override string Code => "register-differs-from-index";

    public override Severity Severity => Severity.Flag;

    public override TextPair Message { get; } = new(
        "{field}: {value}; kendi endeks farkı × çarpan {detail} ediyor.",
        "{field} is {value}; its own Δindex × multiplier makes {detail}.");

    public override TextPair Remedy { get; } = new(
        "Değerler olduğu gibi alındı. O yazacın endekslerini okuma kaydıyla karşılaştırın.",
        "The values were taken as they are. Compare the indexes of that register with the reading itself.");

    public override RowCheck? Bind(TargetSchema schema)
    {
        if (ReadingColumns.Of(schema) is not { } reading) return null;
        var registers = Registers.Select(register => (
            register.Energy, At: schema.Get(register.Energy), First: schema.Get($"{register.Word}_first_index"),
            Last: schema.Get($"{register.Word}_last_index"))).ToArray();
        return (row, faults) =>
        {
            if (reading.AdditionalKwh(row) != 0) return;
            foreach (var register in registers)
            {
                if (!row[register.At].HasValue || !row[register.First].HasValue || !row[register.Last].HasValue) continue;
                var energy = (row[register.Last].Number - row[register.First].Number) * reading.Multiplier(row);
                if (energy < 0 || ReadingColumns.IsClose(energy, row[register.At].Number)) continue;
                faults.Add(this, register.Energy, ReadingColumns.Text(row[register.At].Number), ReadingColumns.Text(energy));
            }
        };
    }
}
