using System.Text.Json;

namespace Detection.Api.Stages.Models;

/// <summary>Cards and points as they stand in the database and travel to the page; a number that cannot be told is null.</summary>
internal static class CardJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web);
}
