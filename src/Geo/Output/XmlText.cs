using System.Text;

namespace Geo.Output;

/// <summary>Text as XML can hold it.</summary>
internal static class XmlText
{
    /// <summary>XML has no way to hold control characters and broken surrogates; they become a replacement character.</summary>
    public static string Printable(string text)
    {
        var printable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            printable.Append(rune.Value < ' ' && rune.Value is not ('\t' or '\n' or '\r') || rune.Value is 0xFFFE or 0xFFFF ? Rune.ReplacementChar : rune);
        return printable.ToString();
    }
}
