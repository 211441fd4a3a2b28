namespace Detection.Models.Training.Rows;

/// <summary>What a learner's column is made of; ablations leave out one kind at a time.</summary>
public enum ColumnKind
{
    /// <summary>A number handed over ready-made, without readings behind it.</summary>
    Given,

    /// <summary>A feature of the catalogue.</summary>
    Catalogue,

    /// <summary>One month's level, demand or load factor.</summary>
    Month,

    /// <summary>A statistic of the months.</summary>
    Shape,

    /// <summary>Register and meter attributes.</summary>
    Attribute,

    /// <summary>Learned within a fold: principal components, labelled neighbours, encoded categories, detectors.</summary>
    Learned,
}

/// <param name="Name">Unique within a table.</param>
/// <param name="Family">Group of columns that an ablation leaves out together.</param>
public sealed record LearnerColumn(string Name, ColumnKind Kind, string Family);

/// <summary>A column of words: meter brand, consumer type and the like.</summary>
/// <param name="Name">Unique within a table.</param>
/// <param name="Words">One a row; null = not known.</param>
public sealed record CategoryColumn(string Name, string Family, string?[] Words);
