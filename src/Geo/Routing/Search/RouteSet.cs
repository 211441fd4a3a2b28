namespace Geo.Routing.Search;

/// <summary>The routes changed in one iteration, each once, in the order of their first change.</summary>
internal sealed class RouteSet(int crewCount)
{
    private readonly bool[] holds = new bool[crewCount];

    public List<int> Members { get; } = [];

    public void Add(int route)
    {
        if (holds[route]) return;
        holds[route] = true;
        Members.Add(route);
    }

    public bool Contains(int route) => holds[route];

    public void Clear()
    {
        foreach (var route in Members) holds[route] = false;
        Members.Clear();
    }
}
