using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Detection.Api.Stages.Imports;

/// <summary>A request's file as a stream and the name that its sender gave it.</summary>
public sealed record FileBody(Stream Content, string FileName)
{
    private const string DefaultName = "upload";

    /// <summary>The raw body, or the multipart field <c>file</c>; null when a multipart body has none.</summary>
    public static async Task<FileBody?> Open(HttpRequest request, string? fileName, CancellationToken ct)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
            return new FileBody(request.Body, Plain(fileName));
        var reader = new MultipartReader(HeaderUtilities.RemoveQuotes(type.Boundary).ToString(), request.Body);
        while (await reader.ReadNextSectionAsync(ct) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var part) || part.Name != "file") continue;
            return new FileBody(section.Body, Plain(fileName ?? part.FileNameStar.Value ?? part.FileName.Value));
        }

        return null;
    }

    // The name is shown and recognised, never opened: whatever folders it names are cut off.
    private static string Plain(string? name) =>
        name?.Trim('"').Split('/', '\\')[^1] is { Length: > 0 } plain ? plain[..Math.Min(plain.Length, 200)] : DefaultName;
}
