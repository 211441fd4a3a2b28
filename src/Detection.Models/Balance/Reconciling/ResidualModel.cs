namespace Detection.Models.Balance.Reconciling;

/// <summary>How much more likely a balance becomes by one explanation.</summary>
/// <param name="LogOdds">ln of the Bayes factor: above 0 speaks for the explanation.</param>
/// <param name="Coefficient">How many times its series the explanation takes, with what is known of it beforehand.</param>
/// <param name="Deviation">Of the coefficient.</param>
public readonly record struct Gain(double LogOdds, double Coefficient, double Deviation);

/// <summary>A movement that may have any size about a mean.</summary>
/// <param name="Series">One a month; what it says of an unknown month does not matter.</param>
/// <param name="Mean">Of its coefficient.</param>
/// <param name="Deviation">Of its coefficient.</param>
public readonly record struct Movement(double[] Series, double Mean, double Deviation);

/// <summary>
/// What a transformer's balance leaves unexplained month by month, and how surely the months are known together: noise of each, plus movements
/// that several share (loss assumptions, readings that fall into the next month, explanations already taken). Immutable.
/// </summary>
/// <remarks>
/// Method: Gaussian linear model with Gaussian priors; a model's evidence in closed form (Bishop 2006, "Pattern Recognition and Machine
/// Learning", §3.5), with the inverse of the months' covariance kept and changed by the Sherman–Morrison identity.
/// Cost: months² for each movement and each question.
/// </remarks>
public sealed class ResidualModel
{
    private readonly bool[] _known;
    private readonly double[] _residual;
    private readonly double[][] _precision;
    private readonly double[] _onResidual;

    private ResidualModel(bool[] known, double[] residual, double[][] precision)
    {
        (_known, _residual, _precision) = (known, residual, precision);
        _onResidual = Times(residual);
    }

    /// <param name="residual">One a month; NaN = not known.</param>
    /// <param name="deviation">Of each month by itself, positive.</param>
    public static ResidualModel Of(ReadOnlySpan<double> residual, ReadOnlySpan<double> deviation)
    {
        var (known, clean, precision) = (new bool[residual.Length], new double[residual.Length], new double[residual.Length][]);
        for (var month = 0; month < residual.Length; month++)
        {
            precision[month] = new double[residual.Length];
            if (double.IsNaN(residual[month])) continue;
            (known[month], clean[month]) = (true, residual[month]);
            precision[month][month] = 1 / (deviation[month] * deviation[month]);
        }
        return new ResidualModel(known, clean, precision);
    }

    public int Months => _known.Length;

    public int KnownMonths => _known.Count(known => known);

    public bool IsKnown(int month) => _known[month];

    /// <summary>What is left of a month when every movement has its mean; 0 where not known.</summary>
    public double Left(int month) => _residual[month];

    /// <summary>Movements tried one after the other, each with those before it in place; one that says nothing of the known months is left out.</summary>
    /// <returns>How the evidence changes by all of them (ln), and the model that holds them.</returns>
    public (double LogOdds, ResidualModel Model) Add(IEnumerable<Movement> movements)
    {
        var (sum, model) = (0.0, this);
        foreach (var movement in movements)
        {
            if (model.Try(movement.Series, movement.Mean, movement.Deviation) is not { LogOdds: > double.NegativeInfinity } gain) continue;
            (sum, model) = (sum + gain.LogOdds, model.With(movement));
        }
        return (sum, model);
    }

    /// <summary>The model with movements that may have any size about their means.</summary>
    public ResidualModel With(params IReadOnlyList<Movement> movements)
    {
        var (residual, precision) = ((double[])_residual.Clone(), Array.ConvertAll(_precision, row => (double[])row.Clone()));
        var onSeries = new double[Months];
        foreach (var movement in movements)
        {
            var squares = Times(precision, movement.Series, onSeries);
            var scale = movement.Deviation * movement.Deviation / (1 + movement.Deviation * movement.Deviation * squares);
            for (var month = 0; month < Months; month++)
            {
                if (!_known[month]) continue;
                residual[month] -= movement.Mean * movement.Series[month];
                var (row, factor) = (precision[month], scale * onSeries[month]);
                if (factor == 0) continue;
                for (var other = 0; other < row.Length; other++) row[other] -= factor * onSeries[other];
            }
        }
        return new ResidualModel(_known, residual, precision);
    }

    /// <summary>The model with one movement more.</summary>
    public ResidualModel With(Movement movement) => With([movement]);

    /// <summary>The model with one movement that may have any size about a mean.</summary>
    public ResidualModel With(double[] series, double mean, double deviation) => With([new Movement(series, mean, deviation)]);

    /// <summary>How the model's evidence changes by such a movement.</summary>
    public Gain Try(double[] series, double mean, double deviation)
    {
        var squares = Squares(series);
        if (!(squares > 0)) return new Gain(double.NegativeInfinity, mean, deviation);
        var cross = Cross(series);
        var shifted = cross - mean * squares;
        var spread = 1 + deviation * deviation * squares;
        var logOdds = mean * cross - mean * mean * squares / 2 + deviation * deviation * shifted * shifted / (2 * spread) - Math.Log(spread) / 2;
        return new Gain(logOdds, mean + deviation * deviation * shifted / spread, deviation / Math.Sqrt(spread));
    }

    /// <summary>What the months say of a movement that is already part of the model: its coefficient's mean and deviation.</summary>
    public (double Mean, double Deviation) Posterior(in Movement movement)
    {
        var variance = movement.Deviation * movement.Deviation;
        return (movement.Mean + variance * Cross(movement.Series), Math.Sqrt(Math.Max(0, variance - variance * variance * Squares(movement.Series))));
    }

    private double Squares(double[] series) => Times(_precision, series, new double[Months]);

    private double Cross(double[] series)
    {
        var sum = 0.0;
        for (var month = 0; month < series.Length; month++)
            if (_known[month]) sum += series[month] * _onResidual[month];
        return sum;
    }

    private double[] Times(double[] series)
    {
        var product = new double[Months];
        Times(_precision, series, product);
        return product;
    }

    /// <returns>The series' square in the metric of the precision.</returns>
    private double Times(double[][] precision, double[] series, double[] product)
    {
        var squares = 0.0;
        Array.Clear(product);
        for (var month = 0; month < series.Length; month++)
        {
            if (!_known[month] || series[month] == 0) continue;
            var row = precision[month];
            for (var other = 0; other < row.Length; other++) product[other] += series[month] * row[other];
        }
        for (var month = 0; month < series.Length; month++)
            if (_known[month]) squares += series[month] * product[month];
        return squares;
    }
}
