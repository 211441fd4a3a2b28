using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Detection.Api.Infrastructure.Http;

/// <summary>How the API speaks: camel-case JSON with readable Turkish letters, and problem+json for every failure.</summary>
public static class Problems
{
    public static IServiceCollection AddProblemsAndJson(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        });
        services.AddProblemDetails();
        services.AddExceptionHandler<ProblemOfException>();
        return services;
    }

    public static IApplicationBuilder UseProblems(this IApplicationBuilder app) =>
        app.UseExceptionHandler(new ExceptionHandlerOptions { SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException or OperationCanceledException })
            .UseStatusCodePages();

    /// <summary>What a caller is told of an exception: what they can act on, never its inside.</summary>
    private sealed class ProblemOfException(IProblemDetailsService problems) : IExceptionHandler
    {
        public ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
        {
            var (status, detail) = Explain(exception);
            context.Response.StatusCode = status;
            return problems.TryWriteAsync(new ProblemDetailsContext
            {
                HttpContext = context,
                ProblemDetails = new ProblemDetails { Status = status, Detail = detail },
            });
        }

        private static (int Status, string Detail) Explain(Exception exception) => exception switch
        {
            BadHttpRequestException bad => (bad.StatusCode, bad.InnerException is JsonException json ? $"The body is not the JSON expected: {json.Message}" : bad.Message),
            PostgresException { SqlState: PostgresErrorCodes.DiskFull } => (StatusCodes.Status507InsufficientStorage, "The disk of the database is full. Free some space and try again."),
            NpgsqlException { IsTransient: true } => (StatusCodes.Status503ServiceUnavailable, "The database does not answer at the moment. Try again shortly."),
            _ => (StatusCodes.Status500InternalServerError, "Something went wrong inside the service; its log has the details under this trace id."),
        };
    }
}
