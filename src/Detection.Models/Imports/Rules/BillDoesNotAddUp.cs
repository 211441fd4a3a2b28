using Detection.Models.Features;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>The VAT base and the VAT do not make the invoice amount, by more than rounding.</summary>
public sealed class BillDoesNotAddUp : RowRule
{
    private const double RoundingLira = 0.05;

    public override string Code => "bill-does-not-add-up";

    public override Severity Severity => Severity.Flag;

    public override TextPair Message { get; } = new(
        "KDV matrahı + KDV = {value} TL; fatura tutarı {detail} TL.",
        "VAT base + VAT = {value} TL; the invoice amount is {detail} TL.");

    public override TextPair Remedy { get; } = new(
        "Tutarlar olduğu gibi alındı. Faturayla karşılaştırın.",
        "The amounts were taken as they are. Compare them with the bill.");

    public override RowCheck? Bind(TargetSchema schema)
    {
        if (schema != TargetCatalogue.Bills) return null;
        var (vatBase, vat, amount) = (schema.Get("vat_base"), schema.Get("vat"), schema.Get("invoice_amount"));
        return (row, faults) =>
        {
            if (!row[vatBase].HasValue || !row[vat].HasValue || !row[amount].HasValue) return;
            var sum = row[vatBase].Number + row[vat].Number;
            if (Math.Abs(sum - row[amount].Number) <= RoundingLira) return;
            faults.Add(this, "invoice_amount", ReadingColumns.Text(sum), ReadingColumns.Text(row[amount].Number));
        };
    }
}
