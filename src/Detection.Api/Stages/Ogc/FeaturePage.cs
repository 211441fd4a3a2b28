using System.Globalization;
using System.Text.Json.Nodes;
using Detection.Api.Stages.Ogc.Collections;
using Detection.Api.Stages.Ogc.Querying;
using Npgsql;

namespace Detection.Api.Stages.Ogc;

/// <summary>One page of features in the order of their keys, which stays right while rows come and go.</summary>
public sealed class FeaturePage
{
    private readonly long? _after;
    private readonly int _limit;
    private readonly bool _hasPrevious;
    private readonly bool _isBefore;
    private long? _first;
    private long _last;
    private bool _hasNext;

    private FeaturePage(long matched, long? after, int limit, bool hasPrevious, bool isBefore) =>
        (Matched, _after, _limit, _hasPrevious, _isBefore) = (matched, after, limit, hasPrevious, isBefore);

    /// <summary>Features that meet the conditions, on all pages.</summary>
    public long Matched { get; }

    /// <summary>Features on this page, once it is read.</summary>
    public int Returned { get; private set; }

    public static async Task<FeaturePage> Find(FeatureStore store, ItemsQuery query, int limit, long? after, long? before, CancellationToken ct)
    {
        var matched = await store.Count(query, ct);
        if (before is not { } key) return new FeaturePage(matched, after, limit, hasPrevious: after is not null, isBefore: false);
        var (start, count, hasMore) = await store.FindPageBefore(query, key, limit, ct);
        return new FeaturePage(matched, start, count, hasMore, isBefore: true);
    }

    /// <param name="write">Writes a feature and returns its key.</param>
    public async Task Read(FeatureStore store, ItemsQuery query, Func<NpgsqlDataReader, ValueTask<long>> write, CancellationToken ct)
    {
        await store.Read(query, _after, _limit + 1, async row =>
        {
            if (Returned == _limit)
            {
                _hasNext = true;
                return;
            }
            _last = await write(row);
            _first ??= _last;
            Returned++;
        }, ct);
        _hasNext |= _isBefore;
    }

    public JsonArray Links(OgcLinks links, FeatureSource collection)
    {
        var all = new JsonArray(
            OgcLinks.Link("self", links.Again(), "This page", OgcLinks.GeoJson),
            OgcLinks.Link("collection", links.Collection(collection.Id), collection.Title));
        if (_hasNext && Returned > 0) all.Add(OgcLinks.Link("next", links.Again(("after", Text(_last)), ("before", null)), "The next page", OgcLinks.GeoJson));
        if (_hasPrevious && Returned > 0) all.Add(OgcLinks.Link("prev", links.Again(("before", Text(_first!.Value)), ("after", null)), "The page before", OgcLinks.GeoJson));
        return all;
    }

    private static string Text(long key) => key.ToString(CultureInfo.InvariantCulture);
}
