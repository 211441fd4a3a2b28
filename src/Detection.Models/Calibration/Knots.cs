namespace Detection.Models.Calibration;

/// <summary>
/// The scores of visited installations, ascending, equal ones together. A place is either on a knot (odd) or in the gap before it (even),
/// the last one behind all.
/// </summary>
internal sealed class Knots
{
    private readonly double[] _least;
    private readonly double[] _most;
    private readonly double[] _weight;
    private readonly double[] _positive;
    private readonly double[] _squares;

    private Knots(double[] least, double[] most, double[] weight, double[] positive, double[] squares) =>
        (_least, _most, _weight, _positive, _squares) = (least, most, weight, positive, squares);

    /// <param name="Share">What the isotonic line says at the place (0–1).</param>
    /// <param name="EffectiveCount">How many visits its step rests on, counted as if all weighed the same (Kish 1965).</param>
    public readonly record struct Step(double Share, double EffectiveCount);

    /// <summary>Places a score can have: on each knot, before each and behind the last.</summary>
    public int Places => 2 * _least.Length + 1;

    public static Knots Of(IReadOnlyCollection<CalibrationPoint> points, int most)
    {
        var groups = points.GroupBy(p => p.Score).OrderBy(g => g.Key).Select(g => g.ToArray()).ToArray();
        var perKnot = Math.Max(1, (int)Math.Ceiling((double)groups.Length / most));
        // The weights are brought to a mean of one, so that a visit added to the fit counts as one visit.
        var mean = points.Average(p => p.Weight);
        var knots = groups.Chunk(perKnot).Select(c => c.SelectMany(g => g).ToArray()).ToArray();
        return new Knots(
            [.. knots.Select(k => k.Min(p => p.Score))], [.. knots.Select(k => k.Max(p => p.Score))], [.. knots.Select(k => k.Sum(p => p.Weight / mean))],
            [.. knots.Select(k => k.Sum(p => p.IsPositive ? p.Weight / mean : 0))], [.. knots.Select(k => k.Sum(p => p.Weight / mean * (p.Weight / mean)))]);
    }

    public int PlaceOf(double score)
    {
        var knot = Array.BinarySearch(_most, score);
        if (knot < 0) knot = ~knot;
        return knot < _least.Length && score >= _least[knot] ? 2 * knot + 1 : 2 * knot;
    }

    /// <summary>The isotonic line's value at a place when one more visit with that outcome stands there: pool adjacent violators.</summary>
    /// <param name="outcome">1 = a finding, 0 = none.</param>
    public Step Reading(int place, double outcome)
    {
        var blocks = new Stack<Block>();
        for (var knot = 0; knot < _least.Length; knot++)
        {
            if (place == 2 * knot) Push(blocks, new Block(1, outcome, 1, HoldsPlace: true));
            var here = place == 2 * knot + 1;
            Push(blocks, new Block(_weight[knot] + (here ? 1 : 0), _positive[knot] + (here ? outcome : 0), _squares[knot] + (here ? 1 : 0), here));
        }
        if (place == 2 * _least.Length) Push(blocks, new Block(1, outcome, 1, HoldsPlace: true));
        var found = blocks.First(b => b.HoldsPlace);
        return new Step(found.Share, found.Weight * found.Weight / found.Squares);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_least.Length);
        foreach (var column in new[] { _least, _most, _weight, _positive, _squares })
            foreach (var value in column) writer.Write(value);
    }

    public static Knots ReadFrom(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        if (count is < 1 or > 100_000) throw new InvalidDataException("the calibration's number of knots is out of range");
        var columns = new double[5][];
        for (var column = 0; column < columns.Length; column++)
        {
            columns[column] = new double[count];
            for (var i = 0; i < count; i++) columns[column][i] = reader.ReadDouble();
        }
        return new Knots(columns[0], columns[1], columns[2], columns[3], columns[4]);
    }

    private static void Push(Stack<Block> blocks, Block block)
    {
        while (blocks.TryPeek(out var before) && before.Share >= block.Share)
        {
            blocks.Pop();
            block = new Block(before.Weight + block.Weight, before.Positive + block.Positive, before.Squares + block.Squares, before.HoldsPlace || block.HoldsPlace);
        }
        blocks.Push(block);
    }

    private readonly record struct Block(double Weight, double Positive, double Squares, bool HoldsPlace)
    {
        public double Share => Positive / Weight;
    }
}
