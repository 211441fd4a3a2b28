namespace Detection.Models.Training.Forests;

/// <summary>One tree in flat arrays; node 0 is the root, a node's left child follows it. A node with column −1 is a leaf.</summary>
internal sealed class ForestTree
{
    private readonly int[] _column;
    private readonly byte[] _threshold;
    private readonly int[] _right;
    private readonly float[] _value;

    internal ForestTree(int[] column, byte[] threshold, int[] right, float[] value) =>
        (_column, _threshold, _right, _value) = (column, threshold, right, value);

    /// <summary>Share of positives in the leaf a row ends in.</summary>
    public float Of(byte[][] bins, int row)
    {
        var node = 0;
        while (_column[node] >= 0) node = bins[_column[node]][row] <= _threshold[node] ? node + 1 : _right[node];
        return _value[node];
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_column.Length);
        for (var node = 0; node < _column.Length; node++)
        {
            writer.Write(_column[node]);
            if (_column[node] < 0)
            {
                writer.Write(_value[node]);
                continue;
            }
            writer.Write(_threshold[node]);
            writer.Write(_right[node]);
        }
    }

    /// <exception cref="InvalidDataException">A node points outside the tree.</exception>
    public static ForestTree Read(BinaryReader reader, int columns)
    {
        var nodes = reader.ReadInt32();
        if (nodes is < 1 or > 100_000_000) throw new InvalidDataException("a tree of the forest is broken");
        var (column, threshold, right, value) = (new int[nodes], new byte[nodes], new int[nodes], new float[nodes]);
        for (var node = 0; node < nodes; node++)
        {
            column[node] = reader.ReadInt32();
            if (column[node] < 0)
            {
                value[node] = reader.ReadSingle();
                continue;
            }
            threshold[node] = reader.ReadByte();
            right[node] = reader.ReadInt32();
            if (column[node] >= columns || right[node] <= node || right[node] >= nodes) throw new InvalidDataException("a tree of the forest points outside itself");
        }
        return new ForestTree(column, threshold, right, value);
    }
}
