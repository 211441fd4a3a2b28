using System.CommandLine;
using System.Text.Json;
using Detection.Models.Law.Rules;
using Detection.Models.Law.Worksheets;

namespace Detection.Api.Cli;

/// <summary><c>tarama recompute</c>: computes a worksheet again from what it states and compares line by line. Needs no database.</summary>
public static class RecomputeCommand
{
    private static readonly Argument<string> FileArgument = new("file") { Description = "A worksheet, as the calculation annex carries it", HelpName = "FILE.json" };

    private static readonly Option<bool> Quiet = new("--quiet") { Description = "Only the lines that do not agree, and the verdict" };

    public static Command Create()
    {
        var command = new Command("recompute", "Compute a worksheet again, to the kuruş; exit code 0 only where every line agrees") { FileArgument, Quiet };
        command.SetAction((parsed, ct) => Check(parsed.GetRequiredValue(FileArgument), parsed.GetValue(Quiet), ct));
        return command;
    }

    private static async Task<int> Check(string file, bool quiet, CancellationToken ct)
    {
        var sheet = Read(file, await ReadText(file, ct));
        var checks = Recomputation.Check(sheet, RuleSets.Known);
        foreach (var check in checks.Where(check => !quiet || !check.Agrees)) await Console.Out.WriteLineAsync(Line(check));
        var wrong = checks.Count(check => !check.Agrees);
        var verdict = wrong == 0 ? $"match: {checks.Count} checks agree" : $"MISMATCH: {wrong} of {checks.Count} checks do not agree";
        await Console.Out.WriteLineAsync($"{verdict}; installation {sheet.Facts.InstallationNo}, record of {sheet.Facts.RecordDate:yyyy-MM-dd}, rules {sheet.Rules.Id}, {sheet.TotalTl} TL");
        return wrong == 0 ? 0 : CommandLine.Failed;
    }

    private static string Line(LineCheck check) => check.Agrees
        ? $"match     {check.Code,-24} {check.Stated}"
        : $"MISMATCH  {check.Code,-24} {check.Stated ?? "(missing)"} ≠ {check.Recomputed ?? "(none)"}: {check.Complaint}";

    private static async Task<string> ReadText(string file, CancellationToken ct)
    {
        try
        {
            return await File.ReadAllTextAsync(file, ct);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{file}: {e.Message}", e);
        }
    }

    private static Worksheet Read(string file, string json)
    {
        try
        {
            return WorksheetJson.Read(json);
        }
        catch (JsonException e)
        {
            throw new CommandException($"{file} is no worksheet: {e.Message}", e);
        }
    }
}
