using Detection.Models.Features;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>An installation names a transformer that is not stored, though transformers are.</summary>
public sealed class TransformerIsNotStored : SetRule
{
    public override string Code => "transformer-is-not-stored";

    public override Severity Severity => Severity.Flag;

    public override TextPair Message { get; } = new(
        "{value} kodlu trafo kayıtlı değil.",
        "The transformer {value} is not stored.");

    public override TextPair Remedy { get; } = new(
        "Tesisat alındı; denge hesabına girmez. Trafoyu yükleyin ya da kodu düzeltin.",
        "The installation was taken and stays out of the balances. Import the transformer, or correct the code.");

    public override bool AppliesTo(TargetSchema schema) => schema == TargetCatalogue.Installations || schema == TargetCatalogue.TransformerLinks;
}
