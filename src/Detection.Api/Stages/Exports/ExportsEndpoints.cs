namespace Detection.Api.Stages.Exports;

/// <summary>Data out, in the forms in which they come in.</summary>
public static class ExportsEndpoints
{
    public static void AddExports(this IServiceCollection services) => services.AddSingleton<Exporter>();

    public static void MapExports(this IEndpointRouteBuilder app)
    {
        var exports = app.MapGroup("/exports").WithTags("Exports");
        ListExports.Map(exports);
        DownloadExport.Map(exports);
    }
}
