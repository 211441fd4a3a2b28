using Detection.Api.Stages.Exports;
using Detection.Api.Stages.Imports;
using Detection.Api.Tests.Imports;
using Detection.Models.Imports.Reading;
using Detection.Models.Imports.Targets;
using Detection.Models.Simulation;
using Detection.Models.Simulation.Output;
using Detection.Testing;

namespace Detection.Api.Tests.Exports;

/// <summary>Out, in to an empty database, and out again: the same bytes.</summary>
public sealed class RoundTripTests : IAsyncLifetime, IDisposable
{
    /// <summary>What a town does not have, and texts that a spreadsheet or a splitter of lines would take for something else.</summary>
    private static readonly (string File, string Text)[] Rare =
    [
        ("installations.csv",
            "installation_no,tariff_group,street,door_no,consumer_type,longitude,latitude,position_source,position_grade,contract_end,region,status\n"
            + "00017,other,\"'=cmd|' /C calc'!A0\",\"3, \"\"B\"\"\",-12,35.123456789012345,37.00000000000001,geocoded,C,2025-12-31,Güney,closed\n"
            + "'=1+1,dwelling,''=x,'düz,@SUM(A1),,,,,,,\n"),
        ("feeders.geojson", """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"feeder_code":"F-x","substation_code":"S","name":"+F","voltage_kv":34.5,"rating_a":0.1},"geometry":null}]}"""),
        ("events.csv",
            "installation_no,kind,at,crew,code,longitude,latitude,note,photos,serial_no,seal_no,meter_status_code,consumer_status_code,point_code\n"
            + "00017,control,2026-01-05T10:00:59+03:00,E-1,7,35.1,37.1,\"iki\nsatır, \"\"tırnak\"\"; =1\",a.jpg;b.jpg,S1,M1,2,3,\n"
            + ",tip,2026-01-05T10:00:00Z,,,,,=HYPERLINK(1),,,,,,P-9\n"),
        ("unsubscribed_points.csv",
            "point_code,located_by,pole_no,box_no,neighbour_installation,use_kind,province,district,neighbourhood,street,longitude,latitude,position_source,position_grade,transformer_code,seen_on,ended_on,note\n"
            + "P-9,pole,D-1,K-1,00017,stall,Adana,Seyhan,M,S,35.3,37,surveyed,A,T-1,2026-01-01,2026-02-01,-x\n"),
        ("readings.csv",
            "installation_no,period,first_reading_date,last_reading_date,active_kwh,t1_kwh,t2_kwh,t3_kwh,inductive_kvarh,capacitive_kvarh,demand_kw,first_index,last_index,multiplier,additional_kwh,estimated,reading_code,meter_status_code,demand_at\n"
            + "00017,2026-01,2026-01-01,2026-02-01,0.30000000000000004,0.1,0.1,0.1,0.5,0.25,0.01,0,0.30000000000000004,1,0,1,-1,=2,2026-01-05T10:15+03:00\n"),
        ("consumers.csv",
            "installation_no,contract_account_no,id_kind,identity_no,name,tax_office,contract_start,contract_end\n"
            + "00017,-77,national,10000000146,=Ayşe,+Yüreğir,2020-01-01,2025-12-31\n"),
        ("bills.csv",
            "installation_no,period,bill_no,contract_account_no,billed_kwh,daily_average_kwh,current_year_kwh,previous_year_kwh,unit_price,vat_base,vat,invoice_amount,amount_due,security_deposit,customer_credit,misc_adjustment,rounding_carried_in,rounding_carried_out,notification_date,due_date,next_reading_period\n"
            + "00017,2026-01,B1,77,0.300,0.010,1.5,2.5,2.59123456,0.77,0.15,0.92,0.92,10.10,-1.00,0.05,0.01,-0.01,2026-02-02,2026-02-12,2026-02\n"),
        ("meters.csv",
            "installation_no,serial_no,brand,model,stamp_year,ct_ratio,vt_ratio,multiplier,phases,measures,fitted_on,removed_on,clock_moved\n"
            + "00017,S1,M,T,2019,0.1,1,0.1,3,combined,2020-01-01,2025-12-31,0\n"),
        ("load_profile.csv",
            "installation_no,interval_start,active_kwh,inductive_kvarh,capacitive_kvarh,export_kwh,voltage_r_v,voltage_s_v,voltage_t_v,current_r_a,current_s_a,current_t_a\n"
            + "00017,2026-03-29 03:15,0.1,0.2,0.3,0.4,229.9,230,230.1,1.1,1.2,1.3\n"),
        ("transformer_energy.csv",
            "transformer_code,period,energy_in_kwh,first_reading_date,last_reading_date,energy_out_kwh,inductive_kvarh,capacitive_kvarh,demand_kw,estimated\n"
            + "T-9,2026-01,1e20,2026-01-01,2026-02-01,1e-7,3,4,5,1\n"),
        ("feeder_energy.csv", "feeder_code,period,energy_in_kwh,energy_out_kwh,demand_kw,estimated,first_reading_date,last_reading_date\nF-x,2026-01,1,2,3,1,2026-01-01,2026-02-01\n"),
        ("daily_readings.csv", "installation_no,day,active_kwh\n00017,2026-01-05,0.30000000000000004\n00017,2026-01-06,0\n"),
        ("register_readings.csv",
            "installation_no,period,register,first_reading_date,last_reading_date,first_index,last_index,multiplier,quantity,unit\n00017,2026-01,2.8.0,2026-01-01,2026-02-01,1,2.5,1,1.5,kWh\n"),
        ("seals.csv", "installation_no,seal_no,serial_no,place,fitted_on,removed_on,crew\n00017,M1,S1,terminal,2024-01-01,2025-01-01,E-1\n"),
        ("transformer_links.csv", "installation_no,transformer_code,from_day,to_day,phase\n00017,T-9,2020-01-01,2024-01-01,RST\n"),
        ("event_words.csv", "installation_no,at,serial_no,word\n00017,2026-01-01T12:00:01Z,S1,8040000000000801\n"),
        ("outcomes.csv", "installation_no,visited_on,outcome,recovered_kwh,origin\n00017,2026-01-01,kacak_cc,1234.5,tip\n00017,,clean,,\n"),
        ("substations.csv", "substation_code,name,rating_kva,primary_kv,secondary_kv,longitude,latitude\nS,=S,25000,154,34.5,35.3,37\n"),
        ("codes.csv", "kind,model,code,meaning,text_tr,text_en,urgent\nevent-bit,M-1,3,cover,\"Kapak, açık\",@cover,1\n"),
    ];

    private readonly DatabaseFixture _first = new();
    private readonly DatabaseFixture _second = new();
    private readonly TestFolder _folder = new();

    public async Task InitializeAsync()
    {
        await _first.InitializeAsync();
        await _second.InitializeAsync();
        await Fill(new ImportBench(_first));
    }

    public void Dispose() => _folder.Dispose();

    public async Task DisposeAsync()
    {
        await _first.DisposeAsync();
        await _second.DisposeAsync();
    }

    [Fact]
    public async Task A_town_with_every_field_goes_out_in_and_out_again_to_the_byte()
    {
        var (once, again) = (_folder.Sub("once"), _folder.Sub("again"));
        await Exporter(_first).WriteFolder(ExportKinds.All, ExportFormat.Csv, once, default);
        Assert.Empty(ColumnsWithoutAnyValue(once));

        var bench = new ImportBench(_second);
        foreach (var file in CanonicalFolder.List(once))
        {
            var summary = await bench.Run(file);
            Assert.Equal((Path.GetFileName(file), 0), (summary.FileName, summary.RowsRejected));
        }

        await Exporter(_second).WriteFolder(ExportKinds.All, ExportFormat.Csv, again, default);
        foreach (var file in Directory.GetFiles(once))
            Assert.True(File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(again, Path.GetFileName(file)))), FirstDifference(file, Path.Combine(again, Path.GetFileName(file))));
    }

    internal static async Task Fill(ImportBench bench)
    {
        var folder = Directory.CreateTempSubdirectory("tarama-out-").FullName;
        await TownSimulator.Write(new(120, 8), file => File.Create(Path.Combine(folder, TownFiles.Name(file))));
        foreach (var file in CanonicalFolder.List(folder)) await bench.Run(file, simulated: true, ofSet: true);
        await bench.Import("transformers.csv", "transformer_code,name,kind,owner,primary_kv,secondary_kv,longitude,latitude,rating_kva,feeder_code,substation_code\nT-9,-T,kiosk,customer,34.5,0.4,35.3,37,400,F-x,S\n");
        foreach (var (file, text) in Rare) Assert.Equal(0, (await bench.Import(file, text)).RowsRejected);
    }

    private static Exporter Exporter(DatabaseFixture database) => new(database.Source, ImportBench.Cipher);

    private static List<string> ColumnsWithoutAnyValue(string folder)
    {
        var empty = new List<string>();
        foreach (var schema in ExportKinds.All.Where(schema => schema.Shape == ShapeKind.None))
        {
            var path = Path.Combine(folder, schema.FileName!);
            if (!File.Exists(path))
            {
                empty.Add(schema.Name);
                continue;
            }

            using var text = File.OpenText(path);
            var record = new DelimitedReader(text, ',');
            Assert.True(record.Read());
            var seen = new bool[schema.Columns.Length];
            while (record.Read()) for (var at = 0; at < seen.Length; at++) seen[at] |= !record.Field(at).IsEmpty;
            empty.AddRange(schema.Columns.Where((_, at) => !seen[at]).Select(column => $"{schema.Name}.{column.Name}"));
        }

        return empty;
    }

    private static string FirstDifference(string one, string other)
    {
        var (a, b) = (File.ReadAllLines(one), File.ReadAllLines(other));
        var at = Enumerable.Range(0, Math.Max(a.Length, b.Length)).FirstOrDefault(line => line >= a.Length || line >= b.Length || a[line] != b[line]);
        return $"{Path.GetFileName(one)}:{at + 1}\n{a.ElementAtOrDefault(at)}\n{b.ElementAtOrDefault(at)}";
    }
}
