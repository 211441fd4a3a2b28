using System.Text;
using Detection.Api.Stages.Imports;
using Detection.Testing;

namespace Detection.Api.Tests.Imports;

/// <summary>Files of random and mutated bytes: each is refused with a reason or taken with its faults named, never half, never for long.</summary>
/// <remarks>TARAMA_FUZZ_FILES sets how many; the suite's own number keeps it to seconds.</remarks>
public class FuzzTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private const int DefaultFiles = 60;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private static readonly (string Name, string Text)[] Seeds =
    [
        ("readings.csv", "installation_no,period,first_reading_date,last_reading_date,active_kwh,t1_kwh,first_index,last_index,multiplier,demand_kw,estimated,demand_at\nfz-1,2026-01,2026-01-01,2026-02-01,31.5,10,0,31.5,1,2,0,2026-01-05T10:00+03:00\nfz-1,2026-02,,,28,,,,,,1,\n"),
        ("installations.csv", "installation_no,tariff_group,eic,installed_power_kw,longitude,latitude,position_source,contract_start\nfz-2,dwelling,40Z000002606920J,4.6,35.32,37,surveyed,2020-01-01\n"),
        ("events.csv", "installation_no,kind,at,code,photos,note\nfz-1,seal,2026-01-05T10:00:00+03:00,7,a;b,\"çok, \"\"uzun\"\" not\"\n"),
        ("bills.csv", "installation_no,period,vat_base,vat,invoice_amount\nfz-1,2026-01,100.10,20.02,120.12\n"),
        ("consumers.csv", "installation_no,contract_account_no,id_kind,identity_no,name\nfz-1,5,national,10000000146,Ayşe\n"),
        ("load_profile.csv", "installation_no,interval_start,active_kwh\nfz-1,2026-01-01 00:15,1.5\n"),
        ("event_words.csv", "installation_no,at,word\nfz-1,2026-01-01 12:00,8040\n"),
        ("streets.geojson", """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"S1","name":"Gül"},"geometry":{"type":"LineString","coordinates":[[35.3,37],[35.31,37]]}}]}"""),
    ];

    private readonly ImportBench _bench = new(database);

    [Fact]
    public async Task No_file_crashes_hangs_or_is_taken_in_part()
    {
        await _bench.HaveInstallations("fz-1");
        var files = int.TryParse(Environment.GetEnvironmentVariable("TARAMA_FUZZ_FILES"), out var wanted) ? wanted : DefaultFiles;
        for (var n = 0; n < files; n++)
        {
            var random = new Random(n);
            var (name, text) = Seeds[random.Next(Seeds.Length)];
            var bytes = random.Next(5) == 0 ? SpoiltBytes.Noise(random, 3000) : SpoiltBytes.Mutate(Encoding.UTF8.GetBytes(text), random);
            using var patience = new CancellationTokenSource(Longest);
            var path = ImportBench.Write(name, bytes);
            try
            {
                var summary = await _bench.Importer.Run(new ImportOrder(path, name, null, false), (_, _, _) => { }, patience.Token);
                Assert.True(summary.RowsRead > 0, $"file {n}: taken without a row");
            }
            catch (ImportRefusedException)
            {
            }
            catch (Exception e) when (e is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"file {n} ({name}): {e.GetType().Name}: {e.Message}\n{Convert.ToHexString(bytes[..Math.Min(400, bytes.Length)])}");
            }

            File.Delete(path);
        }

        Assert.Equal(0, await _bench.Ask<long>("select count(*) from reading where import_id not in (select import_id from import where state = 'done')"));
        Assert.Equal(0, await _bench.Ask<long>("select count(*) from import where state = 'running'"));
        Assert.Equal(1, await _bench.Ask<long>("select count(*) from pg_constraint where conname = 'reading_pkey'"));
    }
}
