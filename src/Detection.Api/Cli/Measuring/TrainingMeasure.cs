using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Detection.Models.Training;
using Detection.Models.Training.XgBoost;

namespace Detection.Api.Cli.Measuring;

/// <summary>Trains boosted trees on invented rows here and from Python, one after the other, with the same library, settings and rows.</summary>
internal static class TrainingMeasure
{
    private const int Seed = 1, Compared = 1_000;
    private const double Missing = 0.1, Positive = 0.05;

    /// <param name="script">scripts/bench/train_trees.py; null = measure here only.</param>
    public static async Task Run(int rows, int columns, string? script, TextWriter output, CancellationToken ct)
    {
        var set = Invent(rows, columns);
        var parameters = new TreeParameters { Threads = 1, Seed = Seed };
        using var process = Process.GetCurrentProcess();
        var worked = process.TotalProcessorTime;
        using var model = new XgBoostTrainer().Train(set, parameters);
        process.Refresh();
        var here = (process.TotalProcessorTime - worked).TotalSeconds;
        await output.WriteLineAsync("| rows × columns, rounds | here, processor s | from Python | ratio | largest difference of log odds |");
        await output.WriteLineAsync("|---|---|---|---|---|");
        var margins = model.PredictMargin(set.Table.Rows([.. Enumerable.Range(0, Math.Min(Compared, rows))]));
        var python = script is null ? null : await FromPython(script, set, parameters, ct);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| {rows:N0} × {columns:N0}, {parameters.Rounds} | {here:0.0} | ")
            + (python is null ? "– | – | – |" : string.Create(CultureInfo.InvariantCulture,
                $"{python.Seconds:0.0} | {here / python.Seconds:0.00} | {margins.Zip(python.Margins, (a, b) => Math.Abs(a - b)).Max():0.######} |")));
    }

    private sealed record PythonRun(double Seconds, float[] Margins);

    /// <summary>A tenth of the cells is missing, and a few columns together tell one row in twenty.</summary>
    private static TrainingSet Invent(int rows, int columns)
    {
        var random = new Random(Seed);
        var (values, labels) = (new float[rows * columns], new float[rows]);
        for (var row = 0; row < rows; row++)
        {
            double sum = 0;
            for (var column = 0; column < columns; column++)
            {
                var value = random.NextDouble() - 0.5;
                if (column < 10) sum += value;
                values[row * columns + column] = random.NextDouble() < Missing ? float.NaN : (float)value;
            }
            labels[row] = sum > 1.2 || random.NextDouble() < Positive / 5 ? 1 : 0;
        }
        return new TrainingSet(new FeatureTable([.. Enumerable.Range(0, columns).Select(c => $"c{c}")], values), labels);
    }

    private static async Task<PythonRun> FromPython(string script, TrainingSet set, TreeParameters parameters, CancellationToken ct)
    {
        var file = Path.GetTempFileName();
        try
        {
            await using (var stream = File.Create(file))
            {
                stream.Write(MemoryMarshal.AsBytes<float>(set.Table.Values));
                stream.Write(MemoryMarshal.AsBytes<float>(set.Labels));
            }
            var settings = XgBoostTrainer.Settings(parameters).ToDictionary(setting => setting.Name, setting => Plain(setting.Value));
            settings["rounds"] = parameters.Rounds;
            var start = new ProcessStartInfo("/usr/bin/python3", [script, file, $"{set.Labels.Length}", $"{set.Table.Columns.Count}", JsonSerializer.Serialize(settings)]) { RedirectStandardOutput = true };
            using var python = Process.Start(start) ?? throw new CommandException("python3 did not start.");
            var answer = await python.StandardOutput.ReadToEndAsync(ct);
            await python.WaitForExitAsync(ct);
            if (python.ExitCode != 0) throw new CommandException($"{script} ended with {python.ExitCode}; it needs Debian's python3-xgboost.");
            return JsonSerializer.Deserialize<PythonRun>(answer, JsonSerializerOptions.Web)!;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static object Plain(string value) =>
        long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole
        : double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : value;
}
