using System.Diagnostics;
using System.Text;
using Detection.Models.Imports.Profiles;
using Detection.Models.Imports.Reading;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Rules;
using Detection.Models.Imports.Targets;
using Detection.Testing;

namespace Detection.Models.Tests.Imports;

/// <summary>Ten thousand files of random and mutated bytes through the reader and every rule of a row: none crashes, none hangs, no row is lost.</summary>
public class ReaderFuzzTests
{
    private const int Files = 10_000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private static readonly (TargetSchema Schema, string Text)[] Seeds =
    [
        (TargetCatalogue.Readings, "installation_no,period,first_reading_date,last_reading_date,active_kwh,t1_kwh,first_index,last_index,multiplier,demand_kw,estimated,demand_at\nfz-1,2026-01,2026-01-01,2026-02-01,31.5,10,0,31.5,1,2,0,2026-01-05T10:00+03:00\nfz-1,2026-02,,,28,,,,,,1,\n"),
        (TargetCatalogue.Installations, "installation_no,tariff_group,eic,installed_power_kw,longitude,latitude,position_source,contract_start\nfz-2,dwelling,40Z000002606920J,4.6,35.32,37,surveyed,2020-01-01\n"),
        (TargetCatalogue.Events, "installation_no,kind,at,code,photos,note\nfz-1,seal,2026-01-05T10:00:00+03:00,7,a;b,\"çok, \"\"uzun\"\" not\"\n"),
        (TargetCatalogue.Bills, "installation_no,period,vat_base,vat,invoice_amount\nfz-1,2026-01,100.10,20.02,120.12\n"),
        (TargetCatalogue.Consumers, "installation_no,contract_account_no,id_kind,identity_no,name\nfz-1,5,national,10000000146,'=Ayşe\n"),
        (TargetCatalogue.LoadProfile, "installation_no,interval_start,active_kwh\nfz-1,2026-01-01 00:15,1.5\n"),
        (TargetCatalogue.EventWords, "installation_no,at,word\nfz-1,2026-01-01 12:00,8040\n"),
        (TargetCatalogue.UnsubscribedPoints, "point_code,located_by,pole_no,longitude,latitude\nP-1,pole,D-1,35.3,37\n"),
    ];

    [Fact]
    public void No_file_crashes_hangs_or_loses_a_row()
    {
        for (var n = 0; n < Files; n++)
        {
            var random = new Random(n);
            var (schema, text) = Seeds[random.Next(Seeds.Length)];
            var bytes = random.Next(6) == 0 ? SpoiltBytes.Noise(random, 2000) : SpoiltBytes.Mutate(Encoding.UTF8.GetBytes(text), random);
            var started = Stopwatch.GetTimestamp();
            try
            {
                Read(schema, bytes);
            }
            catch (Exception e) when (e is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"file {n} ({schema.Name}): {e}\n{Convert.ToHexString(bytes)}");
            }

            Assert.True(Stopwatch.GetElapsedTime(started) < Longest, $"file {n} took too long");
        }
    }

    private static void Read(TargetSchema schema, byte[] bytes)
    {
        var scan = FileScan.Read(new MemoryStream(bytes));
        using var text = new StreamReader(new MemoryStream(bytes), scan.Mark ?? Encoding.Latin1);
        var head = new StringReader(Encoding.Latin1.GetString(bytes)).ReadLine() ?? "";
        var delimiter = Dialect.DetectDelimiter(head);
        var record = new DelimitedReader(text, delimiter);
        if (!record.Read()) return;
        string[] names = [.. Enumerable.Range(0, record.FieldCount).Select(field => record.Field(field).ToString().Trim())];
        var profile = MappingProfile.Canonical(schema);
        var map = ColumnMap.Bind(schema, profile, names);
        var rows = new RowReader(schema, profile, map, new CellForms(new('.'), profile.Dates, profile.Interval));
        for (var line = 0L; record.Read(); line = record.LineNo)
        {
            Assert.True(record.LineNo > line);
            rows.Read(record);
            Assert.Equal(rows.Faults.Rejects, rows.Faults.Items.Any(fault => fault.Severity == Severity.Reject));
        }
    }
}
