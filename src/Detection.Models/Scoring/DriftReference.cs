using System.Text;
using Detection.Models.Features;
using Detection.Models.Series;

namespace Detection.Models.Scoring;

/// <summary>What inputs and scores were like when a model was fitted: for each feature, and for the score, twenty bins of equal share and the share not known.</summary>
public sealed class DriftReference
{
    /// <summary>The last subject: the score itself.</summary>
    public const string ScoreSubject = "score";

    internal const int Bins = 20;

    private DriftReference(IReadOnlyList<Column> columns) => Columns = columns;

    internal IReadOnlyList<Column> Columns { get; }

    /// <summary>Feature codes in the catalogue's order, then <see cref="ScoreSubject"/>.</summary>
    public IEnumerable<string> Subjects => Columns.Select(c => c.Subject);

    /// <param name="verdicts">Of the rows, in their order.</param>
    public static DriftReference Fit(IReadOnlyList<FeatureRow> rows, IReadOnlyList<Verdict> verdicts) => new(
    [
        .. FeatureCatalogue.All.Select((feature, place) => Column.Fit(feature.Code, rows.Select(r => r.Values[place]))),
        Column.Fit(ScoreSubject, verdicts.Select(v => v.Score)),
    ]);

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Columns.Count);
        foreach (var column in Columns)
        {
            writer.Write(column.Subject);
            writer.Write(column.Edges.Length);
            foreach (var edge in column.Edges) writer.Write(edge);
            foreach (var share in column.Shares) writer.Write(share);
        }
        writer.Flush();
        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are no reference.</exception>
    public static DriftReference Read(byte[] bytes)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
            var columns = new Column[Count(reader, 10_000)];
            for (var i = 0; i < columns.Length; i++)
            {
                var (subject, edges) = (reader.ReadString(), new float[Count(reader, Bins)]);
                for (var e = 0; e < edges.Length; e++) edges[e] = reader.ReadSingle();
                var shares = new double[edges.Length + 2];
                for (var s = 0; s < shares.Length; s++) shares[s] = reader.ReadDouble();
                columns[i] = new Column(subject, edges, shares);
            }
            return new DriftReference(columns);
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("the reference for drift ends too early", e);
        }
    }

    private static int Count(BinaryReader reader, int most) =>
        reader.ReadInt32() is >= 0 and var count && count <= most ? count : throw new InvalidDataException("a count of the reference for drift is out of range");

    /// <param name="Edges">Ascending, distinct; bin i holds values up to and with edge i, the last bin those above all.</param>
    /// <param name="Shares">Of all rows: one a bin, and last those not known.</param>
    internal sealed record Column(string Subject, float[] Edges, double[] Shares)
    {
        public static Column Fit(string subject, IEnumerable<float> values)
        {
            float[] all = [.. values];
            double[] known = [.. all.Where(v => !float.IsNaN(v)).Select(v => (double)v).Order()];
            float[] edges = known.Length == 0 ? [] : [.. Enumerable.Range(1, Bins - 1).Select(i => (float)Robust.OfSorted(known, (double)i / Bins)).Distinct()];
            var column = new Column(subject, edges, new double[edges.Length + 2]);
            foreach (var value in all) column.Shares[column.BinOf(value)]++;
            for (var bin = 0; bin < column.Shares.Length; bin++) column.Shares[bin] /= all.Length;
            return column;
        }

        public int BinOf(float value)
        {
            if (float.IsNaN(value)) return Edges.Length + 1;
            var bin = Array.BinarySearch(Edges, value);
            return bin >= 0 ? bin : ~bin;
        }
    }
}
