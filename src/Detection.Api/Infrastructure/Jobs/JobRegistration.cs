using System.Text.Json;

namespace Detection.Api.Infrastructure.Jobs;

/// <summary>Ties a kind of job, as stored in the table <c>job</c>, to the class that runs it.</summary>
/// <param name="Kind">The stage's word, for example <c>import</c>.</param>
/// <param name="ArgumentsType">The type that <see cref="IJobs.Enqueue"/> recognises the job by.</param>
/// <param name="Run">Reads the stored arguments and runs the job with a scope's services.</param>
public sealed record JobRegistration(
    string Kind, Type ArgumentsType, Func<IServiceProvider, string, JobProgress, CancellationToken, Task> Run);

public static class JobRegistrations
{
    /// <summary>Registers the job that runs for arguments of type <typeparamref name="TArguments"/>.</summary>
    public static IServiceCollection AddJob<TJob, TArguments>(this IServiceCollection services, string kind)
        where TJob : class, IBackgroundJob<TArguments>
        where TArguments : notnull
    {
        services.AddScoped<TJob>();
        return services.AddSingleton(new JobRegistration(kind, typeof(TArguments), (scope, arguments, progress, ct) =>
            scope.GetRequiredService<TJob>().Run(JsonSerializer.Deserialize<TArguments>(arguments, JsonSerializerOptions.Web)!, progress, ct)));
    }
}
