using System.Globalization;
using Detection.Models.Law.Formulas;

namespace Detection.Models.Tests.Law;

public sealed class FormulaTests
{
    [Theory]
    [InlineData("2 + 3 × 4", "14")]
    [InlineData("(2 + 3) × 4", "20")]
    [InlineData("10 − 2 − 3", "5")]
    [InlineData("12 ÷ 4 ÷ 3", "1")]
    [InlineData("max(5, 8 × 0.60)", "5")]
    [InlineData("min(3, 2, 4)", "2")]
    [InlineData("days(start, detected)", "31")]
    [InlineData("days(detected, start)", "0")]
    [InlineData("back(detected, 31)", "2025-01-01")]
    [InlineData("max(start, detected)", "2025-02-01")]
    public void A_formula_is_computed_as_it_is_read(string text, string expected) =>
        Assert.Equal(expected, Formula.Parse(text).Evaluate(Days).ToString().Replace(".00", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("2 +")]
    [InlineData("2 * 3")]
    [InlineData("max(1, 2")]
    [InlineData("1 2")]
    [InlineData("")]
    public void What_is_no_formula_is_refused(string text) => Assert.Throws<FormulaException>(() => Formula.Parse(text));

    [Theory]
    [InlineData("1 ÷ 0")]
    [InlineData("start + 1")]
    [InlineData("unknown")]
    [InlineData("sqrt(4)")]
    public void What_cannot_be_computed_is_refused(string text) => Assert.Throws<FormulaException>(() => Formula.Parse(text).Evaluate(Days));

    [Fact]
    public void A_reader_sees_words_and_his_own_decimal_sign()
    {
        var formula = Formula.Parse("max(least_kw, (a − b) × 0.60)");
        Assert.Equal("en büyük(en az güç; (A − B) × 0,60)", FormulaText.Show(formula, Word, CultureInfo.GetCultureInfo("tr-TR")));
        Assert.Equal("greatest of(en az güç; (A − B) × 0.60)", FormulaText.Show(formula, Word, CultureInfo.GetCultureInfo("en-GB")));

        static string Word(string code) => code switch { "least_kw" => "en az güç", "a" => "A", _ => "B" };
    }

    private static FormulaValue Days(string name) => name switch
    {
        "start" => new DateOnly(2025, 1, 1),
        "detected" => new DateOnly(2025, 2, 1),
        _ => throw new FormulaException($"no {name}"),
    };
}
