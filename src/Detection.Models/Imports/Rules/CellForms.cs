using Detection.Models.Imports.Values;

namespace Detection.Models.Imports.Rules;

/// <summary>How the file at hand writes numbers, dates and interval labels.</summary>
public sealed record CellForms(NumberForm Numbers, DateForm Dates, IntervalLabel Interval);
