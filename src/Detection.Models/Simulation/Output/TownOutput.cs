namespace Detection.Models.Simulation.Output;

/// <summary>The open files of a town.</summary>
internal sealed class TownOutput : IAsyncDisposable
{
    private readonly List<Stream> _streams = [];

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
        foreach (var file in TownFiles.All) await _streams[(int)file].WriteAsync(bench.Buffer(file).Written, ct);
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
