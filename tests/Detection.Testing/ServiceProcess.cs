using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Detection.Testing;

/// <summary>The service as a process of its own, so that it can be killed.</summary>
public sealed partial class ServiceProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(90);
    private readonly Process _process;
    private readonly List<string> _errors;

    private ServiceProcess(Process process, List<string> errors, Uri address)
    {
        _process = process;
        _errors = errors;
        Client = new HttpClient { BaseAddress = address };
    }

    public HttpClient Client { get; }

    public int ProcessId => _process.Id;

    /// <summary>Starts a program of the test's output folder on a free port and waits until it says where it is.</summary>
    /// <param name="assembly">For example <c>tarama.dll</c>.</param>
    public static async Task<ServiceProcess> Start(string assembly, params string[] arguments)
    {
        var process = Launch(assembly, [.. arguments, "--port", "0"]);
        var errors = CollectErrors(process);
        using var patience = new CancellationTokenSource(StartPatience);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (Address().Match(line) is { Success: true } match) return new ServiceProcess(process, errors, new Uri(match.Value));
        }
        await process.WaitForExitAsync(patience.Token);
        throw new InvalidOperationException($"The service ended with {process.ExitCode}:\n{string.Join('\n', errors)}");
    }

    /// <summary>Runs a command of the program to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunCommand(params string[] arguments)
    {
        using var process = Launch("tarama.dll", arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await error);
    }

    /// <summary>kill -9: no clean-up of any kind.</summary>
    public async Task Kill()
    {
        _process.Kill(entireProcessTree: false);
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, and waits until it has ended.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> Stop()
    {
        _ = SendSignal(_process.Id, 15);
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited) await Stop();
        _process.Dispose();
    }

    public override string ToString()
    {
        lock (_errors) return string.Join('\n', _errors);
    }

    private static Process Launch(string assembly, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, assembly), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("TARAMA_DATA");
        start.Environment.Remove("TARAMA_CONNECTION");
        return Process.Start(start)!;
    }

    private static List<string> CollectErrors(Process process)
    {
        var errors = new List<string>();
        process.ErrorDataReceived += (_, line) =>
        {
            lock (errors) errors.Add(line.Data ?? "");
        };
        process.BeginErrorReadLine();
        return errors;
    }

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex Address();

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int processId, int signal);
}
