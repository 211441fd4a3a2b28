using Detection.Models.Features;
using Detection.Models.Training.Shape;

namespace Detection.Models.Training.Rows;

/// <summary>Which columns a population's rows have: how many months and days are shown one by one.</summary>
public sealed class RowLayout
{
    /// <summary>The catalogue without its shapes, which stand among the columns of months in full.</summary>
    private static readonly Feature[] Catalogue = [.. FeatureCatalogue.All.Where(f => f.Family != FeatureFamily.Shape)];

    private readonly ShapeColumns _months;
    private readonly DayColumns _days;

    /// <param name="months">How many months the population has.</param>
    /// <param name="days">How many daily readings its installations have at most; 0 = none.</param>
    public RowLayout(int months, int days)
    {
        (_months, _days) = (new ShapeColumns(months), new DayColumns(days));
        Shape = [.. _months.Columns, .. _days.Columns];
    }

    /// <summary>Columns of months and days.</summary>
    public IReadOnlyList<LearnerColumn> Shape { get; }

    public float[] ShapeOf(FeatureInput input) => [.. _months.Of(input), .. _days.Of(input)];

    /// <summary>Rows side by side as a table, in their order.</summary>
    public LearnerTable Table(IReadOnlyList<LearnerRow> rows)
    {
        LearnerColumn[] columns = [.. Catalogue.Select(f => new LearnerColumn(f.Code, ColumnKind.Catalogue, FamilyOf(f))), .. Shape, .. AttributeColumns.Numbers];
        var values = new float[rows.Count * columns.Length];
        for (var row = 0; row < rows.Count; row++)
        {
            var into = values.AsSpan(row * columns.Length, columns.Length);
            for (var i = 0; i < Catalogue.Length; i++) into[i] = (float)rows[row].Features[Catalogue[i]];
            rows[row].Shape.CopyTo(into[Catalogue.Length..]);
            rows[row].Attributes.CopyTo(into[(Catalogue.Length + Shape.Count)..]);
        }
        CategoryColumn[] words = [.. AttributeColumns.Words.Select((name, place) => new CategoryColumn(
            name, name == AttributeColumns.StampedBrand ? AttributeColumns.MeterAgeFamily : AttributeColumns.Family, [.. rows.Select(r => r.Words[place])]))];
        return LearnerTable.Of(columns, values, words);
    }

    /// <summary>Whatever dates the meter or its exchange is one family: exchanges follow findings.</summary>
    private static string FamilyOf(Feature feature) =>
        feature == QualityFeatures.StampAge || feature == QualityFeatures.MonthsSinceExchange || feature == HistoryFeatures.MeterYears
            ? AttributeColumns.MeterAgeFamily : $"features: {feature.Family}";
}
