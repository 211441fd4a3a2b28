using Detection.Models.Balance;
using Detection.Models.Balance.Reconciling;
using Detection.Models.Series;

namespace Detection.Models.Tests.Balance;

/// <summary>Two neighbouring transformers with honest installations, and one thing wrong at a time.</summary>
public sealed class ReconcilerTests
{
    private const int Members = 40;
    private static readonly Period[] Months = [.. Enumerable.Range(0, 36).Select(month => Period.Of(2024, 1) + month)];

    private readonly double[][] _here = Uses(1);
    private readonly double[][] _there = Uses(2);

    [Fact]
    public void Where_nothing_is_wrong_nothing_is_proposed() =>
        Assert.Empty(Reconciler.Explain([Case("A", 0, Total(_here), _here), Case("B", 300, Total(_there), _there)]));

    [Fact]
    public void A_tap_is_a_step_in_one_balance_that_no_subscriber_makes()
    {
        var drawn = Total(_here);
        for (var month = 20; month < 36; month++) drawn[month] += 45;

        var found = Assert.Single(Reconciler.Explain([Case("A", 0, drawn, _here), Case("B", 300, Total(_there), _there)]));

        Assert.Equal(("A", ExplanationKind.LineTap), (found.TransformerCode, found.Kind));
        Assert.Equal(Months[20].FirstDay, found.BeganOn);
        Assert.Equal(45, found.KwhPerDay, 6.0);
    }

    [Fact]
    public void A_wrong_link_is_missing_here_and_too_much_there()
    {
        // Installation 7 of A is fed by B.
        var (a, b) = (Total(_here), Total(_there));
        for (var month = 0; month < 36; month++) (a[month], b[month]) = (a[month] - _here[7][month], b[month] + _here[7][month]);

        var found = Assert.Single(Reconciler.Explain([Case("A", 0, a, _here), Case("B", 300, b, _there)]));

        Assert.Equal((ExplanationKind.WrongLink, "A", "B", 7L), (found.Kind, found.TransformerCode, found.OtherTransformerCode, found.Installation!.Value.Value));
        Assert.Equal(1, found.Evidence.Coefficient, 0.1);
    }

    [Fact]
    public void A_transformer_far_away_feeds_nobody_here()
    {
        var (a, b) = (Total(_here), Total(_there));
        for (var month = 0; month < 36; month++) (a[month], b[month]) = (a[month] - _here[7][month], b[month] + _here[7][month]);

        var found = Reconciler.Explain([Case("A", 0, a, _here), Case("B", 30_000, b, _there)]);

        Assert.DoesNotContain(found, explanation => explanation.Kind == ExplanationKind.WrongLink);
    }

    [Fact]
    public void A_wrong_multiplier_is_in_proportion_to_one_installation()
    {
        var drawn = Total(_here);
        for (var month = 0; month < 36; month++) drawn[month] += (1.5 - 1) * _here[3][month];

        var found = Assert.Single(Reconciler.Explain([Case("A", 0, drawn, _here, transformed: 3), Case("B", 300, Total(_there), _there)]));

        Assert.Equal((ExplanationKind.WrongMultiplier, 3L), (found.Kind, found.Installation!.Value.Value));
        Assert.Equal(1.5, found.Factor!.Value, 0.06);
    }

    [Fact]
    public void Unmetered_lamps_follow_the_nights()
    {
        var drawn = Total(_here);
        for (var month = 0; month < 36; month++) drawn[month] += 5 * Darkness.MeanHours(Months[month].FirstDay, Months[month].LastDay.AddDays(1), 37);

        var found = Reconciler.Explain([Case("A", 0, drawn, _here), Case("B", 300, Total(_there), _there)]);

        Assert.Equal(ExplanationKind.StreetLighting, found[0].Kind);
    }

    [Fact]
    public void A_theft_is_missing_from_the_day_the_subscriber_fell()
    {
        var billed = Array.ConvertAll(_here, use => (double[])use.Clone());
        for (var month = 18; month < 36; month++) billed[3][month] *= 0.3;

        var found = Assert.Single(Reconciler.Explain([Case("A", 0, Total(_here), billed), Case("B", 300, Total(_there), _there)]));

        Assert.Equal((ExplanationKind.Theft, 3L), (found.Kind, found.Installation!.Value.Value));
        Assert.InRange(found.Probability, Reconciler.LeastProbability, 1);
    }

    [Fact]
    public void A_trouble_that_fits_no_explanation_is_not_given_one()
    {
        // Missing energy that wanders: no constant tap, no lamps, nobody's use.
        var (drawn, walk, random) = (Total(_here), 40.0, new Random(3));
        for (var month = 0; month < 36; month++)
        {
            walk = Math.Max(5, walk + 60 * (random.NextDouble() - 0.5));
            drawn[month] += walk;
        }

        Assert.Empty(Reconciler.Explain([Case("A", 0, drawn, _here), Case("B", 300, Total(_there), _there)]));
    }

    [Fact]
    public void One_who_honestly_uses_less_is_not_accused()
    {
        var use = Array.ConvertAll(_here, own => (double[])own.Clone());
        for (var month = 18; month < 36; month++) use[11][month] *= 0.3;

        Assert.Empty(Reconciler.Explain([Case("A", 0, Total(use), use), Case("B", 300, Total(_there), _there)]));
    }

    [Fact]
    public void Readings_that_were_lost_are_found_by_the_energy_they_leave_behind()
    {
        var billed = Array.ConvertAll(_here, use => (double[])use.Clone());
        for (var month = 10; month < 20; month++) billed[5][month] = double.NaN;

        var found = Assert.Single(Reconciler.Explain([Case("A", 0, Total(_here), billed), Case("B", 300, Total(_there), _there)]));

        Assert.Equal((ExplanationKind.MeteringGap, 5L), (found.Kind, found.Installation!.Value.Value));
    }

    [Fact]
    public void The_order_of_the_cases_does_not_matter()
    {
        var (a, b) = (Total(_here), Total(_there));
        for (var month = 0; month < 36; month++) (a[month], b[month]) = (a[month] - _here[7][month], b[month] + _here[7][month] + 30);
        TransformerCase[] cases = [Case("A", 0, a, _here), Case("B", 300, b, _there)];
        Assert.Equal(Reconciler.Explain(cases), Reconciler.Explain([cases[1], cases[0]]));
    }

    /// <summary>Homes and a few shops: a season in common, a level and a mood of their own.</summary>
    private static double[][] Uses(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Members).Select(member =>
        {
            var level = member % 10 == 3 ? 60 : 5 + 8 * random.NextDouble();
            return Months.Select(month => level * (1 + 0.3 * Math.Cos(2 * Math.PI * month.Month / 12)) * (0.85 + 0.3 * random.NextDouble())).ToArray();
        })];
    }

    private static double[] Total(double[][] uses) => [.. Months.Select((_, month) => uses.Sum(use => use[month]))];

    /// <param name="drawn">kWh a day before losses.</param>
    /// <param name="billed">kWh a day; NaN = not read.</param>
    private static TransformerCase Case(string code, double xMetres, double[] drawn, double[][] billed, int transformed = -1)
    {
        var noise = new Random(code[0]);
        var record = new TransformerRecord(code, "F", "S", 250, xMetres, 0, 37);
        var metered = Months.Select((period, month) =>
        {
            var net = drawn[month] * period.Days;
            var loss = 0.028 * (0.95 + 0.1 * noise.NextDouble()) * net + 0.0018 * 250 * 24 * period.Days;
            return new MeteredSpan(period, period.FirstDay, period.LastDay.AddDays(1), net + loss);
        }).ToArray();
        var spans = billed.Select(use => Months.Select((period, month) => (period, month)).Where(m => !double.IsNaN(use[m.month]))
            .Select(m => new BilledSpan(m.period.FirstDay, m.period.LastDay.AddDays(1), use[m.month] * m.period.Days, 1)).ToArray()).ToArray();
        var unread = billed.Select(use => Months.Select((period, month) => (period, month)).Where(m => double.IsNaN(use[m.month]))
            .Select(m => new UnreadSpan(m.period.FirstDay, m.period.LastDay.AddDays(1), use.Where(kwh => !double.IsNaN(kwh)).Average() * m.period.Days, 1)).ToArray()).ToArray();
        var balance = TransformerBalance.Of(record, metered, [.. spans.SelectMany(s => s)], [.. unread.SelectMany(s => s)], Months);
        var shape = EnergyShape.Of(metered);
        return new TransformerCase(balance, [.. billed.Select((_, member) => MemberSeries.Of(
            new InstallationId(member), xMetres, 0, spans[member], unread[member], balance.Balance, shape, member == transformed))]);
    }
}
