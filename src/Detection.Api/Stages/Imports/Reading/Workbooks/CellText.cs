using System.Text;
using System.Xml;
using Detection.Models.Imports.Reading;
using Detection.Models.Imports.Rules;

namespace Detection.Api.Stages.Imports.Reading.Workbooks;

/// <summary>Reads the text of an XML element in pieces, and no more of it than a record may hold.</summary>
internal static class CellText
{
    /// <summary>Appends the element's text; the reader then stands at its end.</summary>
    /// <exception cref="ImportRefusedException">The text is longer than a record may be.</exception>
    public static void Append(XmlReader element, StringBuilder text)
    {
        if (element.IsEmptyElement) return;
        var depth = element.Depth;
        var piece = new char[1024];
        while (element.Read() && element.Depth > depth)
        {
            if (element.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)) continue;
            int read;
            while ((read = element.ReadValueChunk(piece, 0, piece.Length)) > 0)
            {
                text.Append(piece, 0, read);
                if (text.Length > DelimitedReader.MaxRecordChars)
                    throw new ImportRefusedException(RuleCatalogue.RecordIsTooLong, $"{(element as IXmlLineInfo)?.LineNumber}");
            }
        }
    }
}
