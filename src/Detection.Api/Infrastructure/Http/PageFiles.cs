using Microsoft.AspNetCore.StaticFiles;

namespace Detection.Api.Infrastructure.Http;

/// <summary>Serves the built page, which may load nothing from anywhere but this service.</summary>
public static class PageFiles
{
    private const string Policy =
        "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    // The build puts a digest of the content into the names of these files, so they never change.
    private const string DigestedFolder = "/assets";

    /// <param name="pictureOrigin">Where the page may load pictures from besides this service; null for nowhere.</param>
    public static void UsePage(this IApplicationBuilder app, string? pictureOrigin)
    {
        var policy = pictureOrigin is null ? Policy : $"{Policy.Replace("img-src 'self'", $"img-src 'self' {pictureOrigin}", StringComparison.Ordinal)}; connect-src 'self' {pictureOrigin}";
        app.UseDefaultFiles();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = file => AddHeaders(file, policy) });
    }

    private static void AddHeaders(StaticFileResponseContext file, string policy)
    {
        var headers = file.Context.Response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        var isDigested = file.Context.Request.Path.StartsWithSegments(DigestedFolder, StringComparison.Ordinal);
        headers.CacheControl = isDigested ? "public, max-age=31536000, immutable" : "no-cache";
    }
}
