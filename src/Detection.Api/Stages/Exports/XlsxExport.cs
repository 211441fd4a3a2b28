using System.Globalization;
using System.IO.Compression;
using System.Text;
using Detection.Models.Imports.Targets;

namespace Detection.Api.Stages.Exports;

/// <summary>Kinds as the sheets of one workbook; a kind of more rows than a sheet holds goes on in the next one.</summary>
internal sealed class XlsxExport(ExportReader reader, ZipArchive workbook)
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string OfficeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string ContentTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    // Style 0 is a plain cell, style 1 a day.
    private const string Styles = $"""
        <styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>
        """;

    private readonly List<string> _sheets = [];

    public static async Task Write(ExportReader reader, IEnumerable<TargetSchema> kinds, Stream output, CancellationToken ct)
    {
        var patient = new PatientStream(output);
        await using (var workbook = await ZipArchive.CreateAsync(patient, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, ct))
        {
            var export = new XlsxExport(reader, workbook);
            foreach (var schema in kinds) await export.WriteKind(schema, ct);
            await export.WriteFrame(ct);
        }

        await patient.FlushAsync(ct);
    }

    private async Task WriteKind(TargetSchema schema, CancellationToken ct)
    {
        await using var rows = reader.Rows(schema, ct).GetAsyncEnumerator(ct);
        var more = await rows.MoveNextAsync();
        for (var part = 1; part == 1 || more; part++)
        {
            _sheets.Add(part == 1 ? schema.Name : $"{schema.Name}-{part}");
            var entry = workbook.CreateEntry($"xl/worksheets/sheet{_sheets.Count}.xml", CompressionLevel.Fastest);
            await using var stream = await entry.OpenAsync(ct);
            var sheet = new XlsxSheet(stream, schema.Columns);
            sheet.Begin();
            for (; more && sheet.Rows < XlsxSheet.MostRows; more = await rows.MoveNextAsync()) await sheet.Add(rows.Current, ct);
            await sheet.End(ct);
        }
    }

    private async Task WriteFrame(CancellationToken ct)
    {
        var numbers = Enumerable.Range(1, _sheets.Count).ToArray();
        await WriteEntry("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{OfficeRelations}\"><sheets>"
            + Each(numbers, n => $"<sheet name=\"{_sheets[n - 1]}\" sheetId=\"{n}\" r:id=\"r{n}\"/>") + "</sheets></workbook>", ct);
        await WriteEntry("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Relations}\">"
            + Each(numbers, n => $"<Relationship Id=\"r{n}\" Type=\"{OfficeRelations}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>")
            + $"<Relationship Id=\"s\" Type=\"{OfficeRelations}/styles\" Target=\"styles.xml\"/></Relationships>", ct);
        await WriteEntry("xl/styles.xml", Styles, ct);
        await WriteEntry("_rels/.rels", $"<Relationships xmlns=\"{Relations}\"><Relationship Id=\"w\" Type=\"{OfficeRelations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>", ct);
        await WriteEntry("[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{ContentTypes}.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{ContentTypes}.styles+xml\"/>"
            + Each(numbers, n => $"<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"{ContentTypes}.worksheet+xml\"/>") + "</Types>", ct);
    }

    private async Task WriteEntry(string name, string xml, CancellationToken ct)
    {
        await using var stream = await workbook.CreateEntry(name).OpenAsync(ct);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(Head + xml), ct);
    }

    private static string Each(int[] numbers, Func<int, FormattableString> xml) => string.Concat(numbers.Select(n => xml(n).ToString(CultureInfo.InvariantCulture)));
}
