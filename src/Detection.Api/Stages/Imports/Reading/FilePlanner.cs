using System.Text;
using Detection.Api.Stages.Imports.Gdal;
using Detection.Api.Stages.Imports.Reading.Workbooks;
using Detection.Models.Imports.Profiles;
using Detection.Models.Imports.Reading;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Rules;
using Detection.Models.Imports.Targets;

namespace Detection.Api.Stages.Imports.Reading;

/// <summary>Settles how a file is read, or refuses it before any row is taken.</summary>
public static class FilePlanner
{
    private const string Fallback = "windows-1254";
    private const int SampledRows = 200;

    static FilePlanner() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="ImportRefusedException">The file is empty, of no form that is read, or has not the columns that are needed.</exception>
    /// <exception cref="ProfileException">The order names a profile that does not exist or cannot be used.</exception>
    public static async Task<FilePlan> Plan(ImportOrder order, FileScan scan, ScratchFolder scratch, CancellationToken ct)
    {
        var named = order.Mapping ?? (order.Profile is { } name ? ProfileCatalogue.Get(name) : null);
        return (await Settle(order, named, scan, scratch, ct)) with { Named = named };
    }

    private static async Task<FilePlan> Settle(ImportOrder order, MappingProfile? named, FileScan scan, ScratchFolder scratch, CancellationToken ct)
    {
        var layer = order.Layer ?? named?.Layer;
        switch (SourceForms.Of(order.Path, scan))
        {
            case SourceForm.Workbook:
                var mark = named?.DecimalMark ?? '.';
                var (sheet, lines) = WorkbookText.Write(order.Path, layer, mark, scratch, ct);
                return PlanConverted(order, named, sheet, SourceForm.Workbook, mark) with { Lines = lines };
            case SourceForm.Map:
                var map = await MapFile.Write(order.Path, scan.Kind == FileKind.Zip, layer, named, scratch, ct);
                return await GeoJsonFile.Plan(order with { Path = map.Path }, named, SourceForm.Map, map.Srid, scratch, ct);
            default:
                var encoding = EncodingOf(named, scan);
                return LooksLikeGeoJson(order.Path, encoding)
                    ? await GeoJsonFile.Plan(order, named, SourceForm.GeoJson, srid: null, scratch, ct)
                    : PlanText(order, named, scan, encoding);
        }
    }

    /// <summary>Settles how text is read that was made of a file of another form.</summary>
    /// <param name="path">UTF-8, commas between fields.</param>
    /// <param name="decimalMark">The mark with which its numbers were written out.</param>
    /// <exception cref="ImportRefusedException">It has not the columns that are needed.</exception>
    public static FilePlan PlanConverted(ImportOrder order, MappingProfile? named, string path, SourceForm form, char decimalMark)
    {
        var utf8 = new UTF8Encoding(false);
        var header = HeaderLine(path, utf8);
        var names = Split(header, ',');
        var profile = named ?? OfLayer(order.Layer, names) ?? ProfileCatalogue.Recognise(order.FileName, names);
        if (named is null && !Fits(profile, names)) profile = ProfileCatalogue.FindByHeader(names) ?? profile;
        var plan = Bind(profile.OfConverted(decimalMark), path, utf8, new Dialect(',', decimalMark), header, names);
        return plan with { Form = form, Notes = [.. plan.Map.Ignored.Select(column => Note(RuleCatalogue.ColumnIsIgnored, column, column))] };
    }

    private static FilePlan PlanText(ImportOrder order, MappingProfile? named, FileScan scan, Encoding encoding)
    {
        var header = HeaderLine(order.Path, encoding);
        var delimiter = named?.Delimiter ?? Dialect.DetectDelimiter(header);
        var names = Split(header, delimiter);
        var profile = named ?? ProfileCatalogue.Recognise(order.FileName, names);
        var plan = Bind(profile, order.Path, encoding, new Dialect(delimiter, profile.DecimalMark ?? '.'), header, names);
        if (profile.DecimalMark is null) plan = plan with { Dialect = plan.Dialect with { DecimalMark = DetectDecimalMark(plan) } };
        return plan with { Notes = [.. Notes(plan, scan)] };
    }

    private static FilePlan Bind(MappingProfile profile, string path, Encoding encoding, Dialect dialect, string header, string[] names)
    {
        var schema = TargetCatalogue.Find(profile.Target)!;
        var map = ColumnMap.Bind(schema, profile, names);
        RefuseUnlessFits(profile, map, names);
        if (schema.Shape != ShapeKind.None && schema.ShapeRequired)
            throw new ImportRefusedException(RuleCatalogue.ProfileDoesNotFit, profile.Name, "GeoJSON ← CSV");
        return new FilePlan(path, schema, profile, encoding, dialect, map, header, []) { Srid = profile.Srid ?? MappingProfile.Degrees };
    }

    // Our own workbooks and packages name their sheets and layers after the targets.
    private static MappingProfile? OfLayer(string? layer, string[] names) =>
        layer is not null && TargetCatalogue.Find(layer) is { FileName: not null } schema && Fits(MappingProfile.Canonical(schema), names) ? MappingProfile.Canonical(schema) : null;

    private static bool Fits(MappingProfile profile, string[] names) => ColumnMap.Bind(TargetCatalogue.Find(profile.Target)!, profile, names).Fits;

    /// <summary>Settles how rows of an earlier import are read again, now from a file of ours in UTF-8: as they were then.</summary>
    /// <param name="lines">The line of the earlier file for each line of this one.</param>
    /// <exception cref="ProfileException">The import's profile is gone.</exception>
    public static Task<FilePlan> PlanAgain(ImportRow import, string path, IReadOnlyDictionary<long, long> lines, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var schema = TargetCatalogue.Find(import.Target) ?? throw new ProfileException($"There is no target “{import.Target}”.");
        var profile = import.Mapping ?? (import.Profile == MappingProfile.CanonicalName ? MappingProfile.Canonical(schema) : ProfileCatalogue.Get(import.Profile));
        var dialect = new Dialect(import.Delimiter is [var delimiter, ..] ? delimiter : ',', import.DecimalMark is [var mark, ..] ? mark : '.');
        if (import.Form != SourceForm.Text) profile = profile.OfConverted(dialect.DecimalMark);
        var names = Split(import.Header!, dialect.Delimiter);
        var map = ColumnMap.Bind(schema, profile, names);
        RefuseUnlessFits(profile, map, names);
        return Task.FromResult(new FilePlan(path, schema, profile, new UTF8Encoding(false), dialect, map, import.Header!, [])
        {
            EarlierLines = lines, Srid = import.Srid ?? MappingProfile.Degrees,
        });
    }

    /// <summary>UTF-8 unless the file's mark, its profile or its bytes say otherwise.</summary>
    public static Encoding EncodingOf(MappingProfile? profile, FileScan scan)
    {
        if (scan.Mark is not null) return scan.Mark;
        if (profile?.Encoding is { } stated && (scan.IsUtf8 || !IsUtf8Name(stated))) return Encoding.GetEncoding(stated);
        return scan.IsUtf8 ? new UTF8Encoding(false) : Encoding.GetEncoding(Fallback);
    }

    public static void RefuseUnlessFits(MappingProfile profile, ColumnMap map, IReadOnlyList<string> names)
    {
        if (map.Twice.Count > 0) throw new ImportRefusedException(RuleCatalogue.ColumnIsNamedTwice, map.Twice[0]);
        if (map.Missing.Count == 0) return;
        var found = string.Join(", ", names.Take(12)) + (names.Count > 12 ? ", …" : "");
        throw new ImportRefusedException(RuleCatalogue.ProfileDoesNotFit, profile.Name, $"{string.Join(", ", map.Missing)} ← {found}");
    }

    private static bool IsUtf8Name(string name) => name.Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    internal static bool LooksLikeGeoJson(string path, Encoding encoding)
    {
        using var reader = new StreamReader(path, encoding);
        int next;
        while ((next = reader.Read()) >= 0)
        {
            if (!char.IsWhiteSpace((char)next)) return next == '{';
        }

        return false;
    }

    internal static string HeaderLine(string path, Encoding encoding)
    {
        using var text = new StreamReader(path, encoding);
        var lines = new DelimitedReader(text, '\0');
        try
        {
            return lines.Read() ? lines.RawRecord.ToString() : throw new ImportRefusedException(RuleCatalogue.FileIsEmpty);
        }
        catch (RecordTooLongException e)
        {
            throw new ImportRefusedException(RuleCatalogue.RecordIsTooLong, $"{e.LineNo}");
        }
    }

    private static string[] Split(string header, char delimiter)
    {
        var record = new DelimitedReader(new StringReader(header), delimiter);
        _ = record.Read();
        return [.. Enumerable.Range(0, record.FieldCount).Select(field => record.Field(field).ToString().Trim().Normalize())];
    }

    private static char DetectDecimalMark(FilePlan plan)
    {
        var numeric = Enumerable.Range(0, plan.Schema.Columns.Length)
            .Where(at => plan.Schema.Columns[at].Kind is ColumnKind.Number or ColumnKind.SingleNumber)
            .Select(at => plan.Map.FieldOf[at])
            .Concat(plan.Map.DayFields.Select(day => day.Field))
            .Where(field => field >= 0).ToArray();
        return Dialect.DetectDecimalMark(Sample(plan, numeric));
    }

    private static IEnumerable<string> Sample(FilePlan plan, int[] fields)
    {
        using var text = plan.OpenText();
        var record = new DelimitedReader(text, plan.Dialect.Delimiter);
        for (var row = 0; row <= SampledRows && TryRead(record); row++)
        {
            if (row == 0 || record.FieldCount != plan.Map.FieldCount) continue;
            foreach (var field in fields) yield return record.Field(field).ToString();
        }
    }

    private static bool TryRead(DelimitedReader record)
    {
        try
        {
            return record.Read();
        }
        catch (RecordTooLongException)
        {
            return false;
        }
    }

    private static IEnumerable<Fault> Notes(FilePlan plan, FileScan scan)
    {
        foreach (var name in plan.Map.Ignored) yield return Note(RuleCatalogue.ColumnIsIgnored, name, name);
        if (scan.Mark is null && !scan.IsUtf8 && plan.Profile.Encoding is null or "utf-8")
            yield return Note(RuleCatalogue.EncodingWasGuessed, "", plan.Encoding.WebName);
        if (plan.Profile.Delimiter is null && plan.Dialect.Delimiter != ',')
            yield return Note(RuleCatalogue.DelimiterWasDetected, "", plan.Dialect.Delimiter == '\t' ? "tab" : $"{plan.Dialect.Delimiter}");
        if (plan.Profile.DecimalMark is null && plan.Dialect.DecimalMark == ',')
            yield return Note(RuleCatalogue.DecimalMarkWasDetected, "", ",");
    }

    private static Fault Note(FileRule rule, string field, string value) => new(rule, Severity.Note, field, value);
}
