using Detection.Models.Features;

namespace Detection.Models.Imports.Rules;

/// <summary>A mapped column stands twice in the header, so which one is meant cannot be known.</summary>
public sealed class ColumnIsNamedTwice : FileRule
{
    public override string Code => "column-twice";

    public override TextPair Message { get; } = new(
        "“{value}” sütunu başlıkta birden çok kez var.",
        "The column “{value}” stands in the header more than once.");

    public override TextPair Remedy { get; } = new(
        "Sütunlardan birinin adını değiştirin.",
        "Rename one of the columns.");
}
