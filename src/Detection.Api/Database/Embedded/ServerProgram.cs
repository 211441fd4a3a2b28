using System.Diagnostics;

namespace Detection.Api.Database.Embedded;

/// <summary>Runs one of PostgreSQL's programs to its end.</summary>
public static class ServerProgram
{
    public sealed record Answer(int ExitCode, string Output, string Error)
    {
        /// <summary>Everything the program said, for a message to a person.</summary>
        public string Said => string.Join('\n', new[] { Output, Error }.Select(text => text.Trim()).Where(text => text.Length > 0));
    }

    /// <summary>Runs a program as the given user, without the caller's PG* variables, in a new session so that a terminal's Ctrl-C does not reach what it starts.</summary>
    public static async Task<Answer> Run(
        ServerUser user, string program, IEnumerable<string> arguments, CancellationToken ct, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = "/" };
        string[] command = [.. user.CommandPrefix, program, .. arguments];
        start.FileName = command[0];
        foreach (var argument in command[1..]) start.ArgumentList.Add(argument);
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;

        using var process = Process.Start(start) ?? throw new DatabaseException($"{program} did not start.");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var error = process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return new Answer(process.ExitCode, await output, await error);
    }
}
