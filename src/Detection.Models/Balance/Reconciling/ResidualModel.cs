namespace Detection.Models.Balance.Reconciling;

/// <summary>How much more likely a balance becomes by one explanation.</summary>
/// <param name="LogOdds">ln of the Bayes factor: above 0 speaks for the explanation.</param>
/// <param name="Coefficient">How many times its series the explanation takes, with what is known of it beforehand.</param>
/// <param name="Deviation">Of the coefficient.</param>
public readonly record struct Gain(double LogOdds, double Coefficient, double Deviation);

/// <summary>
/// What a transformer's balance leaves unexplained month by month, and how surely each month is known: independent noise, plus movements that
/// all months share (loss assumptions, explanations already taken). Immutable.
/// </summary>
/// <remarks>
/// Method: Gaussian linear model with Gaussian priors; a model's evidence in closed form (Bishop 2006, "Pattern Recognition and Machine
/// Learning", §3.5), with the covariance kept as diagonal plus few rank-one terms and inverted by Woodbury's identity.
/// Cost: linear in months × terms for each question.
/// </remarks>
public sealed class ResidualModel
{
    private readonly double[] _weight;
    private readonly double[] _residual;
    private readonly double[][] _terms;
    private readonly double[,] _inverse;
    private readonly double[] _onResidual;

    private ResidualModel(double[] weight, double[] residual, double[][] terms)
    {
        (_weight, _residual, _terms) = (weight, residual, terms);
        var gram = new double[terms.Length, terms.Length];
        for (var i = 0; i < terms.Length; i++)
            for (var j = 0; j <= i; j++) gram[i, j] = gram[j, i] = Product(terms[i], terms[j]) + (i == j ? 1 : 0);
        _inverse = SymmetricInverse.Of(gram);
        _onResidual = Project(residual);
    }

    /// <param name="residual">One a month; NaN = not known.</param>
    /// <param name="deviation">Of each month by itself, positive.</param>
    public static ResidualModel Of(ReadOnlySpan<double> residual, ReadOnlySpan<double> deviation)
    {
        var (weight, clean) = (new double[residual.Length], new double[residual.Length]);
        for (var month = 0; month < residual.Length; month++)
        {
            if (double.IsNaN(residual[month])) continue;
            weight[month] = 1 / (deviation[month] * deviation[month]);
            clean[month] = residual[month];
        }
        return new ResidualModel(weight, clean, []);
    }

    public int Months => _weight.Length;

    public int KnownMonths => _weight.Count(weight => weight > 0);

    public bool IsKnown(int month) => _weight[month] > 0;

    /// <summary>What is left of a month, 0 where not known.</summary>
    public double Left(int month) => _residual[month];

    /// <summary>The model with a movement that may have any size about a mean.</summary>
    /// <param name="series">One a month; what it says of an unknown month does not matter.</param>
    public ResidualModel With(ReadOnlySpan<double> series, double mean, double deviation)
    {
        var (residual, term) = ((double[])_residual.Clone(), new double[Months]);
        for (var month = 0; month < Months; month++)
        {
            if (_weight[month] == 0) continue;
            residual[month] -= mean * series[month];
            term[month] = deviation * series[month];
        }
        return new ResidualModel(_weight, residual, [.. _terms, term]);
    }

    /// <summary>How the model's evidence changes by such a movement.</summary>
    public Gain Try(ReadOnlySpan<double> series, double mean, double deviation)
    {
        var onSeries = Project(series);
        var squares = Whiten(series, series, onSeries, onSeries);
        if (!(squares > 0)) return new Gain(double.NegativeInfinity, mean, deviation);
        var cross = Whiten(series, _residual, onSeries, _onResidual);
        var shifted = cross - mean * squares;
        var spread = 1 + deviation * deviation * squares;
        var logOdds = mean * cross - mean * mean * squares / 2 + deviation * deviation * shifted * shifted / (2 * spread) - Math.Log(spread) / 2;
        return new Gain(logOdds, mean + deviation * deviation * shifted / spread, deviation / Math.Sqrt(spread));
    }

    private double[] Project(ReadOnlySpan<double> series)
    {
        var products = new double[_terms.Length];
        for (var term = 0; term < products.Length; term++) products[term] = Product(_terms[term], series);
        return products;
    }

    private double Whiten(ReadOnlySpan<double> a, ReadOnlySpan<double> b, double[] onA, double[] onB)
    {
        var sum = Product(a, b);
        for (var i = 0; i < onA.Length; i++)
            for (var j = 0; j < onB.Length; j++) sum -= onA[i] * _inverse[i, j] * onB[j];
        return sum;
    }

    private double Product(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = 0.0;
        for (var month = 0; month < _weight.Length; month++)
            if (_weight[month] > 0) sum += _weight[month] * a[month] * b[month];
        return sum;
    }
}
