using Detection.Models.Features;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>
/// A text shows the marks of a file that was read in the wrong encoding before it came here: UTF-8 read as CP1254
/// (“Åžehit”, “Ã§”), or CP1254 read as UTF-8, which leaves the replacement character.
/// </summary>
public sealed class BrokenLetters : RowRule
{
    // First bytes of two-byte UTF-8 sequences of the Turkish letters, as CP1254 shows them, followed by a continuation byte.
    private const string LeadLetters = "ÃÄÅ";

    // What CP1252 and CP1254 show for the bytes 0x80 to 0x9F that they define.
    private const string ShownContinuations = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";
    private const string ReplacementCharacter = "\uFFFD";

    public override string Code => "broken-letters";

    public override Severity Severity => Severity.Flag;

    public override TextPair Message { get; } = new(
        "{field} alanındaki “{value}” metninin harfleri bozuk görünüyor.",
        "The letters of “{value}” in {field} look broken.");

    public override TextPair Remedy { get; } = new(
        "Metin olduğu gibi alındı. Dosyayı kaynağından UTF-8 olarak yeniden dışa aktarın.",
        "The text was taken as it is. Export the file from its source again, as UTF-8.");

    public override RowCheck? Bind(TargetSchema schema)
    {
        var texts = Enumerable.Range(0, schema.Columns.Length).Where(at => schema.Columns[at].Kind == ColumnKind.Text).ToArray();
        if (texts.Length == 0) return null;
        return (row, faults) =>
        {
            foreach (var ordinal in texts)
            {
                if (IsBroken(row.TextAt(ordinal))) faults.Add(this, schema.Columns[ordinal].Name, row.TextAt(ordinal));
            }
        };
    }

    /// <summary>True when a lead letter is followed by what CP1254 shows for a byte from 0x80 to 0xBF.</summary>
    public static bool IsBroken(ReadOnlySpan<char> text)
    {
        if (System.Text.Ascii.IsValid(text)) return false;
        if (text.Contains(ReplacementCharacter, StringComparison.Ordinal)) return true;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (LeadLetters.Contains(text[i], StringComparison.Ordinal) && IsContinuation(text[i + 1])) return true;
        }

        return false;
    }

    private static bool IsContinuation(char c) => c is >= '\u0080' and <= '\u00BF' || ShownContinuations.Contains(c, StringComparison.Ordinal);
}
