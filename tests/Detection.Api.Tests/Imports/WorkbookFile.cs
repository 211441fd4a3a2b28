using System.IO.Compression;
using System.Text;

namespace Detection.Api.Tests.Imports;

/// <summary>A workbook as a spreadsheet program writes it, or as nobody should.</summary>
internal static class WorkbookFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <param name="sheetData">The rows as XML. Style 1 is a day (dd.mm.yyyy), style 2 a number with two decimals.</param>
    /// <param name="shared">Texts that cells of type s name by their number.</param>
    public static byte[] Make(string sheetData, params string[] shared) => Zip(
        ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Sayfa1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"x\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
        ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><numFmts><numFmt numFmtId=\"170\" formatCode=\"dd\\.mm\\.yyyy\"/></numFmts><cellXfs><xf/><xf numFmtId=\"170\"/><xf numFmtId=\"4\"/></cellXfs></styleSheet>"),
        ("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(shared.Select(text => $"<si><r><t>{text[..1]}</t></r><r><t xml:space=\"preserve\">{text[1..]}</t></r></si>"))}</sst>"),
        ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{sheetData}</sheetData></worksheet>"));

    public static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A workbook whose one sheet unpacks to so many bytes of nothing.</summary>
    public static byte[] Bomb(long unpackedBytes)
    {
        using var bytes = new MemoryStream();
        bytes.Write(Make("<row r=\"1\"><c t=\"inlineStr\"><is><t>a</t></is></c></row>"));
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
        }

        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var sheet = archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Optimal).Open();
            sheet.Write(Encoding.UTF8.GetBytes($"<worksheet xmlns=\"{Main}\"><sheetData>"));
            var nothing = new byte[1 << 20];
            Array.Fill(nothing, (byte)' ');
            for (var written = 0L; written < unpackedBytes; written += nothing.Length) sheet.Write(nothing);
            sheet.Write(Encoding.UTF8.GetBytes("</sheetData></worksheet>"));
        }

        return bytes.ToArray();
    }
}
