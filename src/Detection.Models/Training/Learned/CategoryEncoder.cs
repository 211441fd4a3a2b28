using Detection.Models.Training.Rows;

namespace Detection.Models.Training.Learned;

/// <summary>
/// A column of words as two numbers: how common the word is, and the share of positives among its rows, drawn towards the overall share
/// where the rows are few (Micci-Barreca 2001, doi:10.1145/507533.507538). Training rows get their share from the other inner folds only,
/// so that no row sees its own label.
/// </summary>
internal sealed class CategoryEncoder
{
    /// <summary>Rows of the overall share that every word is mixed with.</summary>
    private const double Prior = 30;

    /// <summary>Words rarer than this are one word.</summary>
    private const int Rare = 8;

    private const string RareWord = "\u0001rare", NoWord = "\u0001none";

    private readonly Dictionary<string, (double Positive, double Count)> _sums;
    private readonly HashSet<string> _common;
    private readonly double _overall;

    private CategoryEncoder(Dictionary<string, (double, double)> sums, HashSet<string> common, double overall) => (_sums, _common, _overall) = (sums, common, overall);

    public static CategoryEncoder Fit(CategoryColumn column, ReadOnlySpan<float> labels)
    {
        var common = column.Words.OfType<string>().CountBy(w => w).Where(w => w.Value >= Rare).Select(w => w.Key).ToHashSet(StringComparer.Ordinal);
        var sums = new Dictionary<string, (double Positive, double Count)>(StringComparer.Ordinal);
        double positives = 0;
        for (var row = 0; row < labels.Length; row++)
        {
            Add(sums, Key(common, column.Words[row]), labels[row], 1);
            positives += labels[row];
        }
        return new CategoryEncoder(sums, common, labels.Length == 0 ? 0 : positives / labels.Length);
    }

    /// <summary>Two numbers a row (log count, smoothed share) for rows whose labels were not used.</summary>
    public void Of(CategoryColumn column, Action<int, float, float> write)
    {
        for (var row = 0; row < column.Words.Length; row++)
        {
            var (positive, count) = _sums.GetValueOrDefault(Key(_common, column.Words[row]));
            write(row, (float)Math.Log(1 + count), Share(positive, count));
        }
    }

    /// <summary>The same for the training rows themselves, each by the other inner folds.</summary>
    public void OfTraining(CategoryColumn column, float[] labels, int[] folds, Action<int, float, float> write)
    {
        var own = new Dictionary<string, (double Positive, double Count)>[folds.Max() + 1];
        for (var fold = 0; fold < own.Length; fold++) own[fold] = new(StringComparer.Ordinal);
        for (var row = 0; row < labels.Length; row++) Add(own[folds[row]], Key(_common, column.Words[row]), labels[row], 1);
        for (var row = 0; row < labels.Length; row++)
        {
            var key = Key(_common, column.Words[row]);
            var (positive, count) = _sums[key];
            var (foldPositive, foldCount) = own[folds[row]][key];
            write(row, (float)Math.Log(1 + count), Share(positive - foldPositive, count - foldCount));
        }
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(_overall);
        writer.Write(_sums.Count);
        foreach (var (word, (positive, count)) in _sums.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            writer.Write(word);
            writer.Write(_common.Contains(word));
            writer.Write(positive);
            writer.Write(count);
        }
    }

    internal static CategoryEncoder Read(BinaryReader reader)
    {
        var overall = reader.ReadDouble();
        var (sums, common) = (new Dictionary<string, (double, double)>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var word = reader.ReadString();
            if (reader.ReadBoolean()) common.Add(word);
            sums[word] = (reader.ReadDouble(), reader.ReadDouble());
        }
        return new CategoryEncoder(sums, common, overall);
    }

    private float Share(double positive, double count) => (float)((positive + Prior * _overall) / (count + Prior));

    private static string Key(HashSet<string> common, string? word) => word is null ? NoWord : common.Contains(word) ? word : RareWord;

    private static void Add(Dictionary<string, (double Positive, double Count)> sums, string key, double positive, double count)
    {
        var (p, c) = sums.GetValueOrDefault(key);
        sums[key] = (p + positive, c + count);
    }
}
