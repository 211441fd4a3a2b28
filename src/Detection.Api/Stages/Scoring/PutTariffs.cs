using Detection.Api.Infrastructure.Http;
using Detection.Models.Scoring;
using Detection.Models.Series;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Detection.Api.Stages.Scoring;

/// <summary>PUT /tariffs: what a kWh costs, by tariff group and first day.</summary>
public static class PutTariffs
{
    /// <param name="Source">Where the prices stand, for example the decision they were published in.</param>
    public sealed record Request(string? Source, IReadOnlyList<Price>? Prices);

    /// <param name="TariffGroup">dwelling, commercial, industry, agriculture, lighting, public or other.</param>
    /// <param name="TlPerKwh">Single-term, single-time active energy and distribution together, above 0.</param>
    public sealed record Price(string TariffGroup, DateOnly ValidFrom, decimal TlPerKwh);

    internal static readonly Price[] ExamplePrices = [new("dwelling", new DateOnly(2026, 7, 1), 3.1m), new("commercial", new DateOnly(2026, 7, 1), 5.4m)];

    public static RouteHandlerBuilder Map(RouteGroupBuilder tariffs) => tariffs.MapPut("/", Handle)
        .WithSummary("Keep tariff prices; one of the same group and day is replaced. The next run's values in TL use them")
        .WithRequestExample(new Request("EPDK 12345", ExamplePrices));

    internal static async Task<Results<NoContent, ValidationProblem>> Handle(Request request, PriceStore store, CancellationToken ct)
    {
        if (Check(request) is { Count: > 0 } errors) return TypedResults.ValidationProblem(errors);
        await store.Save([.. request.Prices!.Select(p => new TariffPrice(GroupOf(p)!.Value, p.ValidFrom, p.TlPerKwh))], request.Source!.Trim(), ct);
        return TypedResults.NoContent();
    }

    private static Dictionary<string, string[]> Check(Request request)
    {
        const decimal most = 10_000;
        var errors = new Dictionary<string, string[]>();
        if (string.IsNullOrWhiteSpace(request.Source)) errors["source"] = ["Say where the prices stand, for example the decision they were published in."];
        if (request.Prices is not { Count: > 0 }) errors["prices"] = ["Give at least one price."];
        foreach (var (price, i) in (request.Prices ?? []).Select((price, i) => (price, i)))
        {
            if (GroupOf(price) is null)
                errors[$"prices[{i}].tariffGroup"] = [$"'{price.TariffGroup}' is no tariff group; they are {string.Join(", ", Enum.GetNames<TariffGroup>().Select(n => n.ToLowerInvariant()))}."];
            if (price.TlPerKwh is not (> 0 and <= most)) errors[$"prices[{i}].tlPerKwh"] = [$"A price lies above 0 and not above {most} TL/kWh."];
        }
        return errors;
    }

    private static TariffGroup? GroupOf(Price price) =>
        Enum.TryParse<TariffGroup>(price.TariffGroup, ignoreCase: true, out var group) && Enum.IsDefined(group) && !char.IsDigit(price.TariffGroup[0]) ? group : null;
}
