using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Health;
using Detection.Api.Infrastructure.Http;
using Detection.Api.Infrastructure.Jobs;
using Detection.Api.Infrastructure.Metrics;
using Detection.Api.Infrastructure.Privacy;
using Detection.Api.Pipeline;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Logging.Console;
using Npgsql;

namespace Detection.Api.Infrastructure;

/// <summary>Builds the web host around a migrated database. The program and the tests start the very same one.</summary>
public static class TaramaService
{
    /// <param name="addServices">What a test adds: jobs and stages of its own.</param>
    /// <exception cref="SettingsException">The address is not this machine's own.</exception>
    public static WebApplication Build(TaramaSettings settings, NpgsqlDataSource database, Action<IServiceCollection>? addServices = null)
    {
        Loopback.Require(settings.Address);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls($"http://{settings.Address}:{settings.Port}");
        builder.Logging.AddTaramaLog();
        builder.Services.AddTarama(settings, database);
        builder.Services.AddHostedService<NightlySchedule>();
        builder.Services.AddHostedService<Stages.Evidence.UploadSchedule>();
        builder.Services.AddProblemsAndJson();
        builder.Services.AddHealth();
        builder.Services.AddApiDocument();
        builder.Services.AddResponseCompression(options => options.MimeTypes =
            [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "application/geo+json", "application/vnd.mapbox-vector-tile"]);
        addServices?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseResponseCompression();
        app.Use(RequestLog.Write);
        app.UseProblems();
        app.Use(Loopback.RefuseOthers);
        app.Use(AccessGate.Pass);
        app.UsePage(app.Services.GetRequiredService<Stages.MapSearch.BaseMap>().Origin);
        app.MapHealth();
        app.MapMetrics();
        app.MapAccess();
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapStages();
        return app;
    }

    /// <summary>What every process registers, with or without HTTP.</summary>
    public static IServiceCollection AddTarama(this IServiceCollection services, TaramaSettings settings, NpgsqlDataSource database)
    {
        services.AddSingleton(settings);
        services.AddSingleton(database);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => IdentityKey.Open(settings.DataFolder));
        services.AddServiceMetrics();
        services.AddAccess();
        services.AddJobs();
        services.AddStages();
        return services;
    }

    /// <summary>Structured lines on standard error; standard output belongs to what a person reads.</summary>
    public static ILoggingBuilder AddTaramaLog(this ILoggingBuilder log)
    {
        log.ClearProviders();
        log.AddJsonConsole(options =>
        {
            options.UseUtcTimestamp = true;
            options.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            options.IncludeScopes = false;
        });
        log.Services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        log.SetMinimumLevel(LogLevel.Information);
        log.AddFilter("Microsoft", LogLevel.Warning);
        log.AddFilter("Quartz", LogLevel.Warning);
        return log;
    }
}
