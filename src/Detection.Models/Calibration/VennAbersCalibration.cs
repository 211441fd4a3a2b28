using Detection.Models.Statistics;

namespace Detection.Models.Calibration;

/// <summary>
/// What a score means by what visits found: the score is put among those of the visited installations once as a finding and once as none,
/// an isotonic line is drawn through both, and the two readings are joined. Needs no shape; is as coarse as the visits are few.
/// </summary>
/// <remarks>
/// Vovk, Petej, Fedorova (2015), Large-scale probabilistic predictors with and without guarantees of validity, §2 and eq. 9 (joined
/// probability); weights enter the isotonic fit as in Robertson, Wright, Dykstra (1988), §1.2. The interval joins the two readings with the
/// Wilson interval of the visited installations on the same step of the line. Fitting costs about knots², reading log knots.
/// </remarks>
public sealed class VennAbersCalibration : ScoreCalibration
{
    public const string Name = "venn-abers";

    /// <summary>Fewer findings or fewer visits without one than this do not make a curve.</summary>
    public const int FewestOfEach = 20;

    /// <summary>More distinct scores than this are taken together, neighbours first.</summary>
    private const int MostKnots = 300;

    private readonly Knots _knots;
    private readonly Probability[] _steps;

    private VennAbersCalibration(Knots knots, Probability[] steps, int points, int positives) =>
        (_knots, _steps, Points, Positives) = (knots, steps, points, positives);

    public override string Kind => Name;

    /// <summary>Visits it was fitted on.</summary>
    public int Points { get; }

    /// <summary>Of these, visits that found illegal use.</summary>
    public int Positives { get; }

    /// <summary>Whether there are enough visits of both kinds to fit a curve.</summary>
    public static bool CanFit(IReadOnlyCollection<CalibrationPoint> points) =>
        points.Count(p => p.IsPositive) >= FewestOfEach && points.Count(p => !p.IsPositive) >= FewestOfEach;

    /// <summary>Fits the curve; the order of the points does not matter.</summary>
    /// <exception cref="ArgumentException">There are too few points of one kind (<see cref="CanFit"/>), or a score or weight is not usable.</exception>
    public static VennAbersCalibration Fit(IReadOnlyCollection<CalibrationPoint> points)
    {
        if (!CanFit(points)) throw new ArgumentException($"At least {FewestOfEach} visits with and {FewestOfEach} without a finding are needed.", nameof(points));
        if (points.Any(p => !double.IsFinite(p.Score) || !(p.Weight > 0) || !double.IsFinite(p.Weight)))
            throw new ArgumentException("Every point needs a finite score and a weight above 0.", nameof(points));
        var knots = Knots.Of(points, MostKnots);
        var steps = new Probability[knots.Places];
        for (var place = 0; place < steps.Length; place++) steps[place] = At(knots, place);
        for (var place = 1; place < steps.Length; place++) steps[place] = NotBelow(steps[place - 1], steps[place]);
        return new VennAbersCalibration(knots, steps, points.Count, points.Count(p => p.IsPositive));
    }

    public override Probability Of(double score) => double.IsNaN(score) ? Probability.None : _steps[_knots.PlaceOf(score)];

    internal static VennAbersCalibration ReadFrom(BinaryReader reader)
    {
        var (points, positives, knots) = (reader.ReadInt32(), reader.ReadInt32(), Knots.ReadFrom(reader));
        var steps = new Probability[knots.Places];
        for (var i = 0; i < steps.Length; i++)
        {
            steps[i] = new(reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle());
            if (!(steps[i] is { Low: >= 0, High: <= 1 } step && step.Low <= step.Value && step.Value <= step.High)) throw new InvalidDataException("a step of the calibration is no probability");
        }
        return new VennAbersCalibration(knots, steps, points, positives);
    }

    protected override void Write(BinaryWriter writer)
    {
        writer.Write(Points);
        writer.Write(Positives);
        _knots.Write(writer);
        foreach (var step in _steps)
        {
            writer.Write(step.Value);
            writer.Write(step.Low);
            writer.Write(step.High);
        }
    }

    private static Probability At(Knots knots, int place)
    {
        var (asClean, asFinding) = (knots.Reading(place, 0), knots.Reading(place, 1));
        var joined = asFinding.Share / (1 - asClean.Share + asFinding.Share);
        // At either end of the curve one of the two readings leaves the added visit alone on its step, which says nothing of the others.
        var step = asClean.EffectiveCount >= asFinding.EffectiveCount ? asClean : asFinding;
        var seen = WilsonInterval.Of((long)Math.Round(step.EffectiveCount * step.Share), (long)Math.Round(step.EffectiveCount));
        return Probability.Of(joined, Math.Min(asClean.Share, seen?.Low ?? 0), Math.Max(asFinding.Share, seen?.High ?? 1));
    }

    /// <summary>The interval's ends may dip where a step has fewer visits than the one before; a higher score never promises less.</summary>
    private static Probability NotBelow(Probability before, Probability step) =>
        new(Math.Max(before.Value, step.Value), Math.Max(before.Low, step.Low), Math.Max(before.High, step.High));
}
