using Detection.Models.Law.Formulas;

namespace Detection.Models.Law.Worksheets;

/// <summary>
/// A person put a value in the place of an input or of a line's result. It stays on the sheet for ever: a later entry for the same code
/// replaces it in the calculation, never in the list.
/// </summary>
/// <param name="Code">Of an input or of a line.</param>
/// <param name="Value">Null withdraws the earlier override of this code.</param>
/// <param name="Reason">Not empty.</param>
/// <param name="By">Who did it, as the history names people.</param>
/// <param name="At">When, UTC.</param>
public sealed record WorksheetOverride(string Code, FormulaValue? Value, string Reason, string By, DateTimeOffset At);

/// <summary>The override in force at a value.</summary>
/// <param name="InsteadOf">What stood there before: the stated or the computed value.</param>
public sealed record AppliedOverride(FormulaValue InsteadOf, string Reason, string By, DateTimeOffset At);
