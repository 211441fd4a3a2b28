using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using Detection.Api.Pipeline;
using Detection.Api.Stages.Runs;
using Detection.Testing;

namespace Detection.Api.Tests.Database;

/// <summary>The program as a person starts, kills and stops it, on its private database.</summary>
public sealed class ServiceProcessTests : IDisposable
{
    private readonly TestFolder _temporary = new();

    private string Data => _temporary.Sub("data");

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task A_killed_service_leaves_its_database_to_the_next_start_with_nothing_lost()
    {
        long runId;
        int server;
        await using (var first = await Start())
        {
            using var accepted = await first.Client.PostAsync("/runs", content: null);
            runId = (await accepted.Content.ReadFromJsonAsync<RequestRun.Response>())!.RunId;
            server = Postmaster();
            await first.Kill();
        }
        Assert.True(IsAlive(server));
        await using var second = await Start();
        Assert.Equal(server, Postmaster());
        Assert.Equal(HttpStatusCode.OK, (await second.Client.GetAsync($"/runs/{runId}")).StatusCode);
    }

    [Fact]
    public async Task A_killed_database_comes_back_under_the_running_service_with_nothing_lost()
    {
        await using var service = await Start();
        using var accepted = await service.Client.PostAsync("/runs", content: null);
        var runId = (await accepted.Content.ReadFromJsonAsync<RequestRun.Response>())!.RunId;
        var killed = Postmaster();
        System.Diagnostics.Process.GetProcessById(killed).Kill();
        await Eventually.Holds(() => Task.FromResult(Postmaster() is not 0 and var server && server != killed), seconds: 60);
        await Eventually.Holds(async () => (await service.Client.GetAsync($"/runs/{runId}")).StatusCode == HttpStatusCode.OK, seconds: 60);
    }

    [Fact]
    public async Task The_database_stops_with_the_service()
    {
        await using var service = await Start();
        var server = Postmaster();
        Assert.Equal(0, await service.Stop());
        await Eventually.Holds(() => Task.FromResult(!IsAlive(server)));
    }

    [Fact]
    public async Task A_command_shares_the_running_services_database_and_leaves_it_running()
    {
        await using var service = await Start();
        var (exitCode, output, _) = await ServiceProcess.RunCommand("status", "--data", Data);
        Assert.Equal(0, exitCode);
        Assert.Contains(service.Client.BaseAddress!.Authority, output, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await service.Client.GetAsync("/runs")).StatusCode);
    }

    [Fact]
    public async Task The_nightly_command_runs_the_chain_and_leaves_no_server_behind()
    {
        var (exitCode, output, error) = await ServiceProcess.RunCommand("nightly", "--data", Data);
        Assert.True(exitCode == 0, error);
        var stages = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]).ToList();
        Assert.Equal(NightlyRun.Order.Where(stages.Contains), stages);
        Assert.Contains("features", stages);
        Assert.Equal(0, Postmaster());
    }

    [Fact]
    public async Task A_second_service_on_the_same_data_folder_is_refused()
    {
        await using var service = await Start();
        var (exitCode, _, error) = await ServiceProcess.RunCommand("serve", "--data", Data, "--port", "0");
        Assert.Equal(1, exitCode);
        Assert.Contains($"already runs on {Data} at http://127.0.0.1:", error, StringComparison.Ordinal);
        Assert.Contains("tarama stop", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stop_command_stops_the_service_and_its_database()
    {
        await using var service = await Start();
        var server = Postmaster();
        var (exitCode, output, _) = await ServiceProcess.RunCommand("stop", "--data", Data);
        Assert.Equal((0, "Tarama has stopped.\n"), (exitCode, output));
        await Eventually.Holds(() => Task.FromResult(!IsAlive(server) && !IsAlive(service.ProcessId)));
    }

    [Fact]
    public async Task The_stop_command_stops_a_database_a_killed_service_left_behind()
    {
        await using var service = await Start();
        var server = Postmaster();
        await service.Kill();
        await ServiceProcess.RunCommand("stop", "--data", Data);
        await Eventually.Holds(() => Task.FromResult(!IsAlive(server)));
    }

    [Fact]
    public async Task A_taken_port_is_named_before_anything_is_started()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        var (exitCode, _, error) = await ServiceProcess.RunCommand("serve", "--data", Data, "--port", port);
        Assert.Equal(1, exitCode);
        Assert.Contains($"Port {port} cannot be used", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task An_address_of_another_machine_is_refused()
    {
        var (exitCode, _, error) = await ServiceProcess.RunCommand("serve", "--data", Data, "--address", "0.0.0.0");
        Assert.Equal(1, exitCode);
        Assert.Contains("no accounts and roles yet", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_named_without_a_stack_trace()
    {
        var (exitCode, _, error) = await ServiceProcess.RunCommand("status", "--data", Data, "--connection", "Host=127.0.0.1;Port=1;Username=x;Database=y");
        Assert.Equal(1, exitCode);
        Assert.Contains("cannot be reached", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private Task<ServiceProcess> Start() => ServiceProcess.Start("tarama.dll", "serve", "--data", Data);

    private int Postmaster()
    {
        var file = Path.Combine(Data, "postgres", "postmaster.pid");
        return File.Exists(file) ? int.Parse(File.ReadLines(file).First(), CultureInfo.InvariantCulture) : 0;
    }

    private static bool IsAlive(int processId) => Directory.Exists($"/proc/{processId}");
}
