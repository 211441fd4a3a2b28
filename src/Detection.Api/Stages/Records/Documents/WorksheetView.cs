using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Detection.Models.Law.Formulas;
using Detection.Models.Law.Worksheets;

namespace Detection.Api.Stages.Records.Documents;

/// <summary>A worksheet as the templates print it: every line with its formula in words and in numbers.</summary>
internal static class WorksheetView
{
    public static JsonObject Of(Worksheet? sheet, DocumentText text)
    {
        if (sheet is null)
        {
            return new()
            {
                ["ruleSet"] = "—", ["hasEnergy"] = true, ["energy"] = "—", ["total"] = "—", ["days"] = "—", ["sha256"] = "—", ["lines"] = new JsonArray(), ["inputs"] = new JsonArray(),
                ["hasFlags"] = false, ["hasOverrides"] = false,
            };
        }
        return new()
        {
            ["ruleSet"] = $"{text.Pick(sheet.Rules.Title)} · {sheet.Rules.Id} · {text.Pick("yürürlük", "in force since")} {DocumentText.Day(sheet.Rules.EffectiveFrom)}",
            ["hasEnergy"] = sheet.EnergyKwh > 0 || sheet.Find("energy_kwh") is not null,
            ["energy"] = text.Number(sheet.EnergyKwh),
            ["total"] = text.Money(sheet.TotalTl),
            ["days"] = sheet.Find("period_days") is { } days ? text.Bare(days.Result) : "—",
            ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(WorksheetJson.Write(sheet)))),
            ["lines"] = new JsonArray([.. sheet.Lines.Select((line, i) => Line(sheet, line, i + 1, text))]),
            ["inputs"] = new JsonArray([.. sheet.Lines.SelectMany(line => line.Inputs).Where(input => !input.FromLine).DistinctBy(input => input.Code).Select(input => Input(input, text))]),
            ["hasFlags"] = sheet.Flags.Count > 0,
            ["flags"] = new JsonArray([.. sheet.Flags.Select(flag => new JsonObject { ["article"] = flag.Article, ["text"] = text.Pick(flag.Text) })]),
            ["hasOverrides"] = sheet.Overrides.Count > 0,
            ["overrides"] = new JsonArray([.. sheet.Overrides.Select(over => Override(sheet, over, text))]),
        };
    }

    private static JsonObject Line(Worksheet sheet, WorksheetLine line, int number, DocumentText text)
    {
        var formula = Formula.Parse(line.Formula);
        WorksheetInput Of(string code) => line.Inputs.First(input => input.Code == code);
        var words = FormulaText.Show(formula, code => text.Pick(Of(code).Name), text.Culture);
        var numbers = FormulaText.Show(formula, code => text.Bare(Of(code).Value), text.Culture);
        return new()
        {
            ["no"] = number,
            ["name"] = Capital(text.Pick(line.Name), text),
            ["formula"] = words,
            ["numbers"] = line.Inputs.Count == 1 && formula.Text == line.Inputs[0].Code ? "" : $"= {numbers}",
            ["result"] = text.Value(line.Result, line.Unit),
            ["article"] = line.Article,
            ["rounding"] = line.Rounding switch
            {
                RoundingRule.Kurus => text.Pick("kuruşa yuvarlandı", "rounded to the kuruş"),
                RoundingRule.ThreeDecimals => text.Pick("3 ondalık", "3 decimals"),
                RoundingRule.SixDecimals => text.Pick("6 ondalık", "6 decimals"),
                _ => "",
            },
            ["capHit"] = line.Cap is { Hit: true },
            ["cap"] = line.Cap is { } cap ? text.Value(cap.Limit, line.Unit) : "",
            ["override"] = Applied(line.Override, line.Unit, text),
            ["isTotal"] = number == sheet.Lines.Count,
        };
    }

    private static JsonObject Input(WorksheetInput input, DocumentText text) => new()
    {
        ["name"] = Capital(text.Pick(input.Name), text),
        ["value"] = text.Value(input.Value, input.Unit),
        ["source"] = text.Pick(input.Source, SourceWords.English(input.Source)),
        ["override"] = Applied(input.Override, input.Unit, text),
    };

    private static JsonObject Override(Worksheet sheet, WorksheetOverride over, DocumentText text)
    {
        var name = sheet.Find(over.Code)?.Name ?? sheet.Lines.SelectMany(line => line.Inputs).FirstOrDefault(input => input.Code == over.Code)?.Name;
        return new()
        {
            ["at"] = DocumentText.Time(over.At),
            ["by"] = over.By,
            ["code"] = name is { } known ? text.Pick(known) : over.Code,
            ["value"] = over.Value is { } value ? text.Bare(value) : text.Pick("geri alındı", "withdrawn"),
            ["reason"] = over.Reason,
        };
    }

    private static string Applied(AppliedOverride? over, string unit, DocumentText text) => over is null ? ""
        : $"{text.Pick("önceki değer", "in place of")} {text.Value(over.InsteadOf, unit)} · {over.Reason} · {over.By}, {DocumentText.Time(over.At)}";

    private static string Capital(string name, DocumentText text) => name.Length == 0 ? name : name[..1].ToUpper(text.Culture) + name[1..];
}
