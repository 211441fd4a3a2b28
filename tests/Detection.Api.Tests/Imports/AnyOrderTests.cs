using System.Globalization;
using Detection.Testing;

namespace Detection.Api.Tests.Imports;

/// <summary>However the rows are cut into files, in whatever order the files come and however often, the database is the same.</summary>
public class AnyOrderTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private const int Trials = 6;

    private static readonly string[] Tables =
        ["installation", "transformer", "meter", "reading", "bill", "event", "consumer", "load_profile", "transformer_energy", "unsubscribed_point"];

    private readonly ImportBench _bench = new(database);

    [Fact]
    public async Task Every_partition_and_permutation_of_the_files_gives_the_same_database()
    {
        var expected = "";
        for (var trial = 0; trial < Trials; trial++)
        {
            await Empty();
            var random = new Random(trial);
            foreach (var (file, text) in trial == 0 ? Files() : Shuffled(random)) await _bench.Import(file, text);
            var content = await Content();
            if (trial == 0) expected = content;
            Assert.Equal(expected, content);
        }

        Assert.Contains("A-3", expected);
        Assert.Equal(24 + 2, await _bench.Ask<long>("select count(*) from reading"));
    }

    private static IEnumerable<(string File, string Text)> Shuffled(Random random)
    {
        var parts = Files().SelectMany(file => Parts(file.File, file.Text, random)).ToArray();
        random.Shuffle(parts);
        return parts.Concat(parts.Where(_ => random.Next(3) == 0));
    }

    // Parts overlap: a row may stand in several of them, and its fields may be divided among them.
    private static IEnumerable<(string File, string Text)> Parts(string file, string text, Random random)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var rows = lines[1..];
        random.Shuffle(rows);
        var count = random.Next(1, 4);
        for (var part = 0; part < count; part++)
        {
            var taken = rows.Where((_, at) => at % count == part || random.Next(4) == 0).ToArray();
            if (taken.Length > 0) yield return (file, lines[0] + "\n" + string.Join('\n', taken) + "\n");
        }
    }

    private static IEnumerable<(string File, string Text)> Files()
    {
        yield return ("transformers.csv", "transformer_code,rating_kva,longitude,latitude\nT-1,400,35.3,37\nT-2,250,35.31,37.01\n");
        yield return ("installations.csv", "installation_no,tariff_group,street,contract_power_kw,longitude,latitude,position_source,transformer_code\n"
            + "A-1,dwelling,Gül,5,35.32,37,surveyed,T-1\nA-2,industry,,100,,,,T-2\nA-3,agriculture,Işık,,35.33,37.1,geocoded,\n");
        yield return ("meters.csv", "installation_no,serial_no,ct_ratio,fitted_on,removed_on\nA-1,S-1,,2020-01-01,2025-06-10\nA-1,S-2,,2025-06-10,\nA-2,S-3,40,,\n");
        yield return ("readings.csv", "installation_no,period,first_reading_date,last_reading_date,active_kwh,first_index,last_index,estimated\n"
            + string.Concat(Enumerable.Range(1, 12).Select(month => Reading("A-1", month) + Reading("A-2", month))) + "A-3,2024-12,,,7.25,,,1\nA-3,2024-11,,,8,,,\n");
        yield return ("bills.csv", "installation_no,period,vat_base,vat,invoice_amount,unit_price\nA-1,2025-01,100.10,20.02,120.12,2.59\nA-2,2025-01,9999999.99,0.01,10000000.00,4.12345678\n");
        yield return ("events.csv", "installation_no,kind,at,code,note,photos\nA-1,seal,2025-06-10 11:00,M1,değişim,a.jpg;b.jpg\n,tip,2025-02-01,,ihbar,\nA-2,cover,2025-03-01 09:30,,,\n");
        yield return ("consumers.csv", "installation_no,contract_account_no,id_kind,identity_no,name,tax_office\nA-1,100,national,10000000146,Ayşe,\nA-2,200,tax,4540536920,,Ziyapaşa\n");
        yield return ("load_profile.csv", "installation_no,interval_start,active_kwh,voltage_r_v\n"
            + string.Concat(Enumerable.Range(0, 96).Select(quarter => string.Create(CultureInfo.InvariantCulture, $"A-2,2025-01-0{1 + (quarter / 48)} {quarter / 4:00}:{quarter % 4 * 15:00},{quarter}.5,{(quarter % 2 == 0 ? "230.1" : "")}\n"))));
        yield return ("transformer_energy.csv", "transformer_code,period,energy_in_kwh\nT-1,2025-01,1000.3\nT-2,2025-01,2000\nT-1,2025-02,900\n");
        yield return ("unsubscribed_points.csv", "point_code,located_by,pole_no,longitude,latitude\nP-1,pole,D-7,,\nP-2,map,,35.3,37\n");
    }

    private static string Reading(string number, int month) => string.Create(CultureInfo.InvariantCulture,
        $"{number},2025-{month:00},2025-{month:00}-01,{new DateOnly(2025, month, 1).AddMonths(1):yyyy-MM-dd},{100 + month}.125,{month * 200},{(month * 200) + 100 + month}.125,0\n");

    // As a replica, or the histories that refuse to lose a row would refuse to be emptied with what they hang on.
    private Task<int> Empty() =>
        _bench.Ask<int>("set session_replication_role = replica; truncate installation, transformer, reading, bill, event, load_profile, unsubscribed_point, import, correction cascade");

    // Ids and traces depend on the order; what the rows say must not.
    private async Task<string> Content()
    {
        var parts = new List<string>();
        foreach (var table in Tables)
        {
            parts.Add(table + "\n" + await _bench.Ask<string>(
                $"""
                select coalesce(string_agg(line, E'\n' order by line), '')
                from (select (to_jsonb(t) - array['installation_id', 'transformer_id', 'meter_id', 'event_id', 'consumer_id', 'point_id', 'import_id', 'line_no'])::text as line
                      from (select x.*, (select installation_no from installation i where i.installation_id = (to_jsonb(x) ->> 'installation_id')::bigint) as no from {table} x) t) lines
                """));
        }

        return string.Join("\n", parts);
    }
}
