using Detection.Models.Simulation.Output;

namespace Detection.Models.Tests.Simulation;

/// <summary>The company's past: visits, meters, events; and that nothing of it gives a thief away for free.</summary>
public sealed class TownStoryTests(TownStoryTests.LargerTown sample) : IClassFixture<TownStoryTests.LargerTown>
{
    private readonly TownInMemory _town = sample.Town;

    [Fact]
    public void A_twentieth_is_visited_and_the_visits_find_more_than_chance_and_far_from_all()
    {
        var outcomes = _town.Rows(TownFile.Outcomes);
        var thieves = _town.Rows(TownFile.Truth).Where(row => row.Has("installation_no")).Select(row => row["installation_no"]).ToHashSet();
        var (concluded, findings) = (outcomes.Count(row => row["outcome"] != "incomplete"), outcomes.Count(Found));

        Assert.InRange(outcomes.Select(row => row["installation_no"]).Distinct().Count() / (double)LargerTown.Installations, 0.04, 0.08);
        Assert.InRange(findings / (double)concluded, 0.08, 0.25);
        Assert.InRange(findings / (double)thieves.Count, 0.08, 0.4);
        Assert.All(outcomes.Where(Found), row => Assert.Contains(row["installation_no"], thieves));
        Assert.Contains(outcomes, row => row["outcome"] == "clean" && thieves.Contains(row["installation_no"]));
    }

    [Fact]
    public void Outcomes_speak_the_canonical_words()
    {
        foreach (var row in _town.Rows(TownFile.Outcomes))
        {
            Assert.Contains(row["outcome"], (string[])["kacak_b", "kacak_c", "kacak_cc", "usulsuz", "art37", "clean", "incomplete"]);
            Assert.Contains(row["origin"], (string[])["score", "tip", "sweep", "random"]);
            Assert.Equal(Found(row) || row["outcome"] == "art37", row.Has("recovered_kwh"));
        }
    }

    [Fact]
    public void A_thief_who_is_found_stops_and_uses_more_again()
    {
        var found = _town.Rows(TownFile.Outcomes).Where(Found).ToDictionary(row => row["installation_no"], row => row.Date("visited_on"));
        var readings = _town.ReadingsByInstallation();
        var ratios = new List<double>();
        foreach (var theft in _town.Rows(TownFile.Truth).Where(row => found.ContainsKey(row["installation_no"]) && row["method"] is "terminal_bridge" or "phase_bypass"))
        {
            var day = found[theft["installation_no"]];
            Assert.Equal(day, theft.Date("ended_on"));
            var series = readings[theft["installation_no"]].ToList();
            var (before, after) = (Mean(series, day.AddDays(-200), day), Mean(series, day.AddDays(35), day.AddDays(240)));
            if (before > 0 && after > 0) ratios.Add(after / before);
        }
        Assert.True(ratios.Count > 10);
        Assert.True(ratios.Order().ElementAt(ratios.Count / 2) > 1.3);
    }

    [Fact]
    public void Nothing_is_dated_after_the_last_reading()
    {
        var last = _town.Rows(TownFile.Readings).Max(row => row.Date("last_reading_date"));
        Assert.All(_town.Rows(TownFile.Outcomes), row => Assert.True(row.Date("visited_on") <= last));
        Assert.All(_town.Rows(TownFile.Events), row => Assert.True(DateOnly.ParseExact(row["at"][..10], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) <= last));
        Assert.All(_town.Rows(TownFile.Installations).Where(row => row.Has("contract_end")), row => Assert.True(row.Date("contract_start") < row.Date("contract_end")));
    }

    [Fact]
    public void Every_exchange_is_an_event_and_most_follow_a_stamp_that_ran_out()
    {
        var meters = _town.Rows(TownFile.Meters);
        var exchanges = _town.Rows(TownFile.Events).Where(row => row["kind"] == "exchange").Select(row => row["code"]).Order();
        var removed = meters.Where(row => row.Has("removed_on")).ToList();

        Assert.Equal(meters.GroupBy(row => row["installation_no"]).SelectMany(group => group.Skip(1)).Select(row => row["serial_no"]).Order(), exchanges);
        Assert.True(removed.Count(row => row.Date("removed_on").Year - row.Number("stamp_year") >= 10) > 0.7 * removed.Count);
        Assert.Contains(meters, row => !row.Has("removed_on") && row.Number("stamp_year") <= 2016); // overdue
        Assert.All(meters, row => Assert.Equal(row.Number("ct_ratio") * row.Number("vt_ratio"), row.Number("multiplier")));
    }

    [Fact]
    public void Innocents_leave_are_cut_and_come_back()
    {
        var statuses = _town.Rows(TownFile.Installations).Select(row => row["status"]).ToHashSet();
        var kinds = _town.Rows(TownFile.Events).Select(row => row["kind"]).ToHashSet();

        Assert.Superset(new HashSet<string> { "active", "cut", "vacant", "closed" }, statuses);
        Assert.Superset(new HashSet<string> { "cut", "reconnect", "notice", "seal", "exchange", "control", "tip" }, kinds);
    }

    /// <summary>A number, a place in the file or a stamp must not tell thieves from others: the chance that a thief's is larger is a half.</summary>
    [Theory]
    [InlineData("installation_no")]
    [InlineData("contract_account_no")]
    [InlineData("unique_code")]
    [InlineData("eic")]
    [InlineData("longitude")]
    public void No_column_of_an_installation_gives_a_thief_away(string column)
    {
        var thieves = _town.Rows(TownFile.Truth).Where(row => row.Has("installation_no")).Select(row => row["installation_no"]).ToHashSet();
        var ranked = _town.Rows(TownFile.Installations).OrderBy(row => row[column], StringComparer.Ordinal).ToList();
        double rankSum = ranked.Select((row, rank) => thieves.Contains(row["installation_no"]) ? rank : 0L).Sum();
        var larger = (rankSum - thieves.Count * (thieves.Count - 1) / 2.0) / ((double)thieves.Count * (ranked.Count - thieves.Count));
        Assert.InRange(larger, 0.42, 0.58);
    }

    private static bool Found(TownInMemory.Row row) => row["outcome"].StartsWith("kacak", StringComparison.Ordinal);

    private static double Mean(List<TownInMemory.Row> series, DateOnly from, DateOnly to) =>
        series.Where(row => row.Date("first_reading_date") >= from && row.Date("last_reading_date") <= to).Select(row => row.Number("active_kwh")).DefaultIfEmpty().Average();

    public sealed class LargerTown : IAsyncLifetime
    {
        public const int Installations = 6_000;

        public TownInMemory Town { get; private set; } = null!;

        public async Task InitializeAsync() => Town = await TownInMemory.Make(new(Installations, 21));

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
