using Detection.Models.Evaluation;
using Detection.Models.Training.Rows;
using Detection.Models.Training.Shape;

namespace Detection.Models.Tests.Evaluation;

/// <summary>Leaks are named where they are and not where they are not.</summary>
public class LeakSearchTests
{
    private const int Rows = 600;
    private static readonly float[] Labels = [.. Enumerable.Range(0, Rows).Select(r => r % 12 == 0 ? 1f : 0f)];

    [Fact]
    public void A_clean_set_has_none() => Assert.Empty(LeakSearch.Find(Set((_, random) => random.NextSingle())));

    [Fact]
    public void A_column_that_is_the_label_written_down_is_named()
    {
        var leak = Assert.Single(LeakSearch.Find(Set((row, random) => Labels[row] + random.NextSingle() / 2)));
        Assert.Equal(("column", "x"), (leak.Code, leak.Column));
    }

    [Fact]
    public void Missingness_that_tells_is_named()
    {
        var leaks = LeakSearch.Find(Set((row, random) => Labels[row] > 0.5f && row % 3 != 1 || random.Next(20) == 0 ? float.NaN : random.NextSingle()));
        Assert.Contains(leaks, l => l is { Code: "missingness", Column: "x" });
    }

    [Fact]
    public void Equal_rows_are_counted()
    {
        var leak = Assert.Single(LeakSearch.Find(Set((row, _) => row / 2)), l => l.Code == "sameRows");
        Assert.Equal(Rows, leak.Figure);
    }

    [Fact]
    public void A_meter_that_is_young_after_a_finding_is_named_in_words()
    {
        var leak = Assert.Single(LeakSearch.Find(Set((row, random) => Labels[row] > 0.5f ? random.NextSingle() * 4 : 2 + random.NextSingle() * 8, AttributeColumns.MeterAgeFamily)));
        Assert.Equal("meterAge", leak.Code);
        Assert.Contains("exchanged after a finding", leak.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_meter_fitted_after_the_visit_is_named()
    {
        var visited = new DateOnly(2025, 6, 1);
        var set = Set((_, random) => random.NextSingle()) with
        {
            VisitedOn = [.. Enumerable.Repeat((DateOnly?)visited, Rows)],
            NewestMeterOn = [.. Labels.Select((l, row) => (DateOnly?)(l > 0.5f && row % 24 == 0 ? visited.AddDays(9) : visited.AddDays(-2000)))],
        };
        Assert.Equal("meterAfterFinding", Assert.Single(LeakSearch.Find(set)).Code);
    }

    private static LabelledSet Set(Func<int, Random, float> value, string family = "f")
    {
        var random = new Random(2);
        var table = LearnerTable.Of([new LearnerColumn("x", ColumnKind.Attribute, family)], [.. Enumerable.Range(0, Rows).Select(row => value(row, random))], []);
        return new LabelledSet(table, Labels, new string?[Rows], new string?[Rows], new DateOnly?[Rows]);
    }
}
