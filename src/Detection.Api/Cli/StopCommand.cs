using System.CommandLine;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Detection.Api.Database.Embedded;
using Detection.Api.Infrastructure;

namespace Detection.Api.Cli;

/// <summary><c>tarama stop</c>: ends the service of a data folder, and a database a killed service left behind.</summary>
public static class StopCommand
{
    private const int TerminateSignal = 15;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static Command Create()
    {
        var command = new Command("stop", "Stop the service of this data folder");
        command.SetAction(Stop);
        return command;
    }

    private static async Task<int> Stop(ParseResult command, CancellationToken ct)
    {
        var settings = command.Settings();
        if (RunningService.Find(settings.DataFolder) is { } service)
        {
            await EndProcess(service.ProcessId, ct);
            await Console.Out.WriteLineAsync("Tarama has stopped.");
        }
        else
        {
            var stopped = await EmbeddedCluster.StopLeftBehind(settings.DataFolder, TimeProvider.System, ct);
            await Console.Out.WriteLineAsync(stopped ? "The database that was left behind has stopped." : "Nothing is running.");
        }
        return 0;
    }

    private static async Task EndProcess(int processId, CancellationToken ct)
    {
        using var process = Process.GetProcessById(processId);
        if (Kill(processId, TerminateSignal) != 0) throw new CommandException($"Process {processId} belongs to another user; stop it as that user.");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new CommandException($"Process {processId} has not stopped after {Patience.TotalSeconds:0} s.");
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int processId, int signal);
}
