using Detection.Models.Training.Rows;

namespace Detection.Models.Training.Learned;

/// <summary>
/// The columns that have to be learned from training rows before any tree can be grown: encoded words, principal scores of the months, and
/// nearness to known findings. Columns that say nothing on the training rows are dropped; where all are, one column of zeros is left.
/// </summary>
public sealed class LearnedColumns
{
    private const int InnerFolds = 5;

    private readonly int[] _kept;
    private readonly CategoryEncoder[] _encoders;
    private readonly string[] _encoded;
    private readonly PrincipalScores? _scores;
    private readonly LabelledNeighbours? _neighbours;

    private LearnedColumns(int[] kept, CategoryEncoder[] encoders, string[] encoded, PrincipalScores? scores, LabelledNeighbours? neighbours, IReadOnlyList<string> names) =>
        (_kept, _encoders, _encoded, _scores, _neighbours, Names) = (kept, encoders, encoded, scores, neighbours, names);

    /// <summary>Columns of the tables it makes, in order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Learns from training rows and gives them as the trees are to see them: no row has looked at its own label.</summary>
    /// <param name="fromMonths">Whether principal scores and neighbours are made of the months.</param>
    public static (LearnedColumns Columns, FeatureTable Training) Fit(LearnerTable training, float[] labels, int seed, bool fromMonths = true)
    {
        var kept = Telling(training.Numbers);
        var categories = training.Categories.Where(c => c.Words.Distinct().Count() > 1).ToArray();
        var encoders = Array.ConvertAll(categories, c => CategoryEncoder.Fit(c, labels));
        var months = kept.Where(c => training.Columns[c].Kind == ColumnKind.Month).ToArray();
        var scores = fromMonths && months.Length >= 4 ? PrincipalScores.Fit(training.Numbers, months) : null;
        var points = Points(scores, training.Numbers);
        var neighbours = points is null ? null : LabelledNeighbours.Fit(points, labels, seed);
        var names = new List<string>(kept.Select(c => training.Columns[c].Name));
        foreach (var category in categories) names.AddRange([$"{category.Name}_rows", $"{category.Name}_share"]);
        if (scores is not null) names.AddRange([.. Enumerable.Range(1, scores.Count).Select(i => $"component_{i}"), "components_left"]);
        if (neighbours is not null) names.AddRange(LabelledNeighbours.Names);
        if (names.Count == 0) names.Add("nothing");
        var columns = new LearnedColumns(kept, encoders, [.. categories.Select(c => c.Name)], scores, neighbours, names);
        return (columns, columns.Table(training, points, StratifiedFolds.Deal(labels, InnerFolds, seed), labels));
    }

    /// <summary>Other rows of the same columns as the trees see them.</summary>
    public FeatureTable Of(LearnerTable table) => Table(table, Points(_scores, table.Numbers), null, null);

    internal void Write(BinaryWriter writer)
    {
        writer.Write(_kept.Length);
        foreach (var column in _kept) writer.Write(column);
        writer.Write(Names.Count);
        foreach (var name in Names) writer.Write(name);
        writer.Write(_encoders.Length);
        for (var i = 0; i < _encoders.Length; i++)
        {
            writer.Write(_encoded[i]);
            _encoders[i].Write(writer);
        }
        writer.Write(_scores is not null);
        _scores?.Write(writer);
        writer.Write(_neighbours is not null);
        _neighbours?.Write(writer);
    }

    internal static LearnedColumns Read(BinaryReader reader)
    {
        var kept = new int[reader.ReadInt32()];
        for (var i = 0; i < kept.Length; i++) kept[i] = reader.ReadInt32();
        var names = new string[reader.ReadInt32()];
        for (var i = 0; i < names.Length; i++) names[i] = reader.ReadString();
        var (encoded, encoders) = (new string[reader.ReadInt32()], new List<CategoryEncoder>());
        for (var i = 0; i < encoded.Length; i++)
        {
            encoded[i] = reader.ReadString();
            encoders.Add(CategoryEncoder.Read(reader));
        }
        var scores = reader.ReadBoolean() ? PrincipalScores.Read(reader) : null;
        var neighbours = reader.ReadBoolean() ? LabelledNeighbours.Read(reader) : null;
        return new LearnedColumns(kept, [.. encoders], encoded, scores, neighbours, names);
    }

    private FeatureTable Table(LearnerTable from, float[][]? points, int[]? folds, float[]? labels)
    {
        var width = Names.Count;
        var values = new float[from.RowCount * width];
        Parallel.For(0, from.RowCount, row =>
        {
            var source = from.Numbers.Row(row);
            var into = values.AsSpan(row * width, width);
            for (var i = 0; i < _kept.Length; i++) into[i] = source[_kept[i]];
            if (points is null) return;
            var next = _kept.Length + 2 * _encoders.Length;
            points[row].CopyTo(into[next..]);
            _neighbours?.Of(points[row][..^1], folds is null ? -1 : row).CopyTo(into[(next + points[row].Length)..]);
        });
        for (var i = 0; i < _encoders.Length; i++)
        {
            var place = _kept.Length + 2 * i;
            void Write(int row, float count, float share) => (values[row * width + place], values[row * width + place + 1]) = (count, share);
            var words = from.Categories.First(c => c.Name == _encoded[i]);
            if (folds is null) _encoders[i].Of(words, Write);
            else _encoders[i].OfTraining(words, labels!, folds, Write);
        }
        return new FeatureTable(Names, values);
    }

    private static float[][]? Points(PrincipalScores? scores, FeatureTable table)
    {
        if (scores is null) return null;
        var points = new float[table.RowCount][];
        Parallel.For(0, points.Length, row => points[row] = scores.Of(table.Row(row)));
        return points;
    }

    /// <summary>Columns with at least two different values, missing being one.</summary>
    private static int[] Telling(FeatureTable table)
    {
        var width = table.Columns.Count;
        var telling = new bool[width];
        for (var row = 1; row < table.RowCount; row++)
            for (var column = 0; column < width; column++)
                telling[column] |= !table.Values[row * width + column].Equals(table.Values[column]);
        return [.. Enumerable.Range(0, width).Where(column => telling[column])];
    }
}
