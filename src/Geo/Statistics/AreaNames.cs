using System.Globalization;

namespace Geo.Statistics;

/// <summary>The address of a place, as far as it is known.</summary>
public readonly record struct AreaAddress(string? Neighbourhood, string? Street);

/// <summary>Names areas the way a crew speaks of them: neighbourhood, street.</summary>
public static class AreaNames
{
    /// <summary>One name an area, no two alike.</summary>
    /// <param name="areas">For each area the addresses of its places, in any order.</param>
    /// <returns>
    /// The neighbourhood most of the area's places lie in and, of those, the street most lie in (equal ones in ordinal order); what is not known
    /// is left out, and an area of which nothing is known has its number. Of areas called alike the second and further carry a number.
    /// </returns>
    public static IReadOnlyList<string> Of(IReadOnlyList<IReadOnlyCollection<AreaAddress>> areas)
    {
        var given = new Dictionary<string, int>(StringComparer.Ordinal);
        var names = new List<string>(areas.Count);
        foreach (var addresses in areas)
        {
            var name = Dominant(addresses) ?? string.Create(CultureInfo.InvariantCulture, $"№ {names.Count + 1}");
            var times = given[name] = given.GetValueOrDefault(name) + 1;
            names.Add(times == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} ({times})"));
        }
        return names;
    }

    private static string? Dominant(IReadOnlyCollection<AreaAddress> addresses)
    {
        var neighbourhood = MostFrequent(addresses.Select(address => address.Neighbourhood));
        var street = MostFrequent(addresses.Where(address => neighbourhood is null || address.Neighbourhood == neighbourhood).Select(address => address.Street));
        return (neighbourhood, street) switch
        {
            (null, null) => null,
            (null, _) => street,
            (_, null) => neighbourhood,
            _ => $"{neighbourhood}, {street}",
        };
    }

    private static string? MostFrequent(IEnumerable<string?> names) => names
        .Where(name => !string.IsNullOrWhiteSpace(name))
        .GroupBy(name => name, StringComparer.Ordinal)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .FirstOrDefault()?.Key;
}
