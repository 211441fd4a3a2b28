using Detection.Models.Features;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;
using Detection.Models.Imports.Values;

namespace Detection.Models.Imports.Rules;

/// <summary>A number satisfies its check digits and yet is one that clerks type when they have none: one digit repeated, or counted up. It is left out.</summary>
public sealed class IdentityIsADummy : RowRule
{
    public override string Code => "identity-is-a-dummy";

    public override Severity Severity => Severity.Flag;

    public override TextPair Message { get; } = new(
        "{value} bir yer tutucu numara.",
        "{value} is a placeholder.");

    public override TextPair Remedy { get; } = new(
        "Satır numarasız alındı. Gerçek numarayı ya da boş bir alan gönderin.",
        "The row was taken without the number. Send the real one, or an empty field.");

    public override RowCheck? Bind(TargetSchema schema)
    {
        if (IdentityColumns.Find(schema) is not var (number, _)) return null;
        return (row, faults) =>
        {
            if (!row[number].HasValue || !Identifiers.IsDummy(row.TextAt(number))) return;
            faults.Add(this, "identity_no", Identifiers.Mask(row.TextAt(number)));
            row[number].Clear();
        };
    }
}
