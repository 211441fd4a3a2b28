using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Dapper;
using Detection.Api.Stages.Evidence;
using Detection.Api.Tests.Findings;
using Detection.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Detection.Api.Tests.Evidence;

public sealed class EvidenceApiTests(TaramaServiceFixture service) : IClassFixture<TaramaServiceFixture>
{
    private static readonly DateTime Taken = new(2026, 10, 26, 10, 42, 0);
    private static readonly (double, double) Adana = (35.3214, 36.9915);

    [Fact]
    public async Task A_broken_upload_goes_on_where_it_stopped_and_the_original_stays_byte_for_byte()
    {
        using var crew = service.ClientOf("crew", "Ayşe Demir");
        var findingId = (await crew.Create(null, FindingClient.Facts("illegalA"))).Id();
        var photo = await TestPictures.Photo(Taken, Adana, size: 1_800);
        var uploadId = await crew.BeginUpload(findingId, "../../etc/sayaç ğüş.jpg", photo.Length);
        var half = photo.Length / 2;
        using var first = await crew.SendPart(uploadId, 0, photo[..half]);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        using var again = await crew.SendPart(uploadId, 0, photo[..half]);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Equal(half, (await crew.GetFromJsonAsync<JsonElement>($"/evidence/uploads/{uploadId}")).GetProperty("offset").GetInt64());
        using var last = await crew.SendPart(uploadId, half, photo[half..]);
        Assert.Equal(HttpStatusCode.Created, last.StatusCode);

        var evidence = await last.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(("sayaç ğüş.jpg", "image/jpeg", Convert.ToHexStringLower(SHA256.HashData(photo))),
            (evidence.GetProperty("fileName").GetString(), evidence.GetProperty("mediaType").GetString(), evidence.GetProperty("sha256").GetString()));
        Assert.Empty(evidence.Flags());
        Assert.Equal("Deneme Kamera 1", evidence.GetProperty("embedded").GetProperty("device").GetString());
        Assert.Equal(photo, await crew.GetByteArrayAsync($"/evidence/{uploadId}/original"));
        Assert.Equal(HttpStatusCode.NotFound, (await crew.GetAsync($"/evidence/uploads/{uploadId}")).StatusCode);
        var kept = Directory.GetFiles(Path.Combine(service.Services.GetRequiredService<EvidenceSettings>().Folder, "originals"), evidence.GetProperty("sha256").GetString()!, SearchOption.AllDirectories);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.GroupRead, File.GetUnixFileMode(Assert.Single(kept)));
    }

    [Fact]
    public async Task A_viewing_copy_is_small_and_carries_nothing_of_the_cameras_data()
    {
        using var crew = service.ClientOf("crew", "Ayşe Demir");
        var evidence = await Upload(crew, await TestPictures.Photo(Taken, Adana, size: 2_400));
        Assert.True(evidence.GetProperty("hasView").GetBoolean());
        var copy = await crew.GetByteArrayAsync($"/evidence/{evidence.GetProperty("evidenceId").GetString()}/view");
        Assert.True(copy.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]));
        Assert.True(copy.AsSpan().IndexOf("Exif"u8) < 0 && copy.AsSpan().IndexOf("Kamera 1"u8) < 0);
    }

    [Fact]
    public async Task A_program_renamed_to_a_picture_is_refused_by_its_content_and_nothing_is_kept()
    {
        using var crew = service.ClientOf("crew", "Ayşe Demir");
        var findingId = (await crew.Create(null, FindingClient.Facts("illegalA"))).Id();
        byte[] program = [.. "MZ"u8, .. new byte[500]];
        var uploadId = await crew.BeginUpload(findingId, "foto.jpg", program.Length);
        using var answer = await crew.SendPart(uploadId, 0, program);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await crew.GetAsync($"/evidence/uploads/{uploadId}")).StatusCode);
        Assert.Equal(0, (await crew.GetFromJsonAsync<JsonElement>($"/findings/{findingId}")).GetProperty("evidence").GetArrayLength());
    }

    [Fact]
    public async Task A_photograph_of_400_MB_is_refused_before_it_travels_and_when_it_hides_behind_another_name_at_its_first_part()
    {
        const long size = 400L * 1024 * 1024;
        using var crew = service.ClientOf("crew", "Ayşe Demir");
        var findingId = (await crew.Create(null, FindingClient.Facts("illegalA"))).Id();
        using var announced = await crew.Begin(findingId, "foto.jpg", size, mediaType: "image/jpeg");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, announced.StatusCode);
        var uploadId = await crew.BeginUpload(findingId, "film.mp4", size);
        using var part = await crew.SendPart(uploadId, 0, (await TestPictures.Photo())[..5_000]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, part.StatusCode);
        Assert.Contains("400 MB", await part.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photograph_that_is_cut_off_is_kept_and_flagged()
    {
        using var crew = service.ClientOf("crew", "Ayşe Demir");
        var photo = await TestPictures.Photo(Taken, Adana);
        var evidence = await Upload(crew, photo[..(photo.Length / 2)]);
        Assert.Equal(["truncated"], evidence.Flags());
        Assert.False(evidence.GetProperty("counts").GetBoolean());
    }

    [Theory]
    [InlineData(-99.1332, 19.4326, "2026-10-26T10:42", "takenElsewhere")]
    [InlineData(35.3214, 36.9915, "2026-10-20T10:42", "takenEarlier")]
    public async Task A_photograph_of_another_continent_or_day_is_flagged_until_a_reviewer_accepts_it(double longitude, double latitude, string taken, string flag)
    {
        using var crew = service.ClientOf("crew", "Ayşe Demir");
        using var reviewer = service.ClientOf("reviewer", "Av. Işıl");
        var evidence = await Upload(crew, await TestPictures.Photo(DateTime.Parse(taken, System.Globalization.CultureInfo.InvariantCulture), (longitude, latitude)));
        Assert.Equal([flag], evidence.Flags());
        var notes = $"/evidence/{evidence.GetProperty("evidenceId").GetString()}/notes";
        using var byCrew = await crew.PostAsJsonAsync(notes, new { kind = "accepted", reason = "Saat yanlıştı" });
        Assert.Equal(HttpStatusCode.Forbidden, byCrew.StatusCode);
        using var accepted = await reviewer.PostAsJsonAsync(notes, new { kind = "accepted", reason = "Makinenin saati geri kalmış." });
        var after = await accepted.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(after.GetProperty("counts").GetBoolean());
        Assert.Equal("Av. Işıl", after.GetProperty("acceptedBy").GetString());
        Assert.Equal([flag], after.Flags());
    }

    [Fact]
    public async Task The_same_file_twice_is_one_piece_and_a_new_piece_does_not_make_an_edit_stale()
    {
        using var crew = service.ClientOf("crew", "Ayşe Demir");
        var finding = await crew.Create(null, FindingClient.Facts("illegalA"));
        var photo = await TestPictures.Photo(Taken, Adana);
        var first = await crew.Upload(finding.Id(), "a.jpg", photo);
        var second = await crew.Upload(finding.Id(), "b.jpg", photo);
        Assert.Equal(first.GetProperty("evidenceId").GetString(), second.GetProperty("evidenceId").GetString());
        using var edit = await crew.PutAsJsonAsync($"/findings/{finding.Id()}", new { version = finding.GetProperty("version").GetInt32(), facts = FindingClient.Facts("illegalA") });
        Assert.Equal(HttpStatusCode.OK, edit.StatusCode);
        var history = await crew.GetFromJsonAsync<JsonElement>($"/findings/{finding.Id()}/history");
        Assert.Equal(first.GetProperty("sha256").GetString(), history.GetProperty("entries")[1].GetProperty("detail").GetProperty("sha256").GetString());
        Assert.Equal(["create", "addEvidence", "edit"], history.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("action").GetString()));
    }

    [Fact]
    public async Task A_video_meets_the_article_that_asks_for_one_and_plays_from_the_middle()
    {
        using var crew = service.ClientOf("crew", "Ayşe Demir");
        var finding = await crew.Create(null, FindingClient.Facts("illegalA"));
        var video = TestPictures.Video();
        var evidence = await crew.Upload(finding.Id(), "kofra.mp4", video);
        var missing = (await crew.Read(finding)).GetProperty("requirements").EnumerateArray().Where(need => !need.GetProperty("met").GetBoolean());
        Assert.Equal(["R 46(5)"], missing.Select(need => need.GetProperty("article").GetString()));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/evidence/{evidence.GetProperty("evidenceId").GetString()}/original");
        request.Headers.Range = new(100, 199);
        using var part = await crew.SendAsync(request);
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(video[100..200], await part.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Evidence_cannot_be_changed_or_deleted_and_a_regulator_does_not_see_it()
    {
        using var crew = service.ClientOf("crew", "Ayşe Demir");
        using var regulator = service.ClientOf("regulator", "Kurum");
        var evidence = await Upload(crew, await TestPictures.Photo(Taken, Adana));
        using var refused = await regulator.GetAsync($"/evidence/{evidence.GetProperty("evidenceId").GetString()}/view");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        await using var connection = await service.Source.OpenConnectionAsync();
        foreach (var change in (string[])["update evidence set flags = '{}'", "delete from evidence", "truncate evidence cascade"])
            Assert.Contains("only ever added", (await Assert.ThrowsAsync<PostgresException>(() => connection.ExecuteAsync(change))).MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_is_given_up_on_request_and_an_unknown_one_is_not_found()
    {
        using var crew = service.ClientOf("crew", "Ayşe Demir");
        var findingId = (await crew.Create(null, FindingClient.Facts("illegalA"))).Id();
        var uploadId = await crew.BeginUpload(findingId, "a.jpg", 1_000);
        Assert.Equal(HttpStatusCode.NoContent, (await crew.DeleteAsync($"/evidence/uploads/{uploadId}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await crew.SendPart(uploadId, 0, [1])).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await crew.Begin(999_999, "a.jpg", 1_000)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await crew.Begin(findingId, "a.jpg", 0)).StatusCode);
    }

    private static async Task<JsonElement> Upload(HttpClient crew, byte[] photo)
    {
        var finding = await crew.Create(null, FindingClient.Facts("illegalA"));
        return await crew.Upload(finding.Id(), "foto.jpg", photo);
    }
}
