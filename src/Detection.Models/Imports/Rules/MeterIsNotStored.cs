using Detection.Models.Features;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>A row names a meter that is not one of the installation’s, though meters of it are stored.</summary>
public sealed class MeterIsNotStored : SetRule
{
    public override string Code => "meter-is-not-stored";

    public override Severity Severity => Severity.Flag;

    public override TextPair Message { get; } = new(
        "{value} seri numaralı sayaç bu tesisatta kayıtlı değil.",
        "Meter {value} is not one of this installation’s.");

    public override TextPair Remedy { get; } = new(
        "Satır alındı. Sayaç kaydını yükleyin ya da seri numarasını düzeltin.",
        "The row was taken. Import the meter, or correct the serial number.");

    public override bool AppliesTo(TargetSchema schema) => schema == TargetCatalogue.Seals || schema == TargetCatalogue.EventWords;
}
