using Detection.Api.Infrastructure.Access;

namespace Detection.Api.Stages.Installations;

/// <summary>One installation: what it is, what was read from it, what the service concluded.</summary>
public static class InstallationsEndpoints
{
    public static void AddInstallations(this IServiceCollection services)
    {
        services.AddSingleton<InstallationStore>();
        services.AddSingleton<HoldingStore>();
    }

    public static void MapInstallations(this IEndpointRouteBuilder app)
    {
        var installations = app.MapGroup("/installations").WithTags("Installations").RequireInsider();
        FindInstallation.Map(installations);
        GetInstallation.Map(installations);
        GetReadings.Map(installations);
        GetHoldings.Map(installations);
        GetBills.Map(installations);
        GetLoadProfile.Map(installations);
        GetTrace.Map(installations);
        GetSeries.Map(installations);
        FindConsumer.Map(installations);
    }

    internal static IResult NotFound(string what) => Results.Problem(
        title: "No such installation", detail: $"There is no installation {what}.", statusCode: StatusCodes.Status404NotFound);
}
