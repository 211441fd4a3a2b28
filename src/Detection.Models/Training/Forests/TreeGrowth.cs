namespace Detection.Models.Training.Forests;

/// <summary>
/// Grows one tree on binned columns: at each node a few columns are drawn, in each a few thresholds between the node's least and greatest bin,
/// and the cut that lowers the weighted Gini impurity most is taken (Geurts, Ernst, Wehenkel 2006, doi:10.1007/s10994-006-6226-1).
/// </summary>
internal sealed class TreeGrowth(byte[][] bins, float[] labels, float[] weights, ForestParameters parameters, Random random)
{
    private readonly List<int> _column = [];
    private readonly List<byte> _threshold = [];
    private readonly List<int> _right = [];
    private readonly List<float> _value = [];
    private readonly int[] _order = [.. Enumerable.Range(0, bins.Length)];
    private readonly double[] _binWeight = new double[256], _binPositive = new double[256];
    private readonly int _tried = Math.Clamp((int)Math.Max(Math.Sqrt(bins.Length), parameters.ColumnShare * bins.Length), 1, bins.Length);

    /// <param name="rows">The rows to grow on; their order is changed.</param>
    public ForestTree Grow(int[] rows)
    {
        Node(rows);
        return new ForestTree([.. _column], [.. _threshold], [.. _right], [.. _value]);
    }

    private void Node(Span<int> rows)
    {
        var node = _column.Count;
        _column.Add(-1);
        _threshold.Add(0);
        _right.Add(-1);
        var (weight, positive) = Sums(rows);
        _value.Add((float)(positive / weight));
        if (rows.Length < 2 * parameters.LeastLeaf || positive <= 1e-12 || positive >= weight - 1e-12) return;
        var cut = BestCut(rows, weight, positive);
        if (cut.Column < 0) return;
        var left = Partition(rows, bins[cut.Column], cut.Threshold);
        if (left < parameters.LeastLeaf || rows.Length - left < parameters.LeastLeaf) return;
        (_column[node], _threshold[node]) = (cut.Column, cut.Threshold);
        Node(rows[..left]);
        _right[node] = _column.Count;
        Node(rows[left..]);
    }

    private (int Column, byte Threshold) BestCut(ReadOnlySpan<int> rows, double weight, double positive)
    {
        var best = (Column: -1, Threshold: (byte)0);
        var bestGain = 1e-12;
        var (useful, drawn) = (0, 0);
        while (useful < _tried && drawn < _order.Length)
        {
            var place = random.Next(drawn, _order.Length);
            (_order[drawn], _order[place]) = (_order[place], _order[drawn]);
            var column = _order[drawn++];
            var (least, most) = Range(rows, bins[column]);
            if (least == most) continue;
            useful++;
            var summed = parameters.ThresholdsPerColumn > 1 && rows.Length * (parameters.ThresholdsPerColumn - 1) > most - least;
            if (summed) SumUp(rows, bins[column], least, most);
            for (var attempt = 0; attempt < parameters.ThresholdsPerColumn; attempt++)
            {
                var threshold = (byte)random.Next(least, most);
                var (leftWeight, leftPositive) = summed ? (_binWeight[threshold], _binPositive[threshold]) : Left(rows, bins[column], threshold);
                var gain = Gain(leftWeight, leftPositive, weight, positive);
                if (gain > bestGain) (bestGain, best) = (gain, (column, threshold));
            }
        }
        return best;
    }

    private static double Gain(double leftWeight, double leftPositive, double weight, double positive)
    {
        var (rightWeight, rightPositive) = (weight - leftWeight, positive - leftPositive);
        if (!(leftWeight > 0) || !(rightWeight > 0)) return 0;
        return leftPositive * leftPositive / leftWeight + rightPositive * rightPositive / rightWeight - positive * positive / weight;
    }

    private static (byte Least, byte Most) Range(ReadOnlySpan<int> rows, byte[] column)
    {
        byte least = 255, most = 0;
        foreach (var row in rows)
        {
            var bin = column[row];
            if (bin < least) least = bin;
            if (bin > most) most = bin;
        }
        return (least, most);
    }

    private (double Weight, double Positive) Left(ReadOnlySpan<int> rows, byte[] column, byte threshold)
    {
        double weight = 0, positive = 0;
        foreach (var row in rows)
        {
            if (column[row] > threshold) continue;
            weight += weights[row];
            positive += weights[row] * labels[row];
        }
        return (weight, positive);
    }

    /// <summary>Weight and positives of each bin and all below it.</summary>
    private void SumUp(ReadOnlySpan<int> rows, byte[] column, byte least, byte most)
    {
        Array.Clear(_binWeight, least, most - least + 1);
        Array.Clear(_binPositive, least, most - least + 1);
        foreach (var row in rows)
        {
            _binWeight[column[row]] += weights[row];
            _binPositive[column[row]] += weights[row] * labels[row];
        }
        for (var bin = least + 1; bin <= most; bin++)
        {
            _binWeight[bin] += _binWeight[bin - 1];
            _binPositive[bin] += _binPositive[bin - 1];
        }
    }

    private (double Weight, double Positive) Sums(ReadOnlySpan<int> rows)
    {
        double weight = 0, positive = 0;
        foreach (var row in rows)
        {
            weight += weights[row];
            positive += weights[row] * labels[row];
        }
        return (weight, positive);
    }

    /// <summary>Rows up to the threshold first.</summary>
    private static int Partition(Span<int> rows, byte[] column, byte threshold)
    {
        var left = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            if (column[rows[i]] > threshold) continue;
            (rows[left], rows[i]) = (rows[i], rows[left]);
            left++;
        }
        return left;
    }
}
