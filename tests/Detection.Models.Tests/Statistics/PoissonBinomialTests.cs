using Detection.Models.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace Detection.Models.Tests.Statistics;

public sealed class PoissonBinomialTests
{
    [Fact]
    public void It_agrees_with_adding_up_every_outcome() => Prop.ForAll(
        Gen.Choose(0, 100).Select(percent => percent / 100.0).ArrayOf().Where(all => all.Length <= 10).ToArbitrary(), probabilities =>
        {
            var (first, mass) = PoissonBinomial.Distribution(probabilities);
            var slow = EveryOutcome(probabilities);
            for (var count = 0; count < slow.Length; count++)
                Assert.Equal(slow[count], count >= first && count < first + mass.Count ? mass[count - first] : 0, 1e-12);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261127UL, 3UL));

    [Fact]
    public void Equal_probabilities_give_the_binomial_interval()
    {
        var findings = PoissonBinomial.Of([.. Enumerable.Repeat(0.3, 20)], 0.9);
        Assert.Equal(6, findings.Expected, 1e-12);
        Assert.Equal((3, 9), (findings.Low, findings.High)); // binomial(20, 0.3): P(X ≤ 2) = 0.0355, P(X ≤ 3) = 0.1071, P(X ≥ 10) = 0.0480, P(X ≥ 9) = 0.1133
    }

    [Fact]
    public void What_is_certain_has_no_spread()
    {
        Assert.Equal(new PoissonBinomial(0, 0, 0), PoissonBinomial.Of([]));
        Assert.Equal(new PoissonBinomial(2, 2, 2), PoissonBinomial.Of([1, 0, 1, 0]));
    }

    [Fact]
    public void Twenty_thousand_visits_are_no_trouble()
    {
        var findings = PoissonBinomial.Of([.. Enumerable.Range(0, 20_000).Select(i => i % 100 / 100.0)]);
        Assert.Equal(9900, findings.Expected, 1e-6);
        Assert.InRange(findings.High - findings.Low, 150, 220); // ± 1.645 × √(Σ p (1 − p)) = ± 95 around the mean
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void What_is_no_probability_is_refused(double p) => Assert.Throws<ArgumentOutOfRangeException>(() => PoissonBinomial.Of([p]));

    private static double[] EveryOutcome(double[] probabilities)
    {
        var mass = new double[probabilities.Length + 1];
        for (var outcome = 0; outcome < 1 << probabilities.Length; outcome++)
        {
            var (p, count) = (1.0, 0);
            for (var i = 0; i < probabilities.Length; i++)
            {
                var happens = (outcome >> i & 1) == 1;
                p *= happens ? probabilities[i] : 1 - probabilities[i];
                if (happens) count++;
            }
            mass[count] += p;
        }
        return mass;
    }
}
