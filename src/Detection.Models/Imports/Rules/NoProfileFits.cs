using Detection.Models.Features;

namespace Detection.Models.Imports.Rules;

/// <summary>No ready-made profile fits the header, and neither does the canonical set.</summary>
public sealed class NoProfileFits : FileRule
{
    public override string Code => "no-profile";

    public override TextPair Message { get; } = new(
        "Dosyanın başlığı tanınmadı: {detail}.",
        "The file's header is not known: {detail}.");

    public override TextPair Remedy { get; } = new(
        "--profile ile bir profil verin ya da dosyayı standart CSV kümesinin adlarıyla yazın.",
        "Name a profile with --profile, or write the file with the names of the canonical CSV set.");
}
