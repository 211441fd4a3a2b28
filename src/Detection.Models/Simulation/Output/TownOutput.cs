namespace Detection.Models.Simulation.Output;

/// <summary>The open files of a town.</summary>
internal sealed class TownOutput : IAsyncDisposable
{
    private readonly List<Stream> _streams = [];
    private readonly HashSet<TownFile> _mapsBegun = [];

    private TownOutput()
    {
    }

    public static async Task<TownOutput> Open(Func<TownFile, Stream> open, CancellationToken ct)
    {
        var output = new TownOutput();
        foreach (var file in TownFiles.All)
        {
            output._streams.Add(open(file));
            await output._streams[^1].WriteAsync(TownFiles.Opening(file), ct);
        }
        return output;
    }

    public async Task Append(NeighbourhoodWorkbench bench, CancellationToken ct)
    {
        foreach (var file in TownFiles.All)
        {
            var rows = bench.Buffer(file).Written;
            if (rows.Length == 0) continue;
            // The first neighbourhood with a feature opens a map's list, whichever it is.
            if (TownFiles.IsMap(file) && !_mapsBegun.Add(file)) _streams[(int)file].Write(TownFiles.BetweenFeatures);
            await _streams[(int)file].WriteAsync(rows, ct);
        }
    }

    public async Task Close(CancellationToken ct)
    {
        foreach (var file in TownFiles.All) await _streams[(int)file].WriteAsync(TownFiles.Closing(file), ct);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var stream in _streams) await stream.DisposeAsync();
    }
}
