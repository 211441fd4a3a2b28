using Detection.Models.Features;
using Detection.Models.Law.Facts;
using Detection.Models.Law.Formulas;
using Detection.Models.Law.Rules;
using Detection.Models.Law.Tables;

namespace Detection.Models.Law.Worksheets;

/// <summary>
/// The calculation of one case, line by line, with everything it was computed from: facts, rule set, the table rows used and the overrides.
/// Whoever holds it can compute it again without the service, to the kuruş.
/// </summary>
/// <param name="Format">Version of this form; 1.</param>
/// <param name="Facts">What was found and from where each value comes.</param>
/// <param name="Rules">The dated rule set that was applied.</param>
/// <param name="TablesUsed">The rows of the import tables that entered the calculation.</param>
/// <param name="Lines">In the order of the calculation; a line's inputs are facts, rules, table rows or earlier lines.</param>
/// <param name="Flags">What a lawyer must look at before the record is final.</param>
/// <param name="Overrides">Every override ever made, in order, the withdrawn too.</param>
/// <param name="EnergyKwh">Energy charged [kWh]; 0 where none is charged by energy.</param>
/// <param name="TotalTl">Amount charged [TL], taxes and funds not included.</param>
public sealed record Worksheet(
    int Format,
    CaseFacts Facts,
    RuleSet Rules,
    LawTables TablesUsed,
    IReadOnlyList<WorksheetLine> Lines,
    IReadOnlyList<ReviewFlag> Flags,
    IReadOnlyList<WorksheetOverride> Overrides,
    decimal EnergyKwh,
    decimal TotalTl)
{
    public WorksheetLine? Find(string code) => Lines.FirstOrDefault(line => line.Code == code);
}

/// <summary>One step of the calculation.</summary>
/// <param name="Code">Unique in the sheet; later lines refer to it.</param>
/// <param name="Article">Where the step is written, such as <c>R 44(2)a</c>.</param>
/// <param name="Formula">Readable and executable, see <see cref="Formulas.Formula"/>; its names are the inputs' codes.</param>
/// <param name="Result">After rounding and override.</param>
/// <param name="Cap">The limit that was applied; null where none is.</param>
/// <param name="Override">The override in force; null where the result is the computed one.</param>
public sealed record WorksheetLine(
    string Code,
    TextPair Name,
    string Article,
    string Formula,
    IReadOnlyList<WorksheetInput> Inputs,
    FormulaValue Result,
    string Unit,
    RoundingRule Rounding,
    LineCap? Cap = null,
    AppliedOverride? Override = null);

/// <summary>A value a line takes.</summary>
/// <param name="Code">The name in the formula; the code of an earlier line where <paramref name="FromLine"/>.</param>
/// <param name="Source">The document, table row or article the value comes from.</param>
/// <param name="FromLine">True when it is the result of an earlier line.</param>
/// <param name="Override">The override in force; null where the value is the stated one.</param>
public sealed record WorksheetInput(
    string Code, TextPair Name, FormulaValue Value, string Unit, string Source, bool FromLine = false, AppliedOverride? Override = null);

/// <param name="Limit">In the line's unit.</param>
/// <param name="Hit">True when the result would have been higher without the cap.</param>
public sealed record LineCap(decimal Limit, bool Hit);

/// <summary>A lawyer's eye is needed: the text leaves room, or a fact is unusual.</summary>
/// <param name="Code">Stable, kebab-case.</param>
public sealed record ReviewFlag(string Code, string Article, TextPair Text);
