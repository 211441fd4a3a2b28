using Detection.Models.Law;
using Detection.Models.Law.Rules;
using Detection.Models.Law.Worksheets;

namespace Detection.Models.Tests.Law;

/// <summary>A worksheet somebody changed is found out, wherever the change is.</summary>
public sealed class RecomputationTests
{
    private static readonly Worksheet Sheet = GoldenCaseTests.Calculate(GoldenCase.All.First(golden => golden.Name.StartsWith("c-01", StringComparison.Ordinal))).Sheet!;

    [Fact]
    public void An_untouched_sheet_agrees() => Assert.All(Recomputation.Check(Sheet, RuleSets.Known), check => Assert.True(check.Agrees, check.ToString()));

    [Fact]
    public void A_changed_result_is_found_at_its_line_and_where_it_is_used()
    {
        var wrong = Wrong(Sheet with { Lines = [.. Sheet.Lines.Select(line => line.Code == "gross_kwh" ? line with { Result = 17281m } : line)] });
        Assert.Contains("gross_kwh", wrong);
        Assert.Contains("net_kwh", wrong);
    }

    [Fact]
    public void A_changed_input_is_found() =>
        Assert.Contains("power_kw", Wrong(Sheet with
        {
            Lines = [.. Sheet.Lines.Select(line => line.Code == "power_kw" ? line with { Inputs = [.. line.Inputs.Select(input => input.Code == "project_kw" ? input with { Value = 41m } : input)] } : line)],
        }));

    [Fact]
    public void A_sheet_made_consistent_about_a_wrong_power_is_found_by_its_facts() =>
        Assert.NotEmpty(Wrong(Sheet with { Facts = Sheet.Facts with { ProjectPowerKw = new(39, "project") } }));

    [Fact]
    public void A_changed_total_is_found() => Assert.Equal(["total"], Wrong(Sheet with { TotalTl = Sheet.TotalTl - 0.01m }));

    [Fact]
    public void A_rule_set_with_another_number_under_a_known_name_is_found() =>
        Assert.Contains("rules", Wrong(Sheet with { Rules = Sheet.Rules with { PriceMultiplier = 1 } }));

    [Fact]
    public void A_removed_override_is_found()
    {
        var overridden = GoldenCaseTests.Calculate(GoldenCase.All.First(golden => golden.Name.StartsWith("override-02", StringComparison.Ordinal))).Sheet!;
        Assert.NotEmpty(Wrong(overridden with { Overrides = [] }));
    }

    private static List<string> Wrong(Worksheet sheet) => [.. Recomputation.Check(sheet, RuleSets.Known).Where(check => !check.Agrees).Select(check => check.Code)];
}
