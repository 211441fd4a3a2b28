namespace Geo.Routing.Search;

/// <summary>Fills routes with stops offered to it, the most value for the seconds it adds first, until nothing fits.</summary>
internal interface IInsertion
{
    /// <summary>Forgets what was offered.</summary>
    void Clear();

    /// <summary>Offers an absent stop; a higher weight puts it earlier in the queue at the same cost.</summary>
    void Offer(int stop, double stopWeight);

    /// <summary>Inserts offered stops until none fits any more.</summary>
    void Run();
}
