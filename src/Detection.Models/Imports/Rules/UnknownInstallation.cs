using Detection.Models.Features;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>A row belongs to an installation that is not stored. It waits, and is taken by itself once the installation comes.</summary>
public sealed class UnknownInstallation : StoredRule
{
    public override string Code => "unknown-installation";

    public override Severity Severity => Severity.Reject;

    public override TextPair Message { get; } = new(
        "{value} numaralı tesisat kayıtlı değil.",
        "There is no installation with the number {value}.");

    public override TextPair Remedy { get; } = new(
        "Satır bekliyor; tesisat yüklenince kendiliğinden alınır. Gelmeyecekse numaranın baştaki sıfırlarına bakın.",
        "The row waits and is taken by itself once the installation is imported. If it never will be, look at the leading zeros of the number.");

    public override RowCheck? Bind(TargetSchema schema, Surroundings around)
    {
        if (around.Known is not { } known || !schema.NamesInstallation) return null;
        var number = schema.Get(TargetSchema.InstallationNo);
        return (row, faults) =>
        {
            if (row[number].HasValue && !known.IsAtOne) faults.Add(this, TargetSchema.InstallationNo, row.TextAt(number));
        };
    }
}
