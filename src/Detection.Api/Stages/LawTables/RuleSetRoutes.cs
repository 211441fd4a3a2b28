using System.Text.Json;
using System.Text.Json.Nodes;
using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;
using Detection.Models.Law.Rules;
using Detection.Models.Law.Worksheets;

namespace Detection.Api.Stages.LawTables;

/// <summary>GET and PUT /law-tables/rule-sets: the regulation's numbers by effective date; the record's date chooses one.</summary>
public static class RuleSetRoutes
{
    /// <param name="Source">Where the numbers stand, for example the Official Gazette's issue.</param>
    /// <param name="RuleSet">In the form GET answers; a number left out stays as the confirmed set has it.</param>
    public sealed record Request(string Source, JsonObject RuleSet);

    public static void Map(RouteGroupBuilder tables)
    {
        tables.MapGet("/rule-sets", List)
            .WithName("ListRuleSets")
            .WithSummary("The dated rule sets in order of their effect: the confirmed one and those an operator supplied")
            .WithResponseExample(new JsonArray(JsonSerializer.SerializeToNode(RuleSets.Confirmed2025, WorksheetJson.Options)))
            .Produces<JsonArray>();
        tables.MapPut("/rule-sets", Keep)
            .WithName("ImportRuleSet")
            .WithSummary("Supply the rule set of another effective date; every sheet computed by it says that it is not confirmed")
            .WithRequestExample(new Request("RG 8/5/2014-28994", new JsonObject
            {
                ["id"] = "R-2014-05-08", ["effectiveFrom"] = "2014-05-08", ["confirmed"] = false,
                ["title"] = new JsonObject { ["tr"] = "Elektrik Piyasası Tüketici Hizmetleri Yönetmeliği, 2014", ["en"] = "Consumer services regulation of 2014" },
                ["priceMultiplier"] = 1.5,
            }))
            .WithResponseExample(new LawTablesEndpoints.Response("rule-sets", 2))
            .Produces<LawTablesEndpoints.Response>()
            .ProducesValidationProblem()
            .RequireRole(Role.Manager);
    }

    private static async Task<IResult> List(LawTableStore tables, CancellationToken ct) =>
        Results.Json(JsonSerializer.SerializeToNode((await tables.ReadRuleSets(ct)).All, WorksheetJson.Options));

    private static async Task<IResult> Keep(Request request, Actor actor, LawTableStore tables, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(request.Source))
            return InvalidField.Of("source", "Say where the numbers stand, for example the Official Gazette's issue.");
        var (set, errors) = RuleSetFile.Read(JsonSerializer.SerializeToElement(request.RuleSet));
        if (set is null) return Results.ValidationProblem(errors.ToDictionary());
        if ((await tables.ReadRuleSets(ct)).All.Any(known => known.EffectiveFrom == set.EffectiveFrom && known.Id != set.Id))
            return InvalidField.Of("effectiveFrom", "Another set takes effect on that day. Supply it under that set's id to replace it.");
        await tables.KeepRuleSet(set, request.Source.Trim(), actor.Name, ct);
        return Results.Ok(new LawTablesEndpoints.Response("rule-sets", (await tables.ReadRuleSets(ct)).All.Count));
    }
}
