using Detection.Models.Calibration;
using FsCheck;
using FsCheck.Fluent;

namespace Detection.Models.Tests.Calibration;

public class CalibrationTests
{
    private static CalibrationPoint[] Points(int count, int seed, Func<double, double> truth)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextDouble()).Select(score => new CalibrationPoint(score, random.NextDouble() < truth(score)))];
    }

    [Fact]
    public void Probabilities_fitted_on_one_sample_come_true_on_another()
    {
        static double Truth(double score) => 0.02 + 0.6 * score * score * score;
        var calibration = VennAbersCalibration.Fit(Points(3000, 1, Truth));
        var later = Points(20_000, 2, Truth);

        var reliability = ReliabilityTable.Of([.. later.Select(p => (double)calibration.Of(p.Score).Value)], [.. later.Select(p => p.IsPositive)]);

        Assert.True(reliability.ExpectedCalibrationError < 0.02, $"ECE {reliability.ExpectedCalibrationError}");
    }

    [Fact]
    public void The_interval_holds_the_true_probability_nearly_always()
    {
        static double Truth(double score) => 0.05 + 0.5 * score;
        var calibration = VennAbersCalibration.Fit(Points(1500, 3, Truth));

        var held = Enumerable.Range(0, 100).Count(i => calibration.Of(i / 100.0) is var p && p.Low <= Truth(i / 100.0) && Truth(i / 100.0) <= p.High);

        Assert.InRange(held, 85, 100);
    }

    [Fact]
    public void Fewer_visits_give_a_wider_interval()
    {
        static double Width(int count) => VennAbersCalibration.Fit(Points(count, 4, s => 0.3 * s + 0.1)).Of(0.5) is var p ? p.High - p.Low : 0;

        Assert.True(Width(150) > 1.5 * Width(5000));
    }

    /// <summary>The slow way: the line is drawn by trying every pooling, min over the right of max over the left of means.</summary>
    [Fact]
    public void The_joined_probability_is_what_the_slow_definition_gives()
    {
        var points = Points(90, 5, s => s);
        var calibration = VennAbersCalibration.Fit(points);
        foreach (var score in new[] { -1, 0.1, points[3].Score, 0.5, points[40].Score, 0.93, 2 })
        {
            var (p0, p1) = (Slow(points, score, false), Slow(points, score, true));
            Assert.Equal(p1 / (1 - p0 + p1), calibration.Of(score).Value, 1e-6);
        }
    }

    [Fact]
    public void A_curve_never_falls_and_its_interval_holds_its_value() => Prop.ForAll<int>(seed =>
    {
        var points = Points(400, seed, s => 0.5 + 0.3 * Math.Sin(9 * s));
        var weighted = points.Select((p, i) => p with { Weight = 1 + i % 5 }).ToArray();
        var calibration = VennAbersCalibration.Fit(weighted);
        var along = Enumerable.Range(-5, 111).Select(i => calibration.Of(i / 100.0)).ToArray();
        return along.All(p => 0 <= p.Low && p.Low <= p.Value && p.Value <= p.High && p.High <= 1)
            && along.Zip(along.Skip(1)).All(p => p.First.Value <= p.Second.Value && p.First.Low <= p.Second.Low && p.First.High <= p.Second.High);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_the_visits_does_not_matter()
    {
        var points = Points(300, 6, s => s);

        Assert.Equal(VennAbersCalibration.Fit(points).ToBytes(), VennAbersCalibration.Fit(points.Reverse().ToArray()).ToBytes());
    }

    [Fact]
    public void A_visit_that_stands_for_many_counts_as_many()
    {
        var points = Points(600, 7, s => 0.2);
        var heavy = points.Select(p => p with { Weight = p.IsPositive ? 4 : 1 }).ToArray();

        Assert.InRange(VennAbersCalibration.Fit(heavy).Of(0.5).Value, 0.35, 0.65);
        Assert.InRange(VennAbersCalibration.Fit(points).Of(0.5).Value, 0.1, 0.3);
    }

    [Fact]
    public void Too_few_findings_make_no_curve()
    {
        var points = Points(500, 8, s => 0.01);

        Assert.False(VennAbersCalibration.CanFit(points));
        Assert.Throws<ArgumentException>(() => VennAbersCalibration.Fit(points));
    }

    [Theory]
    [InlineData(double.NaN, 1)]
    [InlineData(0.5, 0)]
    [InlineData(0.5, double.PositiveInfinity)]
    public void A_point_that_is_none_is_refused(double score, double weight) =>
        Assert.Throws<ArgumentException>(() => VennAbersCalibration.Fit([.. Points(500, 9, s => 0.5), new CalibrationPoint(score, true, weight)]));

    [Fact]
    public void Calibrations_read_back_give_the_same_bits() => Assert.All(
        new ScoreCalibration[] { VennAbersCalibration.Fit(Points(500, 10, s => s)), new ColdStartCalibration(0.07) }, calibration =>
        {
            var again = ScoreCalibration.Read(calibration.ToBytes());
            Assert.Equal(calibration.Kind, again.Kind);
            Assert.Equal(Enumerable.Range(0, 101).Select(i => calibration.Of(i / 100.0)), Enumerable.Range(0, 101).Select(i => again.Of(i / 100.0)));
        });

    [Fact]
    public void Damaged_and_foreign_bytes_are_refused_in_words()
    {
        var bytes = VennAbersCalibration.Fit(Points(500, 11, s => s)).ToBytes();
        bytes[60] ^= 1;

        Assert.Contains("damaged", Assert.Throws<InvalidDataException>(() => ScoreCalibration.Read(bytes)).Message, StringComparison.Ordinal);
        Assert.Contains("not a calibration", Assert.Throws<InvalidDataException>(() => ScoreCalibration.Read([1, 2, 3])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_cold_start_rises_with_the_score_and_with_the_base_rate()
    {
        var (few, many) = (new ColdStartCalibration(0.01), new ColdStartCalibration(0.3));
        var scores = Enumerable.Range(0, 101).Select(i => i / 100.0).ToArray();

        Assert.All(scores.Zip(scores.Skip(1)), p => Assert.True(few.Of(p.First).Value <= few.Of(p.Second).Value));
        Assert.All(scores, s => Assert.True(few.Of(s).Value < many.Of(s).Value && few.Of(s).Low < few.Of(s).Value && few.Of(s).Value < few.Of(s).High));
        Assert.Equal(default, few.Of(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ColdStartCalibration(0));
    }

    [Fact]
    public void A_line_is_found_again()
    {
        var random = new Random(12);
        var points = Enumerable.Range(0, 20_000).Select(_ => random.NextDouble())
            .Select(s => new CalibrationPoint(s, random.NextDouble() < 1 / (1 + Math.Exp(1.5 - 0.7 * Math.Log(s / (1 - s)))))).ToArray();

        var line = PlattLine.Fit(points);

        Assert.Equal(-1.5, line.Intercept, 0.1);
        Assert.Equal(0.7, line.Slope, 0.05);
    }

    [Fact]
    public void Reliability_counts_every_prediction_once_and_keeps_equal_ones_together()
    {
        double[] predicted = [.. Enumerable.Repeat(0.1, 50), .. Enumerable.Repeat(0.4, 30), 0.9];
        bool[] found = [.. Enumerable.Range(0, 81).Select(i => i % 10 == 0)];

        var reliability = ReliabilityTable.Of(predicted, found);

        Assert.Equal(81, reliability.Rows.Sum(r => r.Count));
        Assert.Equal([0.1, 0.4, 0.9], reliability.Rows.Select(r => Math.Round(r.MeanPredicted, 6)));
        Assert.True(double.IsNaN(ReliabilityTable.Of([], []).ExpectedCalibrationError));
    }

    private static double Slow(CalibrationPoint[] points, double score, bool outcome)
    {
        var all = points.Append(new CalibrationPoint(score, outcome)).GroupBy(p => p.Score).OrderBy(g => g.Key)
            .Select(g => (Score: g.Key, Weight: g.Sum(p => p.Weight), Sum: g.Sum(p => p.IsPositive ? p.Weight : 0))).ToArray();
        var here = Array.FindIndex(all, g => g.Score == score);
        var best = double.PositiveInfinity;
        for (var right = here; right < all.Length; right++)
        {
            var most = double.NegativeInfinity;
            for (var left = 0; left <= here; left++)
            {
                var block = all[left..(right + 1)];
                most = Math.Max(most, block.Sum(g => g.Sum) / block.Sum(g => g.Weight));
            }
            best = Math.Min(best, most);
        }
        return best;
    }
}
