using System.Globalization;
using System.Text;
using Detection.Models.Simulation;
using Detection.Models.Simulation.Output;

namespace Detection.Models.Tests.Simulation;

/// <summary>A simulated town's files, held in memory and split into rows.</summary>
public sealed class TownInMemory
{
    private readonly Dictionary<TownFile, byte[]> _files;

    private TownInMemory(Dictionary<TownFile, byte[]> files, TownSummary summary) => (_files, Summary) = (files, summary);

    public TownSummary Summary { get; }

    public static async Task<TownInMemory> Make(TownOptions options)
    {
        var streams = TownFiles.All.ToDictionary(file => file, _ => new MemoryStream());
        var summary = await TownSimulator.Write(options, file => streams[file]);
        return new(streams.ToDictionary(entry => entry.Key, entry => entry.Value.ToArray()), summary);
    }

    public byte[] Bytes(TownFile file) => _files[file];

    public string Text(TownFile file) => Encoding.UTF8.GetString(_files[file]);

    public IReadOnlyList<Row> Rows(TownFile file)
    {
        var lines = Text(file).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var columns = lines[0].Split(',').Select((name, at) => (name, at)).ToDictionary(column => column.name, column => column.at);
        return [.. lines.Skip(1).Select(line => new Row(columns, line.Split(',')))];
    }

    public ILookup<string, Row> ReadingsByInstallation() => Rows(TownFile.Readings).ToLookup(row => row["installation_no"]);

    public sealed class Row(Dictionary<string, int> columns, string[] fields)
    {
        public int Width => fields.Length;

        public string this[string column] => fields[columns[column]];

        public bool Has(string column) => this[column].Length > 0;

        public double Number(string column) => double.Parse(this[column], CultureInfo.InvariantCulture);

        /// <summary>The exact number of thousandths.</summary>
        public long Milli(string column) => (long)(decimal.Parse(this[column], CultureInfo.InvariantCulture) * 1000);

        public DateOnly Date(string column) => DateOnly.ParseExact(this[column], "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}

/// <summary>One town of three thousand installations, shared by the tests that only look at it.</summary>
public sealed class SampleTown : IAsyncLifetime
{
    public static readonly TownOptions Options = new(3_000, 7);

    public TownInMemory Town { get; private set; } = null!;

    public async Task InitializeAsync() => Town = await TownInMemory.Make(Options);

    public Task DisposeAsync() => Task.CompletedTask;
}
