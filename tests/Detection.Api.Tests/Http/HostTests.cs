using System.Net;
using System.Text;
using System.Text.Json;
using Detection.Api.Infrastructure.Http;
using Detection.Api.Infrastructure.Health;
using Detection.Models.Features;
using Detection.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Detection.Api.Tests.Http;

public class HostTests(HostTests.Service service) : IClassFixture<HostTests.Service>
{
    [Theory]
    [InlineData("localhost", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.8.9.10", true)]
    [InlineData("::1", true)]
    [InlineData("[::1]", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("192.168.1.5", false)]
    [InlineData("127.0.0.1.example.com", false)]
    [InlineData("tarama.example.com", false)]
    [InlineData("", false)]
    public void Only_this_machine_is_this_machine(string host, bool own) => Assert.Equal(own, Loopback.IsOwn(host));

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    public async Task A_request_in_another_machines_name_is_refused(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/runs");
        request.Headers.Add(header, value);
        using var answer = await service.Client.SendAsync(request);
        Assert.Equal((HttpStatusCode.Forbidden, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task The_page_itself_is_let_in()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/runs");
        request.Headers.Add("Origin", "http://localhost:5173");
        using var answer = await service.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("{\"seed\": \"many\"}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("seed=1", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    public async Task A_body_that_is_not_the_json_expected_is_a_problem(string body, string type, HttpStatusCode status)
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var answer = await service.Client.PostAsync("/runs", content);
        Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task An_unknown_path_is_a_problem()
    {
        using var answer = await service.Client.GetAsync("/nowhere");
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task An_error_inside_is_a_problem_that_tells_nothing_of_the_inside()
    {
        service.Missing = () => throw new InvalidOperationException("the secret");
        using var broken = await service.Client.GetAsync("/health/ready");
        service.Missing = () => null;
        Assert.Equal(HttpStatusCode.InternalServerError, broken.StatusCode);
        var body = await broken.Content.ReadAsStringAsync();
        Assert.Contains("trace id", body, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_service_is_not_ready_while_a_check_says_why()
    {
        service.Missing = () => new NotReady(new TextPair("Bölge yükleniyor", "The district is loading"), 0.25);
        using var waiting = await service.Client.GetAsync("/health/ready");
        var body = await waiting.Content.ReadAsStringAsync();
        service.Missing = () => null;
        using var ready = await service.Client.GetAsync("/health/ready");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (waiting.StatusCode, ready.StatusCode));
        Assert.Equal("{\"status\":\"not ready\",\"reason\":{\"tr\":\"Bölge yükleniyor\",\"en\":\"The district is loading\"},\"progress\":0.25}", body);
    }

    [Fact]
    public async Task The_service_says_that_it_lives() =>
        Assert.Equal(HttpStatusCode.OK, (await service.Client.GetAsync("/health/live")).StatusCode);

    [Fact]
    public async Task Every_path_of_the_api_document_has_a_summary_and_a_tag()
    {
        using var document = JsonDocument.Parse(await service.Client.GetStringAsync("/openapi/v1.json"));
        Assert.Equal("Tarama", document.RootElement.GetProperty("info").GetProperty("title").GetString());
        var operations = document.RootElement.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => (Name: $"{operation.Name} {path.Name}", operation.Value)));
        Assert.All(operations, operation =>
        {
            Assert.True(operation.Value.TryGetProperty("summary", out _), $"{operation.Name} has no summary");
            Assert.True(operation.Value.TryGetProperty("tags", out _), $"{operation.Name} has no tag");
        });
    }

    [Fact]
    public async Task Examples_stand_in_the_api_document()
    {
        using var document = JsonDocument.Parse(await service.Client.GetStringAsync("/openapi/v1.json"));
        var example = document.RootElement.GetProperty("paths").GetProperty("/runs/{runId}").GetProperty("get")
            .GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("example");
        Assert.Equal("scores", example.GetProperty("stages")[1].GetProperty("stage").GetString());
    }

    [Fact]
    public async Task Large_answers_are_compressed_for_those_who_ask()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/openapi/v1.json");
        request.Headers.Add("Accept-Encoding", "br");
        using var answer = await service.Client.SendAsync(request);
        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
    }

    public sealed class Service : TaramaServiceFixture
    {
        public Func<NotReady?> Missing { get; set; } = () => null;

        protected override void AddServices(IServiceCollection services) => services.AddSingleton<IReadinessCheck>(new Check(this));
    }

    private sealed class Check(Service service) : IReadinessCheck
    {
        public Task<NotReady?> Find(CancellationToken ct) => Task.FromResult(service.Missing());
    }
}
