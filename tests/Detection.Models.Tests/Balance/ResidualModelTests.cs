using Detection.Models.Balance.Reconciling;
using MathNet.Numerics.LinearAlgebra;

namespace Detection.Models.Tests.Balance;

/// <summary>The quick arithmetic against the whole covariance matrix.</summary>
public sealed class ResidualModelTests
{
    private const int Months = 9;
    private readonly Random _random = new(5);

    [Fact]
    public void The_gain_is_the_difference_of_the_log_evidences()
    {
        var (residual, noise) = (Series(), Array.ConvertAll(Series(), Math.Abs));
        residual[4] = double.NaN;
        var (one, two, tried) = (Series(), Series(), Series());
        var model = ResidualModel.Of(residual, noise).With(one, 0.3, 0.7).With(two, 0, 1.4);

        var gain = model.Try(tried, 0.9, 0.5);

        var before = Evidence(residual, noise, [(one, 0.3, 0.7), (two, 0, 1.4)]);
        var after = Evidence(residual, noise, [(one, 0.3, 0.7), (two, 0, 1.4), (tried, 0.9, 0.5)]);
        Assert.Equal(after - before, gain.LogOdds, 8);
    }

    [Fact]
    public void A_coefficient_in_plain_sight_is_found()
    {
        var tried = Series();
        var residual = tried.Select(value => 2 * value).ToArray();
        var gain = ResidualModel.Of(residual, [.. Enumerable.Repeat(0.01, Months)]).Try(tried, 0, 10);
        Assert.Equal(2, gain.Coefficient, 0.01);
        Assert.True(gain.LogOdds > 100);
        Assert.True(gain.Deviation < 0.05);
    }

    [Fact]
    public void A_series_of_nothing_explains_nothing() =>
        Assert.Equal(double.NegativeInfinity, ResidualModel.Of(Series(), Series()).Try(new double[Months], 1, 1).LogOdds);

    private double[] Series() => [.. Enumerable.Range(0, Months).Select(_ => _random.NextDouble() * 4 - 1.5)];

    private static double Evidence(double[] residual, double[] noise, (double[] Series, double Mean, double Deviation)[] terms)
    {
        var known = Enumerable.Range(0, Months).Where(month => !double.IsNaN(residual[month])).ToArray();
        var y = Vector<double>.Build.DenseOfEnumerable(known.Select(month => residual[month] - terms.Sum(term => term.Mean * term.Series[month])));
        var covariance = Matrix<double>.Build.Dense(known.Length, known.Length, (i, j) =>
            (i == j ? noise[known[i]] * noise[known[i]] : 0) + terms.Sum(term => term.Deviation * term.Deviation * term.Series[known[i]] * term.Series[known[j]]));
        return -0.5 * (Math.Log(covariance.Determinant()) + y * covariance.Inverse() * y);
    }
}
