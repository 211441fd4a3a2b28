namespace Detection.Api.Stages.MapSearch;

/// <summary>What the map's page asks besides its tiles.</summary>
public static class MapSearchEndpoints
{
    public static IServiceCollection AddMapSearch(this IServiceCollection services) =>
        services.AddSingleton(provider => BaseMap.Read(provider.GetRequiredService<IConfiguration>()));

    public static void MapMapSearch(this IEndpointRouteBuilder app)
    {
        var map = app.MapGroup("/map").WithTags("Map");
        SearchMap.Map(map);
        TraceTransformer.Map(map);
        ListMonths.Map(map);
        GetBaseMap.Map(map);
    }
}
