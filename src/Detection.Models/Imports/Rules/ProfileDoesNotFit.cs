using Detection.Models.Features;

namespace Detection.Models.Imports.Rules;

/// <summary>The header lacks columns that the profile maps.</summary>
public sealed class ProfileDoesNotFit : FileRule
{
    public override string Code => "wrong-profile";

    public override TextPair Message { get; } = new(
        "“{value}” profilinin beklediği sütunlar yok: {detail}.",
        "The columns that the profile “{value}” expects are missing: {detail}.");

    public override TextPair Remedy { get; } = new(
        "Bu dosyaya uyan profili seçin ya da profildeki sütun adlarını düzeltin.",
        "Choose the profile that fits this file, or mend the column names in the profile.");
}
