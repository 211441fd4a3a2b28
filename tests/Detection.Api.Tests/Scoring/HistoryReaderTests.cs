using Dapper;
using Detection.Api.Stages.Scoring;
using Detection.Models.Series;

namespace Detection.Api.Tests.Scoring;

/// <summary>What is stored about an installation reaches scoring: whole, in order, and nothing later than the day asked for.</summary>
public class HistoryReaderTests(ScoringStageTests.Town town) : IClassFixture<ScoringStageTests.Town>
{
    private static readonly DateOnly AsOf = new(2025, 12, 31);

    [Fact]
    public async Task Shards_hold_every_installation_once_in_order_with_its_own_readings()
    {
        var histories = new List<InstallationHistory>();
        await foreach (var shard in Reader().ReadShards(AsOf, default)) histories.AddRange(shard);

        Assert.Equal(240, histories.Count);
        Assert.Equal(histories.OrderBy(h => h.Id).Select(h => h.Id), histories.Select(h => h.Id));
        Assert.All(histories, h => Assert.Equal(Enumerable.Range(0, 30), h.Readings.Select(r => r.Period - h.Readings[0].Period)));
        Assert.All(histories, h => Assert.Equal("S" + h.InstallationNo, Assert.Single(h.Meters).SerialNo));
        Assert.Equal(["0000002"], histories.Where(h => h.Days.Count > 0).Select(h => h.InstallationNo));
        Assert.Equal(["0000001"], histories.Where(h => h.Events.Count > 0).Select(h => h.InstallationNo));
    }

    [Fact]
    public async Task A_walk_that_is_broken_off_leaves_the_store_usable()
    {
        await foreach (var shard in Reader().ReadShards(AsOf, default))
        {
            Assert.NotEmpty(shard);
            break;
        }

        await using var connection = await town.Source.OpenConnectionAsync();
        Assert.Equal(240, await connection.ExecuteScalarAsync<long>("select count(*) from installation"));
    }

    [Fact]
    public async Task Notes_words_quarters_and_findings_come_with_what_the_companys_codes_mean()
    {
        await using var connection = await town.Source.OpenConnectionAsync();
        await connection.ExecuteAsync("""
            insert into code (kind, model, code, meaning, urgent) values ('meter-status', '', '12', 'cover_missing', false), ('meter-status', '', '0', 'sound', false),
                   ('event-bit', '', '11', 'magnetic_field_r', true), ('event-bit', 'E350', '3', 'anything', true);
            update meter set model = 'E350' where serial_no = 'S0000003';
            update reading set meter_status_code = '12' where period = '2025-11-01' and installation_id = (select installation_id from installation where installation_no = '0000003');
            update reading set meter_status_code = '0' where period = '2025-10-01' and installation_id = (select installation_id from installation where installation_no = '0000003');
            insert into event_word (installation_id, at, serial_no, word)
            select installation_id, at::timestamptz, 'S0000003', word from installation,
                   (values ('2025-12-01T23:30+00', 8), ('2025-12-05T09:00+03', 2048), ('2026-01-02T09:00+03', 8)) w(at, word) where installation_no = '0000003';
            select make_load_profile_partition('2025-12-01');
            insert into load_profile (installation_id, day, active_kwh, voltage_r_v, current_r_a)
            select installation_id, '2025-12-20', array_fill(0.5::real, array[96]), array_fill(230::real, array[96]), array_fill(null::real, array[96])
            from installation where installation_no = '0000003';
            insert into visit (installation_id, visited_on, outcome)
            select installation_id, day::date, outcome from installation,
                   (values ('2025-03-04', 'kacak_c'), ('2025-05-04', 'clean'), ('2026-02-04', 'kacak_c')) v(day, outcome) where installation_no = '0000003';
            """);
        var id = await connection.ExecuteScalarAsync<long>("select installation_id from installation where installation_no = '0000003'");

        var history = (await Reader().Find(id, AsOf, default))!;

        var note = Assert.Single(history.Notes);
        Assert.Equal((FieldSigns.Opened, new DateOnly(2025, 11, 1)), (note.Signs, note.Period.FirstDay));
        Assert.Equal([new EventWord(new(2025, 12, 2), 1, 0), new EventWord(new(2025, 12, 5), 0, 0)], history.Words);
        var day = Assert.Single(history.Quarters);
        Assert.Equal((96, 48.0, 0.0), (day.Quarters, day.Kwh, day.ApparentKvah));
        Assert.Equal([new DateOnly(2025, 3, 4)], history.FoundOn);
    }

    private HistoryReader Reader() => new(town.Source);
}
