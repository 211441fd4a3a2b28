namespace Detection.Models.Evaluation;

/// <summary>Something in a labelled set that may know the outcome without being a trace of theft.</summary>
/// <param name="Code">column, missingness, sameRows, meterAge or meterAfterFinding.</param>
/// <param name="Column">What it was seen in.</param>
/// <param name="Figure">AUC, share or count, as the text says.</param>
/// <param name="Text">What was found, why it matters, and what to do.</param>
public sealed record Leak(string Code, string Column, double Figure, string Text);
