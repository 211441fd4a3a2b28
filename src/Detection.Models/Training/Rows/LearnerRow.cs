using Detection.Models.Features;
using Detection.Models.Series;
using Detection.Models.Training.Shape;

namespace Detection.Models.Training.Rows;

/// <summary>One installation on its scoring date as the learners see it: the stored features, and beside them its months and attributes.</summary>
/// <param name="Shape">In the order of <see cref="RowLayout.Shape"/>.</param>
/// <param name="Attributes">In the order of <see cref="AttributeColumns.Numbers"/>.</param>
/// <param name="Words">In the order of <see cref="AttributeColumns.Words"/>.</param>
public sealed record LearnerRow(FeatureRow Features, float[] Shape, float[] Attributes, string?[] Words)
{
    public InstallationId Id => Features.Id;

    public static LearnerRow Of(FeatureInput input, RowLayout layout) =>
        new(FeatureRow.Of(input), layout.ShapeOf(input), AttributeColumns.NumbersOf(input), AttributeColumns.WordsOf(input));
}
