namespace Geo.Routing.Search;

/// <summary>A set of stops with constant-time changes whose members can be walked and drawn by index.</summary>
internal sealed class StopSet(int stopCount)
{
    private readonly int[] members = new int[stopCount];
    private readonly int[] place = Enumerable.Repeat(-1, stopCount).ToArray();

    public int Count { get; private set; }

    public int this[int index] => members[index];

    public bool Contains(int stop) => place[stop] >= 0;

    public void Add(int stop)
    {
        if (place[stop] >= 0) return;
        place[stop] = Count;
        members[Count++] = stop;
    }

    public void Remove(int stop)
    {
        var at = place[stop];
        if (at < 0) return;
        var last = members[--Count];
        members[at] = last;
        place[last] = at;
        place[stop] = -1;
    }

    public void Clear()
    {
        while (Count > 0) place[members[--Count]] = -1;
    }
}
