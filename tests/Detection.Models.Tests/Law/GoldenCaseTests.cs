using Detection.Models.Law;
using Detection.Models.Law.Rules;
using Detection.Models.Law.Worksheets;

namespace Detection.Models.Tests.Law;

/// <summary>The engine against every case worked by hand.</summary>
public sealed class GoldenCaseTests
{
    public static TheoryData<string> Names => [.. GoldenCase.All.Select(golden => golden.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_engine_comes_to_what_was_worked_by_hand(string name)
    {
        var golden = Find(name);
        var answer = Calculate(golden);
        Assert.Equal(golden.Refusal, answer.Obstacles.Count == 0 ? null : answer.Obstacles[0].Code);
        if (answer.Sheet is not { } sheet) return;

        foreach (var line in golden.Lines)
        {
            var written = sheet.Find(line.Code) ?? throw new InvalidOperationException($"The sheet has no line {line.Code}: {string.Join(", ", sheet.Lines.Select(l => l.Code))}.");
            Assert.Equal($"{line.Code} {line.Result}", $"{line.Code} {Plain(line, written)}");
            Assert.Equal((line.Code, line.Mark), (line.Code, written.Override is not null ? "override" : written.Cap is { Hit: true } ? "cap" : ""));
            Assert.Equal((line.Code, line.Article), (line.Code, written.Article));
        }
        Assert.Equal(golden.Flags.Order(), sheet.Flags.Select(flag => flag.Code).Order());
        Assert.Equal(sheet.TotalTl, golden.Lines[^1].Result.Number);
        Assert.Equal("total_tl", golden.Lines[^1].Code);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_worksheet_survives_its_file_and_recomputes_to_the_kurus(string name)
    {
        if (Calculate(Find(name)).Sheet is not { } sheet) return;
        var read = WorksheetJson.Read(WorksheetJson.Write(sheet));
        Assert.Equal(WorksheetJson.Write(sheet), WorksheetJson.Write(read));
        var checks = Recomputation.Check(read, RuleSets.Known);
        Assert.Empty(checks.Where(check => !check.Agrees).Select(check => check.ToString()));
        Assert.True(checks.Count == sheet.Lines.Count + 2);
    }

    [Fact]
    public void There_are_at_least_sixty_and_none_twice()
    {
        Assert.True(GoldenCase.All.Count >= 60, $"{GoldenCase.All.Count} cases");
        Assert.Equal(GoldenCase.All.Count, GoldenCase.All.DistinctBy(golden => golden.Name).Count());
    }

    internal static LawAnswer Calculate(GoldenCase golden) => LawEngine.Calculate(golden.Facts, CaseTables.Read(), RuleSets.Known, golden.Overrides);

    private static GoldenCase Find(string name) => GoldenCase.All.First(golden => golden.Name == name);

    /// <summary>The written result where it equals the one by hand (1.50 is 1.5), so that a difference shows in the message.</summary>
    private static string Plain(GoldenLine line, WorksheetLine written) => written.Result.Equals(line.Result) ? line.Result.ToString() : written.Result.ToString();
}
