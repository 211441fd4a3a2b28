using System.Text.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Detection.Api.Infrastructure.Http;

/// <summary>Describes parameters in the OpenAPI document. A name means the same in every route, so it is explained once, here.</summary>
public static class ParameterWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["after"] = "Only those after the one with this key; the link \"next\" sets it.",
        ["afterLine"] = "Only rows after this line of the file; 0 for the first ones.",
        ["before"] = "Only those before the one with this number.",
        ["bbox"] = "Four numbers: the lower-left corner, then the upper-right one, in the axis order of bbox-crs. West greater than east crosses the antimeridian.",
        ["bbox-crs"] = "What the box is written in: a URI, or for example EPSG:5256; left out, longitude and latitude.",
        ["by"] = "The breakdown: district or tariffGroup.",
        ["campaignId"] = "The campaign.",
        ["cautionAreaId"] = "The caution area.",
        ["accessNoteId"] = "The note about the way to the meter.",
        ["clusterNo"] = "Only the members of one cluster.",
        ["code"] = "The element's code.",
        ["collectionId"] = "The collection, for example installations.",
        ["crew"] = "Only this crew, by its number.",
        ["crewNo"] = "The crew, by its number.",
        ["crs"] = "What the coordinates of the answer are written in: a URI, or for example EPSG:5256; left out, longitude and latitude.",
        ["datetime"] = "A date or an instant, or two of them with / between and .. for an open end.",
        ["day"] = "A local calendar day; left out, the newest there is. In a plan: only this working day of the period, from 1.",
        ["dayNo"] = "The working day of the period, from 1.",
        ["decimal"] = "point: commas between fields and decimal points; comma: semicolons and decimal commas.",
        ["district"] = "Only this district (ilçe).",
        ["evidenceId"] = "The piece of evidence.",
        ["download"] = "Send it as a file to keep.",
        ["explanationId"] = "The explanation.",
        ["fewest"] = "Groups of fewer stops are no area.",
        ["file"] = "The file's name: a kind or “all”, and the form's ending.",
        ["fileName"] = "The file's name, by which its profile is recognised when none is named.",
        ["featureId"] = "The feature's key.",
        ["filter"] = "A condition in CQL2 text over the collection's queryables; a drawn area is S_INTERSECTS(geometry, POLYGON((…))).",
        ["filter-crs"] = "What the filter's geometries are written in; left out, longitude and latitude.",
        ["filter-lang"] = "The filter's language: cql2-text.",
        ["findingId"] = "The finding.",
        ["format"] = "geojson, gpkg, shp (zipped), kml, gpx, fgb or csv.",
        ["fault"] = "Only positions with this fault: outside-country, swapped, far-from-neighbourhood, far-from-transformer, crowded.",
        ["importId"] = "The import.",
        ["installationId"] = "The installation, by the service's own id.",
        ["jobId"] = "The job.",
        ["kind"] = "Only these: theft, line-tap, wrong-link, wrong-multiplier, metering-gap, street-lighting.",
        ["lang"] = "The language of the page: tr or en.",
        ["layer"] = "The layer's name, for example installations.",
        ["legalDocumentId"] = "The legal document.",
        ["language"] = "tr or en.",
        ["left"] = "The one plan, by its sweep's id.",
        ["level"] = "transformer, feeder or substation.",
        ["limit"] = "At most so many.",
        ["minutes"] = "Walk and visits of an area together, at most [min].",
        ["modelId"] = "The model.",
        ["month"] = "How things stood in this month, YYYY-MM; left out, now.",
        ["neighbourhood"] = "Only this neighbourhood (mahalle).",
        ["no"] = "The installation number as the company writes it.",
        ["offset"] = "How many to leave out before the first.",
        ["outcome"] = "Only these outcomes, such as illegalB, irregularA, underRegistration, clean; may be repeated.",
        ["pointCode"] = "The point's code as the company writes it.",
        ["profile"] = "The mapping profile; left out, it is recognised by the file's name and header.",
        ["radiusMetres"] = "Every area fits into a circle of this radius [m].",
        ["q"] = "What a person types: a number, a code, an address, or latitude and longitude.",
        ["quality"] = "Only positions of these qualities: implausible, missing, unknown, centroid, simulated, geocoded, surveyed; may be repeated.",
        ["recordId"] = "The record.",
        ["right"] = "The other plan, by its sweep's id.",
        ["runId"] = "The run.",
        ["simulated"] = "The data describe a simulated district.",
        ["search"] = "A piece of the code, the number or the name.",
        ["state"] = "Only these, by their state.",
        ["step"] = "Only those at these steps, such as draft, review, notified; may be repeated.",
        ["stops"] = "Stops of an area, at most.",
        ["sweepId"] = "The sweep.",
        ["table"] = "tariffs, fees, cables or holidays.",
        ["transformerCode"] = "The transformer's code.",
        ["uploadId"] = "The upload.",
        ["x"] = "The tile's column, from the west.",
        ["y"] = "The tile's row, from the north.",
        ["z"] = "The zoom level, 0 for the whole world.",
        ["tipId"] = "The tip.",
    };

    /// <summary>Writes names as JSON has them, and explains those whose endpoint does not.</summary>
    public static Task Add(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
            parameter.Description ??= Words.GetValueOrDefault(parameter.Name);
        }

        return Task.CompletedTask;
    }
}
