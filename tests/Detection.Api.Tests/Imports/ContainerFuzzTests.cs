using System.Globalization;
using System.IO.Compression;
using System.Text;
using Detection.Api.Stages.Imports;
using Detection.Models.Imports.Profiles;
using Detection.Testing;

namespace Detection.Api.Tests.Imports;

/// <summary>
/// Workbooks and maps with spoilt bytes, outside and inside their containers: each is refused with a reason or taken whole with its faults named,
/// never half, never for long.
/// </summary>
/// <remarks>TARAMA_FUZZ_FILES sets how many of each form; the suite's own numbers keep it to seconds, for each map starts GDAL.</remarks>
public sealed class ContainerFuzzTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private static readonly MappingProfile OfWorkbook = ProfileReader.Read("""
        { "name": "x", "target": "transformers", "columns": { "transformer_code": "KOD", "name": "AD", "longitude": "X", "latitude": "Y", "rating_kva": "GUC" } }
        """);

    private static readonly MappingProfile OfMap = ProfileReader.Read("""{ "name": "m", "target": "transformers", "columns": { "transformer_code": "KOD", "name": "AD", "rating_kva": "GUC" } }""");

    private readonly ImportBench _bench = new(database);
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("trafo.xlsx", 60)]
    [InlineData("trafo.geojson", 40)]
    [InlineData("trafo.gpkg", 16)]
    [InlineData("trafo.zip", 24)]
    public async Task No_container_crashes_hangs_or_is_taken_in_part(string name, int usual)
    {
        var good = await Good(name);
        var isWorkbook = name.EndsWith(".xlsx", StringComparison.Ordinal);
        var files = int.TryParse(Environment.GetEnvironmentVariable("TARAMA_FUZZ_FILES"), CultureInfo.InvariantCulture, out var wanted) ? wanted : usual;
        var taken = 0;
        for (var n = -1; n < files; n++)
        {
            // The first is whole: a seed that nothing can read would make every refusal right.
            var bytes = n < 0 ? good : Spoil(good, name, new Random(n));
            var path = ImportBench.Write(name, bytes);
            using var patience = new CancellationTokenSource(Longest);
            var before = await Rows();
            try
            {
                var summary = await _bench.Importer.Run(new ImportOrder(path, name, null, false) { Mapping = isWorkbook ? OfWorkbook : OfMap }, (_, _, _) => { }, patience.Token);
                Assert.True(summary.RowsRead > 0, $"file {n}: taken without a row");
                Assert.Equal(before + summary.Total.Inserted, await Rows());
                taken++;
            }
            catch (ImportRefusedException refused)
            {
                Assert.True(n >= 0, $"the whole {name} is refused: {refused.Reason.En}");
                Assert.Equal(before, await Rows());
            }
            catch (Exception e) when (e is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"file {n} ({name}): {e.GetType().Name}: {e.Message}\n{Convert.ToHexString(bytes[..Math.Min(400, bytes.Length)])}");
            }

            File.Delete(path);
        }

        Assert.InRange(taken, 1, files);
        Assert.Equal(0, await _bench.Ask<long>("select count(*) from transformer where import_id not in (select import_id from import where state = 'done')"));
        Assert.Equal(0, await _bench.Ask<long>("select count(*) from import where state = 'running'"));
    }

    private Task<long> Rows() => _bench.Ask<long>("select count(*) from transformer");

    /// <summary>A third of the files is spoilt as it stands; of the others a part inside, packed anew, so that the reader behind the unpacking is met.</summary>
    private static byte[] Spoil(byte[] good, string name, Random random)
    {
        if (random.Next(12) == 0) return SpoiltBytes.Noise(random, 3000);
        if (name.EndsWith(".gpkg", StringComparison.Ordinal)) return Overwrite(good, random);
        if (name.EndsWith(".geojson", StringComparison.Ordinal) || random.Next(3) == 0) return SpoiltBytes.Mutate(good, random);
        using var packed = new MemoryStream();
        packed.Write(good);
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.Entries[random.Next(archive.Entries.Count)];
            using var part = entry.Open();
            using var bytes = new MemoryStream();
            part.CopyTo(bytes);
            var spoilt = SpoiltBytes.Mutate(bytes.ToArray(), random);
            part.SetLength(0);
            part.Write(spoilt);
        }

        return packed.ToArray();
    }

    /// <summary>A database file of pages is met where its pages keep their places: bytes are changed, not moved; now and then its end is lost.</summary>
    private static byte[] Overwrite(byte[] good, Random random)
    {
        byte[] spoilt = [.. good];
        for (var change = random.Next(1, 40); change > 0; change--) spoilt[random.Next(spoilt.Length)] = (byte)random.Next(256);
        return random.Next(4) == 0 ? spoilt[..random.Next(100, spoilt.Length)] : spoilt;
    }

    private async Task<byte[]> Good(string name)
    {
        const string features = """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"KOD":"FZ-1","AD":"Çatı","GUC":400},"geometry":{"type":"Point","coordinates":[35.32,37.01]}},
            {"type":"Feature","properties":{"KOD":"FZ-2","AD":"Şube","GUC":250.5},"geometry":{"type":"Point","coordinates":[35.33,37.02]}},
            {"type":"Feature","properties":{"KOD":"FZ-3","AD":null,"GUC":null},"geometry":null}]}
            """;
        if (name.EndsWith(".geojson", StringComparison.Ordinal)) return Encoding.UTF8.GetBytes(features);
        if (name.EndsWith(".xlsx", StringComparison.Ordinal))
        {
            string[] headers = ["KOD", "AD", "X", "Y", "GUC"];
            return WorkbookFile.Make(
                "<row r=\"1\">" + string.Concat(headers.Select((_, at) => $"<c r=\"{(char)('A' + at)}1\" t=\"s\"><v>{at}</v></c>")) + "</row>"
                + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>FZ-1</t></is></c><c r=\"B2\" t=\"inlineStr\"><is><t>Çatı</t></is></c><c r=\"C2\"><v>35.32</v></c><c r=\"D2\"><v>37.01</v></c><c r=\"E2\" s=\"2\"><v>400</v></c></row>"
                + "<row r=\"3\"><c r=\"A3\" t=\"str\"><f>A2</f><v>FZ-2</v></c><c r=\"E3\"><v>2.505E2</v></c></row>",
                headers);
        }

        var source = _folder.Sub("source.geojson");
        await File.WriteAllTextAsync(source, features);
        if (name.EndsWith(".gpkg", StringComparison.Ordinal))
        {
            await Gdal.Run("ogr2ogr", "-f", "GPKG", _folder.Sub(name), source, "-nln", "trafolar");
            return await File.ReadAllBytesAsync(_folder.Sub(name));
        }

        await Gdal.Run("ogr2ogr", "-f", "ESRI Shapefile", _folder.Sub("trafo.shp"), source, "-lco", "ENCODING=UTF-8");
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var ending in (string[])[".shp", ".shx", ".dbf", ".prj", ".cpg"]) archive.CreateEntryFromFile(_folder.Sub("trafo" + ending), "trafo" + ending);
        }

        return packed.ToArray();
    }
}
