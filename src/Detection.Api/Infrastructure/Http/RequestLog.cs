namespace Detection.Api.Infrastructure.Http;

/// <summary>One structured line for each request that changed something or failed.</summary>
public static class RequestLog
{
    public static async Task Write(HttpContext context, RequestDelegate next)
    {
        var clock = context.RequestServices.GetRequiredService<TimeProvider>();
        var start = clock.GetTimestamp();
        await next(context);
        var request = context.Request;
        var status = context.Response.StatusCode;
        if (HttpMethods.IsGet(request.Method) && status < StatusCodes.Status500InternalServerError) return;
        context.RequestServices.GetRequiredService<ILogger<HttpContext>>().LogInformation(
            "{Method} {Path} answered {Status} in {Milliseconds} ms", request.Method, request.Path, status, (int)clock.GetElapsedTime(start).TotalMilliseconds);
    }
}
