using System.Globalization;
using Detection.Api.Database;
using Detection.Models.Series;
using Npgsql;

namespace Detection.Api.Stages.Scoring.Histories;

/// <summary>The company's own code table, as far as scoring reads it.</summary>
internal sealed class HistoryCodes
{
    private readonly Dictionary<string, FieldSigns> _signs;
    private readonly EventBits _bits;

    private HistoryCodes(Dictionary<string, FieldSigns> signs, EventBits bits) => (_signs, _bits) = (signs, bits);

    public static async Task<HistoryCodes> Read(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var command = database.CreateCommand(Sql.Read("Stages/Scoring/Histories/Codes.sql"));
        await using var row = await command.ExecuteReaderAsync(ct);
        var (signs, bits) = (new Dictionary<string, FieldSigns>(StringComparer.Ordinal), new List<(string, int, bool)>());
        while (await row.ReadAsync(ct))
        {
            var code = row.GetString(2);
            if (row.GetString(0) == "meter-status")
            {
                if (FieldSignWords.Of(row.IsDBNull(3) ? null : row.GetString(3)) is var sign and not FieldSigns.None) signs[code] = sign;
            }
            else if (int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var bit)) bits.Add((row.GetString(1), bit, row.GetBoolean(4)));
        }
        return new HistoryCodes(signs, new EventBits(bits));
    }

    public FieldSigns SignsOf(string meterStatusCode) => _signs.GetValueOrDefault(meterStatusCode);

    public EventWord Read(DateOnly day, string? meterModel, long word) => _bits.Read(day, meterModel, unchecked((ulong)word));
}
