using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Detection.Api.Tests.Evidence;

/// <summary>Sends files as the page does: announced, then in parts.</summary>
internal static class EvidenceClient
{
    public static Task<HttpResponseMessage> Begin(
        this HttpClient client, long findingId, string fileName, long byteCount, string subject = "place", string? mediaType = null, object? stated = null, bool visibleStamp = false) =>
        client.PostAsJsonAsync($"/findings/{findingId}/evidence", new { fileName, mediaType, byteCount, subject, stated, visibleStamp });

    public static async Task<HttpResponseMessage> SendPart(this HttpClient client, string uploadId, long offset, byte[] part)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"/evidence/uploads/{uploadId}");
        request.Headers.Add("Upload-Offset", offset.ToString(CultureInfo.InvariantCulture));
        request.Content = new ByteArrayContent(part) { Headers = { ContentType = new MediaTypeHeaderValue("application/offset+octet-stream") } };
        return await client.SendAsync(request);
    }

    public static async Task<string> BeginUpload(this HttpClient client, long findingId, string fileName, long byteCount, string subject = "place")
    {
        using var answer = await client.Begin(findingId, fileName, byteCount, subject);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("uploadId").GetString()!;
    }

    /// <summary>Sends a whole file and expects it to be taken.</summary>
    public static async Task<JsonElement> Upload(this HttpClient client, long findingId, string fileName, byte[] content, string subject = "place")
    {
        var uploadId = await client.BeginUpload(findingId, fileName, content.Length, subject);
        using var answer = await client.SendPart(uploadId, 0, content);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, body);
        return JsonDocument.Parse(body).RootElement.Clone();
    }

    public static string[] Flags(this JsonElement evidence) => [.. evidence.GetProperty("flags").EnumerateArray().Select(flag => flag.GetString()!)];
}
