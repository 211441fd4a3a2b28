namespace Detection.Models.Imports.Rules;

/// <summary>A rule that spoke about one row.</summary>
/// <param name="Field">Target column, or the source column where it is not mapped.</param>
/// <param name="Value">The value as the file has it.</param>
/// <param name="Detail">What the message adds, for example another line's number.</param>
public sealed record Fault(ImportRule Rule, Severity Severity, string Field, string? Value, string? Detail = null);
