using Microsoft.AspNetCore.Http.HttpResults;

namespace Detection.Api.Stages.Statistics;

/// <summary>The ways the statistics can be broken down: the word of the address and that of the table.</summary>
internal static class Breakdowns
{
    public const string District = "district";
    public const string TariffGroup = "tariffGroup";

    /// <summary>The table's word; null for a word it does not know.</summary>
    public static string? Find(string by) => by switch { District => "district", TariffGroup => "tariff_group", _ => null };

    public static ValidationProblem Unknown(string by) =>
        TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["by"] = [$"by is {District} or {TariffGroup}, not '{by}'"] });

    public static ProblemHttpResult NothingYet() =>
        TypedResults.Problem(
            "No run has counted visits yet. Import outcomes and queue a run with POST /runs.", statusCode: StatusCodes.Status404NotFound);
}
