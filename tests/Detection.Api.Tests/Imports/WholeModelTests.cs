using Detection.Testing;

namespace Detection.Api.Tests.Imports;

/// <summary>Every kind of row that a company has finds its table, whole.</summary>
public class WholeModelTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private readonly ImportBench _bench = new(database);

    [Fact]
    public async Task Per_register_indexes_and_the_time_of_the_demand_are_kept()
    {
        await _bench.HaveInstallations("reg-1");
        var summary = await _bench.Import("readings.csv",
            "installation_no,period,active_kwh,t1_kwh,t2_kwh,t3_kwh,t1_first_index,t1_last_index,t3_first_index,t3_last_index,demand_kw,demand_at\n"
            + "reg-1,2026-01,60,30,20,10,100,130,5,15,2.5,2026-01-10T18:15+03:00\n");
        Assert.Empty(await _bench.Findings(summary));
        Assert.Equal("100 130 5 15 2026-01-10 15:15:00+00", await _bench.Ask<string>(
            "select concat_ws(' ', t1_first_index, t1_last_index, t3_first_index, t3_last_index, demand_at at time zone 'UTC' || '+00') from reading join installation using (installation_id) where installation_no = 'reg-1'"));
    }

    [Fact]
    public async Task Amounts_are_decimal_to_the_kurus()
    {
        await _bench.HaveInstallations("bill-1");
        await _bench.Import("bills.csv", "installation_no,period,vat_base,vat,invoice_amount,unit_price,misc_adjustment\nbill-1,2026-01,0.10,0.20,0.30,2.59123456,-1234567.89\n");
        Assert.Equal("0.10 0.20 0.30 2.59123456 -1234567.89", await _bench.Ask<string>(
            "select concat_ws(' ', vat_base, vat, invoice_amount, unit_price, misc_adjustment) from bill join installation using (installation_id) where installation_no = 'bill-1'"));
    }

    [Fact]
    public async Task A_consumers_number_is_encrypted_masked_and_found_exactly()
    {
        await _bench.HaveInstallations("who-1");
        await _bench.Import("consumers.csv", "installation_no,contract_account_no,id_kind,identity_no,name\nwho-1,77,national,10000000146,Ayşe Işık\n");
        Assert.Equal("********146", await _bench.Ask<string>("select id_masked from consumer where id_hash = @hash", new { hash = ImportBench.Cipher.Hash("100 0000 0146") }));
        var (id, name) = (await _bench.Ask<byte[]>("select id_cipher from consumer where contract_account_no = '77'"), await _bench.Ask<byte[]>("select name_cipher from consumer where contract_account_no = '77'"));
        Assert.Equal(("10000000146", "Ayşe Işık"), (ImportBench.Cipher.Decrypt(id!), ImportBench.Cipher.Decrypt(name!)));
        var again = await _bench.Import("consumers.csv", "installation_no,contract_account_no,id_kind,identity_no,name\nwho-1,77,national,10000000146,Ayşe Işık\n");
        Assert.Equal((0, 0, 1), (again.Total.Inserted, again.Total.Updated, again.Total.Unchanged));
    }

    [Fact]
    public async Task A_finding_about_a_persons_number_shows_only_its_end()
    {
        await _bench.HaveInstallations("who-2");
        var summary = await _bench.Import("consumers.csv", "installation_no,contract_account_no,id_kind,identity_no\nwho-2,78,national,10000000147\n");
        var finding = Assert.Single(await _bench.Findings(summary));
        Assert.Equal(("national-id-check-digits", "********147"), (finding.Rule, finding.Value));
        Assert.DoesNotContain("10000000147", finding.RawLine);
        Assert.Equal(0, await _bench.Ask<long>("select count(*) from consumer where contract_account_no = '78' and id_cipher is not null"));
    }

    [Fact]
    public async Task Quarter_hours_of_a_day_become_one_row_in_the_months_partition_and_parts_fill_each_other()
    {
        await _bench.HaveInstallations("load-1");
        const string header = "installation_no,interval_start,active_kwh,voltage_r_v\n";
        await _bench.Import("load_profile.csv", header + "load-1,2026-03-05 00:00,1.5,230\nload-1,2026-03-05 23:45,2.5,\nload-1,2026-04-01 12:00,9,\n");
        var second = await _bench.Import("load_profile.csv", header + "load-1,2026-03-05 00:15,7,\nload-1,2026-03-05 23:45,2.5,231\n");
        Assert.Equal(1, second.Total.Updated);
        Assert.Equal("1.5 7 2.5 96 230 231", await _bench.Ask<string>(
            "select concat_ws(' ', active_kwh[1], active_kwh[2], active_kwh[96], cardinality(active_kwh), voltage_r_v[1], voltage_r_v[96]) from load_profile_2026_03"));
        Assert.Equal(1, await _bench.Ask<long>("select count(*) from load_profile_2026_04"));
    }

    [Fact]
    public async Task An_interval_off_the_quarter_is_rejected()
    {
        await _bench.HaveInstallations("load-2");
        var summary = await _bench.Import("load_profile.csv", "installation_no,interval_start,active_kwh\nload-2,2026-03-05 00:07,1\n");
        Assert.Equal("not-a-quarter-hour", Assert.Single(await _bench.Findings(summary)).Rule);
    }

    [Fact]
    public async Task All_sixty_four_bits_of_an_event_word_are_kept()
    {
        await _bench.HaveInstallations("word-1");
        var summary = await _bench.Import("event_words.csv", "installation_no,at,serial_no,word\nword-1,2026-01-01 12:00,,8040000000000801\nword-1,2026-01-02 12:00,,xyz\n");
        Assert.Equal(1, summary.RowsRejected);
        Assert.Equal("63 54 11 0", await _bench.Ask<string>(
            "select string_agg(bit::text, ' ' order by bit desc) from event_word, generate_series(0, 63) bit where (word >> bit) & 1 = 1"));
    }

    [Fact]
    public async Task A_feeder_comes_with_its_line_or_as_a_row_of_text()
    {
        await _bench.Import("feeders.geojson", """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"feeder_code":"F-1","voltage_kv":34.5},"geometry":{"type":"LineString","coordinates":[[35.3,37],[35.31,37]]}}]}""");
        await _bench.Import("FIDERLER.csv", "feeder_code,substation_code,name\nF-1,TM-1,Kuzey\nF-2,TM-1,Güney\n");
        Assert.Equal("F-1 TM-1 Kuzey 34.5 LINESTRING(35.3 37,35.31 37)|F-2 TM-1 Güney", await _bench.Ask<string>(
            "select string_agg(concat_ws(' ', feeder_code, substation_code, name, voltage_kv, st_astext(line)), '|' order by feeder_code) from feeder"));
    }

    [Fact]
    public async Task A_point_without_a_subscriber_needs_a_pole_a_box_a_neighbour_or_a_place()
    {
        var summary = await _bench.Import("unsubscribed_points.csv",
            "point_code,located_by,pole_no,box_no,neighbour_installation,longitude,latitude\nP-1,pole,D-1,,,,\nP-2,box,,,,,\nP-3,neighbour,,,123,,\nP-4,map,,,,35.3,37\nP-5,map,,,,,\n");
        Assert.Equal(["P-2", "P-5"], (await _bench.Findings(summary)).Where(finding => finding.Rule == "point-is-not-located").Select(finding => finding.Value));
        Assert.Equal(3, summary.Total.Inserted);
    }

    [Fact]
    public async Task Links_seals_registers_codes_and_the_grid_have_homes()
    {
        await _bench.HaveInstallations("home-1");
        foreach (var (file, text) in new[]
        {
            ("transformer_links.csv", "installation_no,transformer_code,from_day,to_day,phase\nhome-1,TR-1,2020-01-01,2024-01-01,R\nhome-1,TR-2,2024-01-01,,R\n"),
            ("seals.csv", "installation_no,seal_no,serial_no,place,fitted_on,removed_on,crew\nhome-1,M-1,,terminal,2024-01-01,,E-1\n"),
            ("register_readings.csv", "installation_no,period,register,first_index,last_index,quantity,unit\nhome-1,2026-01,2.8.0,10,20,10,kWh\n"),
            ("codes.csv", "kind,code,meaning,text_tr,text_en,urgent\nevent-bit,11,magnetic_field_r,manyetik alan,magnetic field,1\n"),
            ("substations.csv", "substation_code,name,rating_kva,longitude,latitude\nTM-1,Kuzey,50000,35.3,37\n"),
            ("feeder_energy.csv", "feeder_code,period,energy_in_kwh,demand_kw\nF-9,2026-01,5000,12\n"),
        })
        {
            var first = await _bench.Import(file, text);
            var second = await _bench.Import(file, text);
            Assert.Equal((file, 0, 0L), (file, (int)first.RowsRejected, second.Total.Inserted + second.Total.Updated));
            Assert.Equal(first.Total.Inserted, second.Total.Unchanged);
        }
    }
}
