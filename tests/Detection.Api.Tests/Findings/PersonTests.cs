using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dapper;
using Detection.Api.Infrastructure;
using Detection.Api.Infrastructure.Privacy;
using Detection.Api.Stages.Findings.Persons;
using Detection.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Detection.Api.Tests.Findings;

public sealed class PersonTests(TaramaServiceFixture service) : IClassFixture<TaramaServiceFixture>
{
    private const string Number = "10000000146";
    private const string EveryLetter = "Çağrı Şükrü İlknur Öğüt Ünlü Işıl ğĞ ıİ şŞ — 120 harfe kadar uzayan bir ad soyad ve unvan, virgülüyle noktasıyla birlikte.";

    [Fact]
    public async Task An_identity_number_is_stored_encrypted_and_answered_masked()
    {
        using var crew = service.ClientOf("crew", "Ayşe Demir");
        var finding = await crew.Create(null, FindingClient.Facts("illegalA"));
        using var answer = await crew.PutAsJsonAsync($"/findings/{finding.Id()}/person", new { fullName = EveryLetter, identityKind = "tckn", identityNumber = "100 000 001 46" });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var all = await crew.GetStringAsync($"/findings/{finding.Id()}") + await crew.GetStringAsync($"/findings/{finding.Id()}/history");
        Assert.Contains("•••••••••46", all, StringComparison.Ordinal);
        Assert.Contains(EveryLetter, all, StringComparison.Ordinal);
        Assert.DoesNotContain(Number, all, StringComparison.Ordinal);

        await using var connection = await service.Source.OpenConnectionAsync();
        var cipher = await connection.ExecuteScalarAsync<byte[]>("select identity_cipher from finding_person where finding_id = @id", new { id = finding.Id() });
        Assert.DoesNotContain(Number, Encoding.Latin1.GetString(cipher!), StringComparison.Ordinal);
        var vault = service.Services.GetRequiredService<IdentityVault>();
        Assert.Equal(Number, vault.Decrypt(finding.Id(), cipher!));
        Assert.ThrowsAny<CryptographicException>(() => vault.Decrypt(finding.Id() + 1, cipher!));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Imports_and_findings_share_the_one_key_file_whoever_comes_first(bool importsFirst)
    {
        using var folder = new TestFolder();
        var vault = new IdentityVault(new TaramaSettings(folder.Path, null, "127.0.0.1", 0, "", "Europe/Istanbul"));
        void Import() => IdentityKey.Open(folder.Path).Dispose();
        if (importsFirst) Import();
        var cipher = vault.Encrypt(1, Number);
        Import();
        Assert.Equal(Number, new IdentityVault(new TaramaSettings(folder.Path, null, "127.0.0.1", 0, "", "Europe/Istanbul")).Decrypt(1, cipher));
        Assert.Equal(["identity.key"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("tckn", "10000000147")]
    [InlineData("tckn", "11111111110")]
    [InlineData("vkn", "1234567890")]
    public async Task A_number_that_cannot_be_is_refused(string identityKind, string identityNumber)
    {
        using var crew = service.ClientOf("crew", "Ayşe Demir");
        var finding = await crew.Create(null, FindingClient.Facts("illegalA"));
        using var answer = await crew.PutAsJsonAsync($"/findings/{finding.Id()}/person", new { fullName = "A B", identityKind, identityNumber });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_same_person_is_found_at_another_place_by_the_number_alone()
    {
        using var crew = service.ClientOf("crew", "Ayşe Demir");
        using var reviewer = service.ClientOf("reviewer", "Av. Işıl");
        var ids = new List<long>();
        foreach (var address in (string[])["Bir Sokak", "Başka Sokak"])
        {
            var finding = await crew.Create(null, FindingClient.Facts("illegalA", address: address));
            (await crew.PutAsJsonAsync($"/findings/{finding.Id()}/person", new { fullName = "Veli Kaya", identityKind = "vkn", identityNumber = "4540536920" })).Dispose();
            ids.Insert(0, finding.Id());
        }
        using var found = await reviewer.PostAsJsonAsync("/findings/by-identity", new { identityKind = "vkn", identityNumber = "4540536920" });
        Assert.Equal(ids, (await found.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("findingIds").EnumerateArray().Select(id => id.GetInt64()));
        using var refused = await crew.PostAsJsonAsync("/findings/by-identity", new { identityKind = "vkn", identityNumber = "4540536920" });
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task A_persons_data_are_destroyed_when_the_file_is_closed_and_no_hold_is_on_it()
    {
        using var manager = service.ClientOf("manager", "Müdür");
        var finding = await manager.Create(null, FindingClient.Facts("illegalA"));
        (await manager.PutAsJsonAsync($"/findings/{finding.Id()}/person", new { fullName = "Veli Kaya" })).Dispose();
        Assert.Equal(HttpStatusCode.Conflict, (await Destroy(manager, finding.Id())).StatusCode);
        finding = await manager.Act(await manager.Read(finding), "placeHold", new { reason = "Dava açıldı" });
        finding = await manager.Act(finding, "cancel", new { reason = "Yanlış yer" });
        using var held = await Destroy(manager, finding.Id());
        Assert.Contains("legal hold", await held.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await manager.Act(finding, "liftHold", new { reason = "Dava bitti" });
        Assert.Equal(HttpStatusCode.NoContent, (await Destroy(manager, finding.Id())).StatusCode);
        Assert.Equal(JsonValueKind.Null, (await manager.Read(finding)).GetProperty("person").ValueKind);
        var history = await manager.GetFromJsonAsync<JsonElement>($"/findings/{finding.Id()}/history");
        Assert.Equal("removePerson", history.GetProperty("entries").EnumerateArray().Last().GetProperty("action").GetString());
    }

    private static Task<HttpResponseMessage> Destroy(HttpClient manager, long findingId) =>
        manager.PostAsJsonAsync($"/findings/{findingId}/person/destroy", new { reason = "Saklama süresi doldu" });
}
