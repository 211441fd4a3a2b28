namespace Detection.Models.Training.Learned;

/// <summary>
/// How near a row lies to known positives and to known negatives, in a space of a few numbers: distances to the nearest of each, the share of
/// positives among the nearest, and the log ratio of two kernel densities. A training row is never its own neighbour.
/// </summary>
internal sealed class LabelledNeighbours
{
    public static readonly string[] Names = ["neighbour_positive_1", "neighbour_positive_5", "neighbour_positive_20", "neighbour_negative_5", "neighbour_negative_20", "neighbour_nearness", "neighbour_density"];

    private const int MostPositives = 4_000, MostNegatives = 4_000, Nearest = 20;

    private readonly float[][] _positives, _negatives;
    private readonly int[] _positiveRows, _negativeRows;

    private LabelledNeighbours(float[][] positives, float[][] negatives, int[] positiveRows, int[] negativeRows) =>
        (_positives, _negatives, _positiveRows, _negativeRows) = (positives, negatives, positiveRows, negativeRows);

    /// <param name="points">One a training row, all of the same length; the last number of each is left out.</param>
    public static LabelledNeighbours Fit(float[][] points, ReadOnlySpan<float> labels, int seed)
    {
        var (positives, negatives) = (new List<int>(), new List<int>());
        for (var row = 0; row < labels.Length; row++) (labels[row] > 0.5f ? positives : negatives).Add(row);
        var random = new Random(seed);
        var (keptPositives, keptNegatives) = (Sample(positives, MostPositives, random), Sample(negatives, MostNegatives, random));
        return new LabelledNeighbours([.. keptPositives.Select(r => points[r][..^1])], [.. keptNegatives.Select(r => points[r][..^1])], keptPositives, keptNegatives);
    }

    /// <param name="trainingRow">Place among the training rows, −1 for any other row.</param>
    /// <returns>In the order of <see cref="Names"/>.</returns>
    public float[] Of(float[] point, int trainingRow)
    {
        Span<float> positive = stackalloc float[Nearest], negative = stackalloc float[Nearest];
        Distances(_positives, _positiveRows, point, trainingRow, positive);
        Distances(_negatives, _negativeRows, point, trainingRow, negative);
        var (nearPositive, nearNegative) = (Mean(positive, Nearest), Mean(negative, Nearest));
        return
        [
            Mean(positive, 1), Mean(positive, 5), nearPositive, Mean(negative, 5), nearNegative,
            nearPositive / (nearPositive + nearNegative + 1e-6f),
            MathF.Log((Density(positive) + 1e-4f) / (Density(negative) + 1e-4f)),
        ];
    }

    internal void Write(BinaryWriter writer)
    {
        foreach (var side in new[] { _positives, _negatives })
        {
            writer.Write(side.Length);
            writer.Write(side.Length == 0 ? 0 : side[0].Length);
            foreach (var point in side)
                foreach (var value in point) writer.Write(value);
        }
    }

    internal static LabelledNeighbours Read(BinaryReader reader)
    {
        var sides = new float[2][][];
        for (var side = 0; side < 2; side++)
        {
            var (count, width) = (reader.ReadInt32(), reader.ReadInt32());
            sides[side] = new float[count][];
            for (var i = 0; i < count; i++)
            {
                sides[side][i] = new float[width];
                for (var j = 0; j < width; j++) sides[side][i][j] = reader.ReadSingle();
            }
        }
        return new LabelledNeighbours(sides[0], sides[1], [.. Enumerable.Repeat(-2, sides[0].Length)], [.. Enumerable.Repeat(-2, sides[1].Length)]);
    }

    /// <summary>The smallest distances, ascending; infinite where there are too few points.</summary>
    private static void Distances(float[][] points, int[] rows, float[] from, int without, Span<float> nearest)
    {
        nearest.Fill(float.PositiveInfinity);
        for (var i = 0; i < points.Length; i++)
        {
            if (rows[i] == without) continue;
            var distance = SquareWithin(points[i], from, nearest[^1]);
            if (distance >= nearest[^1]) continue;
            var place = nearest.Length - 1;
            for (; place > 0 && nearest[place - 1] > distance; place--) nearest[place] = nearest[place - 1];
            nearest[place] = distance;
        }
        for (var i = 0; i < nearest.Length; i++) nearest[i] = MathF.Sqrt(nearest[i]);
    }

    /// <summary>Squared distance; given up once it is beyond the limit, which the leading components decide early.</summary>
    private static float SquareWithin(float[] a, float[] b, float limit)
    {
        float sum = 0;
        for (var i = 0; i < a.Length && sum < limit; i++)
        {
            var difference = a[i] - b[i];
            sum += difference * difference;
        }
        return sum;
    }

    private static float Mean(ReadOnlySpan<float> nearest, int count)
    {
        float sum = 0;
        var known = 0;
        foreach (var distance in nearest[..count])
            if (!float.IsInfinity(distance)) (sum, known) = (sum + distance, known + 1);
        return known == 0 ? 0 : sum / known;
    }

    private static float Density(ReadOnlySpan<float> nearest)
    {
        float sum = 0;
        foreach (var distance in nearest) sum += MathF.Exp(-distance * distance / 2);
        return sum;
    }

    private static int[] Sample(List<int> rows, int most, Random random)
    {
        var all = rows.ToArray();
        if (all.Length <= most) return all;
        random.Shuffle(all);
        return [.. all.Take(most).Order()];
    }
}
