using Detection.Api.Database;
using Detection.Api.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace Detection.Testing;

/// <summary>
/// The real service on Kestrel, on a free loopback port and a database of its own, for one test class:
/// <c>IClassFixture&lt;TaramaServiceFixture&gt;</c>.
/// </summary>
public class TaramaServiceFixture : IAsyncLifetime
{
    private readonly string _name = TestServer.NewName();
    private NpgsqlDataSource? _source;
    private WebApplication? _service;

    /// <summary>Speaks to the service; relative addresses such as <c>"/runs"</c> work.</summary>
    public HttpClient Client { get; } = new();

    /// <summary>Speaks to the service in a person's name; the caller disposes it.</summary>
    public HttpClient ClientOf(string role, string name)
    {
        var client = new HttpClient { BaseAddress = Client.BaseAddress };
        client.DefaultRequestHeaders.Add("Tarama-Actor", $"{role}:{Uri.EscapeDataString(name)}");
        return client;
    }

    /// <summary>For commands that run in a process of their own.</summary>
    public string ConnectionString { get; private set; } = "";

    public NpgsqlDataSource Source => _source ?? throw new InvalidOperationException("The fixture is not initialised.");

    public IServiceProvider Services => _service?.Services ?? throw new InvalidOperationException("The fixture is not initialised.");

    /// <summary>Jobs, stages or clocks a test class adds to the service.</summary>
    protected virtual void AddServices(IServiceCollection services)
    {
    }

    public async Task InitializeAsync()
    {
        var connectionString = ConnectionString = await TestServer.CreateDatabase(_name);
        _source = TaramaDatabase.CreateSource(connectionString);
        var settings = new TaramaSettings(Path.Combine(Path.GetTempPath(), _name), connectionString, Address: "127.0.0.1", Port: 0, NightlyCron: "", NightlyZone: "Europe/Istanbul");
        _service = TaramaService.Build(settings, _source, AddServices);
        await _service.StartAsync();
        Client.BaseAddress = new Uri(_service.Urls.First());
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        if (_service is not null)
        {
            await _service.StopAsync();
            await _service.DisposeAsync();
        }
        await Source.DisposeAsync();
        await TestServer.DropDatabase(_name);
    }
}
