using System.IO.Compression;
using System.Xml;
using Detection.Models.Imports.Rules;
using Detection.Models.Imports.Values;

namespace Detection.Api.Stages.Imports.Reading.Workbooks;

/// <summary>An XLSX file opened for reading its sheets row by row; its parts are read as streams and none is held whole.</summary>
/// <remarks>Source: ECMA-376 part 1, chapter 18. Entities are not resolved and a document that defines any is refused.</remarks>
internal sealed class Workbook : IDisposable
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private static readonly XmlReaderSettings Xml = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, IgnoreWhitespace = true, CloseInput = true,
    };

    private readonly ZipArchive _archive;
    private readonly UnpackingLimit _limit;
    private readonly List<(string Name, string Part)> _sheets = [];
    private readonly List<bool> _isDayStyle = [];

    private Workbook(ZipArchive archive, UnpackingLimit limit) => (_archive, _limit) = (archive, limit);

    public IReadOnlyList<string> Sheets => [.. _sheets.Select(sheet => sheet.Name)];

    /// <summary>Its days count from 1904.</summary>
    public bool Since1904 { get; private set; }

    /// <exception cref="ImportRefusedException">It is no workbook, or too much of one.</exception>
    public static Workbook Open(string path)
    {
        var archive = Archive(path);
        var workbook = new Workbook(archive, new UnpackingLimit(new FileInfo(path).Length));
        try
        {
            UnpackingLimit.CheckEntries(archive.Entries.Count);
            workbook.ReadSheets();
            workbook.ReadStyles();
            return workbook;
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    /// <summary>Whether a ZIP file is a workbook.</summary>
    public static bool IsOne(ZipArchive archive) => archive.GetEntry("xl/workbook.xml") is not null;

    public XmlReader OpenSheet(string name) => OpenPart(_sheets.First(sheet => sheet.Name == name).Part) ?? throw Broken($"{name} ∅");

    /// <summary>The texts that cells share; null when there are none.</summary>
    public XmlReader? OpenSharedTexts() => OpenPart("xl/sharedStrings.xml");

    /// <summary>Whether a cell of this style shows its number as a day.</summary>
    public bool IsDay(string? style) => int.TryParse(style, out var at) && at >= 0 && at < _isDayStyle.Count && _isDayStyle[at];

    public static ImportRefusedException Broken(string why) => new(RuleCatalogue.WorkbookIsBroken, null, why);

    public void Dispose() => _archive.Dispose();

    private static ZipArchive Archive(string path)
    {
        try
        {
            return ZipFile.OpenRead(path);
        }
        catch (InvalidDataException e)
        {
            throw Broken(e.Message);
        }
    }

    private XmlReader? OpenPart(string part) =>
        _archive.GetEntry(part) is { } entry ? XmlReader.Create(_limit.Guard(entry.Open()), Xml) : null;

    private void ReadSheets()
    {
        var parts = new Dictionary<string, string>();
        using (var relations = OpenPart("xl/_rels/workbook.xml.rels"))
        {
            while (relations?.Read() == true)
            {
                if (relations is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && relations.GetAttribute("Id") is { } id && relations.GetAttribute("Target") is { } target)
                    parts[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
            }
        }

        using var workbook = OpenPart("xl/workbook.xml") ?? throw Broken("xl/workbook.xml ∅");
        while (workbook.Read())
        {
            if (workbook.NodeType != XmlNodeType.Element) continue;
            if (workbook.LocalName == "workbookPr") Since1904 = workbook.GetAttribute("date1904") is "1" or "true";
            if (workbook.LocalName != "sheet" || workbook.GetAttribute("name") is not { } name) continue;
            var relation = workbook.GetAttribute("id", Relations) ?? workbook.GetAttribute("id", StrictRelations);
            if (relation is not null && parts.TryGetValue(relation, out var part)) _sheets.Add((name, part));
        }
    }

    private void ReadStyles()
    {
        using var styles = OpenPart("xl/styles.xml");
        var formats = new Dictionary<int, string>();
        var inCells = false;
        while (styles?.Read() == true)
        {
            if (styles.LocalName == "cellXfs") inCells = styles.NodeType == XmlNodeType.Element;
            if (styles.NodeType != XmlNodeType.Element) continue;
            if (styles.LocalName == "numFmt" && int.TryParse(styles.GetAttribute("numFmtId"), out var id)) formats[id] = styles.GetAttribute("formatCode") ?? "";
            if (inCells && styles.LocalName == "xf") _isDayStyle.Add(int.TryParse(styles.GetAttribute("numFmtId"), out var format) && ShowsDay(format, formats));
        }
    }

    // 14 to 22 and 45 to 47 are the days and times that every workbook knows; 27 to 36 and 50 to 58 those of East Asia.
    private static bool ShowsDay(int format, Dictionary<int, string> formats) => formats.TryGetValue(format, out var code)
        ? SheetText.IsDayFormat(code)
        : format is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);
}
