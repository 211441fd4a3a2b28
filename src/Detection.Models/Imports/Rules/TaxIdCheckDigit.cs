using Detection.Models.Features;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;
using Detection.Models.Imports.Values;

namespace Detection.Models.Imports.Rules;

/// <summary>A number of the kind “tax” does not satisfy the check digit of a Turkish tax id (regulation §8). It is left out: a wrong number would find the wrong person.</summary>
public sealed class TaxIdCheckDigit : RowRule
{
    public override string Code => "tax-id-check-digit";

    public override Severity Severity => Severity.Flag;

    public override TextPair Message { get; } = new(
        "{value} numarası vergi numarasının denetim basamaklarına uymuyor.",
        "{value} does not satisfy the check digit of a Turkish tax id.");

    public override TextPair Remedy { get; } = new(
        "Satır numarasız alındı. Numarayı belgesinden düzeltip satırı yeniden gönderin.",
        "The row was taken without the number. Correct it from the document and send the row again.");

    public override RowCheck? Bind(TargetSchema schema)
    {
        if (IdentityColumns.Find(schema) is not var (number, kind)) return null;
        return (row, faults) =>
        {
            if (!row[number].HasValue || !IdentityColumns.IsOf(row, number, kind, "tax", 10)) return;
            if (Identifiers.IsTaxId(row.TextAt(number))) return;
            faults.Add(this, "identity_no", Identifiers.Mask(row.TextAt(number)));
            row[number].Clear();
        };
    }
}
