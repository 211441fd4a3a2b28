using Detection.Api.Stages.Imports.Reading;
using Detection.Models.Features;
using Detection.Models.Imports.Inspection;
using Detection.Models.Imports.Profiles;
using Detection.Models.Imports.Reading;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Api.Stages.Imports.Inspection;

/// <summary>Looks at a file before anything of it is imported: guesses its profile, and shows how its first rows would be read with it.</summary>
public static class FileInspector
{
    private const int SampledRows = 1000;
    private const int ShownRows = 10;

    /// <param name="profile">A profile to try; null to guess one.</param>
    /// <param name="target">What the rows are, where that is known.</param>
    /// <exception cref="ImportRefusedException">The file is of no form that is read.</exception>
    public static async Task<Inspection> Inspect(ImportOrder order, MappingProfile? profile, string? target, CancellationToken ct)
    {
        using var scratch = new ScratchFolder();
        var scan = Scan(order.Path);
        var layers = await SourceLayers.List(order.Path, scan, scratch, ct);
        if (order.Layer is null && layers.Count > 1) order = order with { Layer = layers[0] };
        var table = await SampledTable.Read(order, profile, scan, scratch, ct);
        var sample = Sample(order.FileName, table);
        var guess = profile is null
            ? ProfileGuess.Guess(sample, target, table.Form == SourceForm.Text ? table.Dialect.Delimiter : null, table.Form == SourceForm.Text ? table.Encoding.WebName : null)
            : new GuessedProfile(profile, [], [], []);
        var settled = guess.Profile with { Layer = layers.Count > 1 ? order.Layer : guess.Profile.Layer, DecimalMark = table.Form == SourceForm.Text ? guess.Profile.DecimalMark : profile?.DecimalMark };
        var (rows, refusal) = Preview(table, settled);
        return new Inspection(order.FileName, table.Form, layers, order.Layer, settled, sample.Headers, guess.Unplaced, guess.Missing, guess.Open, rows, refusal);
    }

    private static FileScan Scan(string path)
    {
        using var stream = File.OpenRead(path);
        return FileScan.Read(stream);
    }

    private static FileSample Sample(string fileName, SampledTable table)
    {
        using var text = table.Open();
        var record = new DelimitedReader(text, table.Dialect.Delimiter);
        if (!record.Read()) return new FileSample(fileName, [], []);
        string[] headers = [.. Fields(record).Select(field => field.Trim())];
        var rows = new List<IReadOnlyList<string>>();
        while (rows.Count < SampledRows && record.Read())
        {
            if (!record.IsMalformed && record.FieldCount == headers.Length) rows.Add([.. Fields(record)]);
        }

        return new FileSample(fileName, headers, rows);
    }

    private static (IReadOnlyList<PreviewRow> Rows, TextPair? Refusal) Preview(SampledTable table, MappingProfile profile)
    {
        var read = table.Form == SourceForm.Text ? profile : profile.OfConverted(profile.DecimalMark ?? '.');
        var schema = TargetCatalogue.Find(profile.Target)!;
        using var text = table.Open();
        var record = new DelimitedReader(text, read.Delimiter ?? table.Dialect.Delimiter);
        if (!record.Read()) return ([], null);
        var names = Fields(record).Select(field => field.Trim().Normalize()).ToArray();
        var map = ColumnMap.Bind(schema, read, names);
        var refusal = WhyNot(read, map, names);
        var rows = new RowReader(schema, read, map, new(new(read.DecimalMark ?? '.', read.GroupMark), read.Dates, read.Interval));
        var shown = new List<PreviewRow>();
        while (shown.Count < ShownRows && record.Read())
        {
            rows.Read(record);
            shown.Add(PreviewRow.Of(table.Lines?.SourceOf(record.LineNo) ?? record.LineNo, schema, rows));
        }

        return (shown, refusal);
    }

    private static TextPair? WhyNot(MappingProfile profile, ColumnMap map, string[] names)
    {
        try
        {
            FilePlanner.RefuseUnlessFits(profile, map, names);
            return null;
        }
        catch (ImportRefusedException refused)
        {
            return refused.Reason;
        }
    }

    private static IEnumerable<string> Fields(DelimitedReader record) => Enumerable.Range(0, record.FieldCount).Select(field => record.Field(field).ToString());
}
