using Detection.Models.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace Detection.Models.Tests.Statistics;

public sealed class WilsonIntervalTests
{
    /// <summary>Examples of Newcombe (1998), Two-sided confidence intervals for the single proportion, table I, method 3.</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void The_interval_is_the_one_Newcombe_tabulates(long successes, long trials, double low, double high)
    {
        var interval = WilsonInterval.Of(successes, trials)!.Value;
        Assert.Equal(low, interval.Low, 0.00006);
        Assert.Equal(high, interval.High, 0.00006);
    }

    [Fact]
    public void Without_trials_there_is_no_share() => Assert.Null(WilsonInterval.Of(0, 0));

    [Theory]
    [InlineData(-1, 5, 0.95)]
    [InlineData(6, 5, 0.95)]
    [InlineData(1, 5, 0)]
    [InlineData(1, 5, 1)]
    [InlineData(1, 5, double.NaN)]
    public void Impossible_counts_and_confidences_are_refused(long successes, long trials, double confidence) =>
        Assert.ThrowsAny<ArgumentOutOfRangeException>(() => WilsonInterval.Of(successes, trials, confidence));

    [Fact]
    public void The_interval_holds_the_share_and_stays_within_0_and_1() =>
        Prop.ForAll(
            Gen.Choose(1, 5000).SelectMany(trials => Gen.Choose(0, trials).Select(successes => (successes, trials))).ToArbitrary(),
            counts =>
            {
                var interval = WilsonInterval.Of(counts.successes, counts.trials)!.Value;
                return interval.Low >= 0 && interval.Low <= interval.Share && interval.Share <= interval.High && interval.High <= 1;
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void More_visits_and_less_confidence_narrow_the_interval()
    {
        static double Width(WilsonInterval? interval) => interval!.Value.High - interval.Value.Low;
        Assert.True(Width(WilsonInterval.Of(100, 1000)) < Width(WilsonInterval.Of(10, 100)));
        Assert.True(Width(WilsonInterval.Of(10, 100, 0.8)) < Width(WilsonInterval.Of(10, 100)));
    }
}
