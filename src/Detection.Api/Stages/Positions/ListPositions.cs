using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;

namespace Detection.Api.Stages.Positions;

/// <summary>GET /positions: installations by how little their place may be believed, the worst first.</summary>
public static class ListPositions
{
    private const int MostRows = 1_000;

    /// <param name="Counts">Installations by the quality of their place, whatever the filter on it.</param>
    public sealed record Response(IReadOnlyList<QualityCount> Counts, IReadOnlyList<PositionRow> Rows);

    private static readonly Response Example = new(
        [new QualityCount("implausible", 3), new QualityCount("surveyed", 19_997)],
        [
            new PositionRow
            {
                InstallationId = 17, InstallationNo = "0071234567", TariffGroup = "dwelling", District = "Seyhan", Neighbourhood = "Çınarlı", Street = "İğde Sokağı",
                Quality = "implausible", Grade = "B", Faults = ["far-from-transformer"], FarthestMetres = 8_412, Longitude = 35.3, Latitude = 36.98, Rank = 12, ExpectedKwh = 5_210,
            },
        ]);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/positions", Handle).WithTags("Positions")
        .WithName("ListPositions")
        .WithSummary("Installations by how little their place may be believed, the worst first")
        .WithResponseExample(Example)
        .Produces<Response>()
        .ProducesValidationProblem()
        .RequireInsider();

    private static async Task<IResult> Handle(
        PositionStore store, CancellationToken ct, string[]? quality = null, string? fault = null, string? district = null, int limit = 100, int offset = 0)
    {
        if (limit is < 1 or > MostRows || offset < 0)
            return InvalidField.Of("limit", $"limit is from 1 to {MostRows}, offset from 0.");
        var (filter, refusal) = PositionsEndpoints.Read(quality, fault, district);
        return refusal ?? Results.Ok(new Response(
            [.. (await store.Count(filter!.District, ct)).OrderBy(count => Array.IndexOf(PositionsEndpoints.Qualities, count.Quality))],
            await store.List(filter, limit, offset, ct)));
    }
}
