using Detection.Models.Features;

namespace Detection.Models.Imports.Rules;

/// <summary>The file's bytes are not UTF-8 and no profile states another encoding: it was read as CP1254.</summary>
public sealed class EncodingWasGuessed : FileRule
{
    public override string Code => "not-utf8";

    public override Severity Severity => Severity.Note;
    public override TextPair Message { get; } = new(
        "Dosya UTF-8 değil; {value} olarak okundu.",
        "The file is not UTF-8; it was read as {value}.");

    public override TextPair Remedy { get; } = new(
        "Harfler doğruysa bir şey gerekmez; değilse kodlamayı profilde belirtin.",
        "Nothing is needed if the letters are right; otherwise state the encoding in the profile.");
}
