using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Detection.Testing;

namespace Detection.Api.Tests.LawTables;

public sealed class LawTableTests(TaramaServiceFixture service) : IClassFixture<TaramaServiceFixture>
{
    [Theory]
    [InlineData("fees", "tariff_group,effective_from,fee_tl,source\ndwelling,2026-01-01,71.20,EPDK\n", 1)]
    [InlineData("cables", "section_mm2\tphases\tpower_kw\tsource\n2,5\t1\t4,6\tÇizelge 9\n4\t3\t15\tÇizelge 9\n", 2)]
    [InlineData("holidays", "\uFEFFday;name;half_day;source\n28.10.2026;Cumhuriyet Bayramı arifesi;1;2429\n29.10.2026;Cumhuriyet Bayramı;0;2429\n", 2)]
    public async Task A_table_is_taken_with_any_separator_and_decimal_sign(string table, string csv, int rows)
    {
        using var answer = await Put("manager", table, csv);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        Assert.Equal(rows, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("rows").GetInt32());
        Assert.True((await service.Client.GetFromJsonAsync<JsonElement>($"/law-tables/{table}")).GetArrayLength() >= rows);
    }

    [Theory]
    [InlineData("fees", "tariff_group,effective_from,fee_tl,source\ndwelling,2026-01-01,71.20,EPDK\nhouse,31.02.2026,-5,\n", "Line 3, tariff_group")]
    [InlineData("fees", "tariff_group,effective_from,fee_tl\ndwelling,2026-01-01,71.20\n", "Line 1, source: The header lacks")]
    [InlineData("fees", "tariff_group,effective_from,fee_tl,source\ndwelling,2026-01-01,\"1.071,20\",EPDK\n", "without thousands")]
    [InlineData("holidays", "day,name,source\n", "no row")]
    [InlineData("holidays", "", "empty")]
    public async Task A_file_with_one_wrong_field_is_refused_whole_and_says_where(string table, string csv, string said)
    {
        using var answer = await Put("manager", table, csv);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(said, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_manager_imports_and_only_known_tables()
    {
        using var crew = await Put("crew", "fees", "x");
        using var unknown = await Put("manager", "moons", "x");
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.NotFound), (crew.StatusCode, unknown.StatusCode));
    }

    private async Task<HttpResponseMessage> Put(string role, string table, string csv)
    {
        using var client = service.ClientOf(role, "X Y");
        return await client.PutAsync($"/law-tables/{table}", new StringContent(csv, Encoding.UTF8, "text/csv"));
    }
}
