namespace Detection.Api.Stages.Imports;

public static class ImportServices
{
    public static void AddImports(this IServiceCollection services)
    {
        services.AddSingleton<ImportStore>();
        services.AddSingleton<FileImporter>();
    }
}
