namespace Geo.Roads.Hierarchy;

/// <summary>A binary heap of items by ascending key with places known, so that keys can be lowered; equal keys leave by item number.</summary>
internal sealed class MinHeap
{
    private readonly int[] placeOf;
    private int[] items = new int[64];
    private int[] keys = new int[64];

    /// <param name="itemCount">Items are numbered from 0 to one less.</param>
    public MinHeap(int itemCount)
    {
        placeOf = new int[itemCount];
        Array.Fill(placeOf, -1);
    }

    public int Count { get; private set; }

    public int MinKey => keys[0];

    public bool Contains(int item) => placeOf[item] >= 0;

    public void Clear()
    {
        for (var i = 0; i < Count; i++) placeOf[items[i]] = -1;
        Count = 0;
    }

    /// <summary>Adds an item or changes its key.</summary>
    public void Put(int item, int key)
    {
        var place = placeOf[item];
        if (place < 0)
        {
            if (Count == items.Length)
            {
                Array.Resize(ref items, 2 * Count);
                Array.Resize(ref keys, 2 * Count);
            }
            Rise(Count++, item, key);
        }
        else if (key <= keys[place]) Rise(place, item, key);
        else Sink(place, item, key);
    }

    public int Pop()
    {
        var top = items[0];
        placeOf[top] = -1;
        if (--Count > 0) Sink(0, items[Count], keys[Count]);
        return top;
    }

    private void Rise(int place, int item, int key)
    {
        while (place > 0)
        {
            var parent = (place - 1) >> 1;
            if (IsBefore(items[parent], keys[parent], item, key)) break;
            Set(place, items[parent], keys[parent]);
            place = parent;
        }
        Set(place, item, key);
    }

    private void Sink(int place, int item, int key)
    {
        while (2 * place + 1 < Count)
        {
            var child = 2 * place + 1;
            if (child + 1 < Count && IsBefore(items[child + 1], keys[child + 1], items[child], keys[child])) child++;
            if (!IsBefore(items[child], keys[child], item, key)) break;
            Set(place, items[child], keys[child]);
            place = child;
        }
        Set(place, item, key);
    }

    private void Set(int place, int item, int key)
    {
        (items[place], keys[place]) = (item, key);
        placeOf[item] = place;
    }

    private static bool IsBefore(int item, int key, int otherItem, int otherKey) => key < otherKey || key == otherKey && item < otherItem;
}
