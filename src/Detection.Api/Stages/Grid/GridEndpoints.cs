using Detection.Api.Infrastructure.Access;
using Detection.Api.Pipeline;

namespace Detection.Api.Stages.Grid;

/// <summary>The grid as evidence: balances, what may explain them, and a person's word on it.</summary>
public static class GridEndpoints
{
    public static IServiceCollection AddGrid(this IServiceCollection services) => services
        .AddScoped<GridReader>().AddScoped<GridSurvey>().AddScoped<MemberReader>().AddScoped<BalanceStore>().AddScoped<ExplanationStore>()
        .AddScoped<INightlyStage, BalanceStage>().AddScoped<INightlyStage, ReconciliationStage>();

    public static void MapGrid(this IEndpointRouteBuilder app)
    {
        var grid = app.MapGroup("/grid").WithTags("Grid").RequireInsider().WritesRequireRole(Role.Analyst, Role.Manager);
        ListLosses.Map(grid);
        ListSubstations.Map(grid);
        GetElement.Map(grid);
        ListExplanations.Map(grid);
        DecideExplanation.Map(grid);
    }
}
