using Detection.Api.Infrastructure.Http;

namespace Detection.Api.Stages.Scoring;

/// <summary>GET /tariffs: the prices that values in TL follow from.</summary>
public static class ListTariffs
{
    /// <param name="Prices">Oldest first; empty while no tariff is known, and then values are in kWh only.</param>
    public sealed record Response(IReadOnlyList<PutTariffs.Price> Prices);

    public static RouteHandlerBuilder Map(RouteGroupBuilder tariffs) => tariffs.MapGet("/", Handle)
        .WithSummary("The tariff prices that expected values in TL follow from").WithResponseExample(new Response(PutTariffs.ExamplePrices));

    internal static async Task<Response> Handle(PriceStore store, CancellationToken ct) =>
        new([.. (await store.List(ct)).Select(p => new PutTariffs.Price(p.TariffGroup.ToString().ToLowerInvariant(), p.ValidFrom, p.TlPerKwh))]);
}
