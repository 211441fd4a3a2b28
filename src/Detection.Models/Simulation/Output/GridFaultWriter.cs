using Detection.Models.Csv;
using Detection.Models.Simulation.Grid;
using Detection.Models.Simulation.Loads;
using Detection.Models.Simulation.Metering;
using Detection.Models.Simulation.Time;

namespace Detection.Models.Simulation.Output;

/// <summary>Puts mistakes into the books of a transformer and writes what they are into the grid's truth.</summary>
internal sealed class GridFaultWriter(LoadCalendar loads, Func<TownFile, CsvBuffer> buffer)
{
    private TownCalendar Calendar => loads.Calendar;

    /// <param name="registered">The transformer that the register names.</param>
    /// <param name="true">The one it hangs on.</param>
    public void WrongLink(Inhabitant inhabitant, MeteredSeries series, Transformer registered, Transformer @true) =>
        Row("wrong-link", registered, inhabitant.InstallationNo, @true.Code, null, null, null, Kwh(series.Readings));

    /// <summary>The series without the readings that were lost.</summary>
    public MeteredSeries Lose(Inhabitant inhabitant, MeteredSeries series, GridFaults faults, Transformer registered)
    {
        var lost = series.Readings.Where(reading => reading.Period >= faults.GapFrom && reading.Period < faults.GapTo).ToArray();
        if (lost.Length == 0) return series;
        Row("metering-gap", registered, inhabitant.InstallationNo, null, null, lost[0].FirstDay, lost[^1].LastDay, Kwh(lost));
        return GridFaults.WithoutLost(series, faults.GapFrom, faults.GapTo);
    }

    /// <summary>The inhabitant and its series as the books have them with a wrong ratio of its current transformers.</summary>
    public (Inhabitant Inhabitant, MeteredSeries Series) Mistake(Inhabitant inhabitant, MeteredSeries series, Transformer registered, SeededRandom random)
    {
        var connection = inhabitant.Account.Connection;
        var wrong = connection with { CtRatio = GridFaults.WrongRatio(connection.CtRatio, random) };
        var factor = (double)connection.Multiplier / wrong.Multiplier;
        var mistaken = GridFaults.Mistaken(series, wrong.Multiplier);
        Row("wrong-multiplier", registered, inhabitant.InstallationNo, null, factor, null, null, (factor - 1) * Kwh(mistaken.Readings));
        return (inhabitant with { Account = inhabitant.Account with { Connection = wrong } }, mistaken);
    }

    /// <summary>Adds what unmetered lamps take to the transformer's months.</summary>
    public void Lamps(GridFaults faults, Transformer transformer, double[] netKwh)
    {
        if (faults.LampKw == 0) return;
        for (var month = 0; month < netKwh.Length; month++) netKwh[month] += faults.LampKwh(loads, Calendar.MonthStart[month], Calendar.MonthStart[month + 1]);
        Row("street-lighting", transformer, null, null, null, null, null, faults.LampKwh(loads, 0, Calendar.Days));
    }

    private void Row(string kind, Transformer transformer, string? installationNo, string? other, double? factor, int? began, int? ended, double kwh)
    {
        var row = buffer(TownFile.GridTruth).Text(kind).Text(transformer.Code).Text(installationNo).Text(other);
        if (factor is { } times) row.Fixed(times, 6);
        else row.Empty();
        Day(row, began);
        Day(row, ended);
        row.Whole((long)kwh).EndRow();
    }

    private void Day(CsvBuffer row, int? day)
    {
        if (day is { } known) row.Date(Calendar.Date(known));
        else row.Empty();
    }

    private static double Kwh(IEnumerable<Reading> readings) => readings.Sum(reading => reading.ActiveMilli) / 1000.0;
}
