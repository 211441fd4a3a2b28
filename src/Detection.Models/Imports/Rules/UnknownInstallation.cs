using Detection.Models.Features;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>A row belongs to an installation that is neither stored nor in this file.</summary>
public sealed class UnknownInstallation : SetRule
{
    public override string Code => "unknown-installation";

    public override Severity Severity => Severity.Reject;

    public override TextPair Message { get; } = new(
        "{value} numaralı tesisat kayıtlı değil.",
        "There is no installation with the number {value}.");

    public override TextPair Remedy { get; } = new(
        "Önce tesisatı yükleyin, sonra bu satırı yeniden gönderin; numaranın baştaki sıfırlarına bakın.",
        "Import the installation first, then send this row again; look at the leading zeros of the number.");

    public override bool AppliesTo(TargetSchema schema) =>
        schema == TargetCatalogue.Meters || schema == TargetCatalogue.Readings || schema == TargetCatalogue.Events
        || schema == TargetCatalogue.Visits;
}
