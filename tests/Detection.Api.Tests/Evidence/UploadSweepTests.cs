using System.Net;
using Dapper;
using Detection.Api.Infrastructure.Jobs;
using Detection.Api.Stages.Evidence;
using Detection.Api.Tests.Findings;
using Detection.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Detection.Api.Tests.Evidence;

public sealed class UploadSweepTests(TaramaServiceFixture service) : IClassFixture<TaramaServiceFixture>
{
    [Fact]
    public async Task What_nobody_went_on_with_for_a_week_is_deleted_and_what_still_arrives_stays()
    {
        using var crew = service.ClientOf("crew", "Ayşe Demir");
        var findingId = (await crew.Create(null, FindingClient.Facts("illegalA"))).Id();
        var photo = await TestPictures.Photo();
        var (abandoned, silent, slow) = (await crew.BeginUpload(findingId, "a.jpg", photo.Length), await crew.BeginUpload(findingId, "b.jpg", photo.Length), await crew.BeginUpload(findingId, "c.jpg", photo.Length));
        foreach (var uploadId in (string[])[abandoned, slow]) (await crew.SendPart(uploadId, 0, photo[..200])).Dispose();
        var folder = Path.Combine(service.Services.GetRequiredService<EvidenceSettings>().Folder, "incoming");
        var (old, stray) = (TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-8), Path.Combine(folder, "stray"));
        File.SetLastWriteTimeUtc(Path.Combine(folder, Guid.Parse(abandoned).ToString("N")), old);
        await File.WriteAllTextAsync(stray, "x");
        File.SetLastWriteTimeUtc(stray, old);
        await using (var connection = await service.Source.OpenConnectionAsync())
            await connection.ExecuteAsync("update evidence_upload set created_at = now() - interval '8 days'");

        await Sweep();

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.OK), (await Status(crew, abandoned), await Status(crew, silent), await Status(crew, slow)));
        Assert.Equal([Guid.Parse(slow).ToString("N")], Directory.GetFiles(folder).Select(Path.GetFileName));
        using var last = await crew.SendPart(slow, 200, photo[200..]);
        Assert.Equal(HttpStatusCode.Created, last.StatusCode);
    }

    private async Task Sweep()
    {
        await using var scope = service.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SweepUploadsJob>().Run(new SweepUploadsJob.Arguments(), new JobProgress(Guid.NewGuid(), 1), default);
    }

    private static async Task<HttpStatusCode> Status(HttpClient client, string uploadId)
    {
        using var answer = await client.GetAsync($"/evidence/uploads/{uploadId}");
        return answer.StatusCode;
    }
}
