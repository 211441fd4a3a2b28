using System.Text;
using System.Xml;

namespace Detection.Api.Stages.Imports.Reading.Workbooks;

/// <summary>The texts that a workbook's cells share. They lie in a file, so that a workbook of millions of them does not fill the memory.</summary>
/// <remarks>Eight bytes a text, and the last few thousand read.</remarks>
internal sealed class SharedTexts : IDisposable
{
    private const int Kept = 1 << 14;

    private readonly FileStream _file;
    private readonly List<long> _ends = [];
    private readonly (int Number, string? Text)[] _kept = new (int, string?)[Kept];

    private SharedTexts(string path) => _file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16);

    public static SharedTexts Read(XmlReader? parts, string path)
    {
        var texts = new SharedTexts(path);
        if (parts is null) return texts;
        var text = new StringBuilder();
        using (parts)
        {
            var more = parts.Read();
            while (more)
            {
                if (parts is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
                {
                    parts.Skip();
                    more = !parts.EOF;
                    continue;
                }

                if (parts is { NodeType: XmlNodeType.Element, LocalName: "t" }) CellText.Append(parts, text);
                else if (parts.LocalName == "si" && (parts.NodeType == XmlNodeType.EndElement || parts.IsEmptyElement)) texts.Add(text);
                more = parts.Read();
            }
        }

        texts._file.Flush();
        return texts;
    }

    /// <summary>A text by its number; null where there is none.</summary>
    public string? Find(int number)
    {
        if (number < 0 || number >= _ends.Count) return null;
        ref var kept = ref _kept[number % Kept];
        if (kept.Text is not null && kept.Number == number) return kept.Text;
        var start = number == 0 ? 0 : _ends[number - 1];
        var bytes = new byte[_ends[number] - start];
        RandomAccess.Read(_file.SafeFileHandle, bytes, start);
        kept = (number, Encoding.UTF8.GetString(bytes));
        return kept.Text;
    }

    public void Dispose() => _file.Dispose();

    private void Add(StringBuilder text)
    {
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        _file.Write(bytes);
        _ends.Add((_ends.Count == 0 ? 0 : _ends[^1]) + bytes.Length);
        text.Clear();
    }
}
