using Detection.Models.Csv;
using Detection.Models.Simulation.Grid;
using Detection.Models.Simulation.Layout;
using Detection.Models.Simulation.Loads;
using Detection.Models.Simulation.Metering;
using Detection.Models.Simulation.Theft;
using Detection.Models.Simulation.Time;

namespace Detection.Models.Simulation.Output;

/// <summary>Writes one inhabitant and its series into the buffers of the canonical files.</summary>
internal sealed class InhabitantWriter(TownCalendar calendar, Terrain terrain, Func<TownFile, CsvBuffer> buffer)
{
    public void Write(Inhabitant inhabitant, MeteredSeries series, Transformer transformer)
    {
        var (longitude, latitude) = terrain.Place(inhabitant.Site.At);
        Installation(inhabitant, transformer, longitude, latitude);
        foreach (var meter in inhabitant.Account.Meters) Meter(inhabitant, meter);
        foreach (var reading in series.Readings) Reading(inhabitant, reading);
        Events(inhabitant, longitude, latitude);
        foreach (var visit in inhabitant.Visits) Outcome(inhabitant, visit, series);
        if (inhabitant.Account.Tampering is { Method: not Method.MeterFault } tampering) Truth(inhabitant, tampering, series, transformer);
    }

    private void Installation(Inhabitant inhabitant, Transformer transformer, double longitude, double latitude)
    {
        var (account, traits, sector) = (inhabitant.Account, UnitTraits.Of(inhabitant.Site.Kind), transformer.Sector);
        var (connection, life) = (account.Connection, account.Life);
        var row = buffer(TownFile.Installations)
            .Text(inhabitant.InstallationNo).Text(traits.TariffGroup).Text(traits.ConsumerType)
            .Text("TK" + inhabitant.InstallationNo).Text(Identity.Eic(account.Seed, account.Ordinal))
            .Text(Identity.ContractAccountNo(account.Seed, account.Ordinal))
            .Text(connection.MediumVoltage ? "MV" : "LV").Whole(connection.Phases)
            .Fixed(connection.InstalledPowerKw, 1).Fixed(connection.ContractPowerKw, 1)
            .Text(transformer.ReadingUnit).Text(TownNames.Province).Text(sector.District).Text(sector.Name).Text(inhabitant.Site.Street.Name)
            .Fixed(longitude, 6).Fixed(latitude, 6).Text("simulated").Text(transformer.Code).Text(life.Status)
            .Date(calendar.Date(life.ContractStart));
        if (life.ContractEnd is { } end) row.Date(calendar.Date(end));
        else row.Empty();
        row.Text(Papers.DoorNo(account)).Text("D").Text("Toroslar").EndRow();
    }

    private void Meter(Inhabitant inhabitant, MeterFitting meter)
    {
        var connection = inhabitant.Account.Connection;
        var row = buffer(TownFile.Meters)
            .Text(inhabitant.InstallationNo).Text(meter.SerialNo).Text(meter.Brand).Text(meter.Model).Whole(meter.StampYear)
            .Whole(connection.CtRatio).Whole(connection.VtRatio).Whole(connection.Multiplier).Whole(connection.Phases)
            .Text(connection.MeasuresReactive ? "combined" : "active").Date(calendar.Date(meter.FittedDay));
        if (meter.RemovedDay is { } removed) row.Date(calendar.Date(removed));
        else row.Empty();
        if (meter.MultiRate) row.Whole(inhabitant.Account.OldClock ? 0 : 1);
        else row.Empty();
        row.EndRow();
    }

    private void Reading(Inhabitant inhabitant, in Reading reading)
    {
        var row = buffer(TownFile.Readings)
            .Text(inhabitant.InstallationNo).Month(calendar.Date(calendar.MonthStart[reading.Period]))
            .Date(calendar.Date(reading.FirstDay)).Date(calendar.Date(reading.LastDay)).Milli(reading.ActiveMilli);
        Known(row, reading.MultiRate, reading.T1Milli, reading.T2Milli, reading.T3Milli);
        Known(row, inhabitant.Account.Connection.MeasuresReactive, reading.InductiveMilli, reading.CapacitiveMilli);
        Known(row, reading.DemandMilli is not null, reading.DemandMilli ?? 0);
        row.Milli(reading.FirstIndexMilli).Milli(reading.LastIndexMilli).Whole(reading.Multiplier).Milli(reading.AdditionalMilli)
            .Whole(reading.State == ReadingState.Estimated ? 1 : 0).Whole((int)reading.State).Whole((int)reading.MeterState);
        var (t1, t2, t3, inductive, capacitive) = reading.Registers;
        Known(row, reading.MultiRate, t1.FirstMilli, t1.LastMilli, t2.FirstMilli, t2.LastMilli, t3.FirstMilli, t3.LastMilli);
        Known(row, inhabitant.Account.Connection.MeasuresReactive, inductive.FirstMilli, inductive.LastMilli, capacitive.FirstMilli, capacitive.LastMilli);
        if (reading.DemandMilli is null) row.Empty();
        else row.Moment(calendar.Date(reading.LastDay - 1 - (inhabitant.Account.Ordinal % Math.Max(1, reading.LastDay - reading.FirstDay))), DemandMinute(inhabitant, reading));
        row.EndRow();
    }

    /// <summary>Demand falls into the evening at home and into working hours elsewhere, on a quarter of an hour.</summary>
    private static int DemandMinute(Inhabitant inhabitant, in Reading reading) =>
        (UnitTraits.Of(inhabitant.Site.Kind).TariffGroup == "dwelling" ? 18 : 9) * 60 + (inhabitant.Account.Ordinal * 7 + reading.Period * 5) % 14 * 15;

    private static void Known(CsvBuffer row, bool known, params ReadOnlySpan<long> thousandths)
    {
        foreach (var value in thousandths)
        {
            if (known) row.Milli(value);
            else row.Empty();
        }
    }

    private void Events(Inhabitant inhabitant, double longitude, double latitude)
    {
        var (events, meters) = (inhabitant.Account.Life.Events, inhabitant.Account.Meters);
        foreach (var act in events.OrderBy(act => act.Day).ThenBy(act => act.MinuteOfDay))
        {
            if (act.Day < 0 || act.Day >= calendar.Days) continue;
            var row = buffer(TownFile.Events).Text(inhabitant.InstallationNo).Text(act.Kind)
                .Moment(calendar.Date(act.Day), act.MinuteOfDay).Text(act.Crew).Text(act.Code);
            if (act.Kind == "tip") row.Empty().Empty();
            else row.Fixed(longitude, 6).Fixed(latitude, 6);
            row.Text(act.Note).Text(Papers.Photos(inhabitant, act)).Text(Papers.SerialOn(inhabitant.Account, act.Day))
                .Text(act.Kind == "seal" ? Papers.SealNo(inhabitant.Account, act) : null).Empty().Empty().Empty().EndRow();
        }
        foreach (var meter in meters.Skip(1))
            buffer(TownFile.Events).Text(inhabitant.InstallationNo).Text("exchange").Moment(calendar.Date(meter.FittedDay), 11 * 60).Empty()
                .Text(meter.SerialNo).Fixed(longitude, 6).Fixed(latitude, 6).Text("sayaç değişimi")
                .Empty().Text(meter.SerialNo).Empty().Empty().Empty().Empty().EndRow();
    }

    /// <summary>What is recovered is what escaped since the theft began, at most as far back as the case allows (regulation §4).</summary>
    private void Outcome(Inhabitant inhabitant, Inspections.Visit visit, MeteredSeries series)
    {
        var capDays = visit.Outcome switch { "kacak_b" => 270, "kacak_c" => 240, "kacak_cc" => 180, "art37" => 180, _ => 0 };
        var row = buffer(TownFile.Outcomes).Text(inhabitant.InstallationNo).Date(calendar.Date(visit.Day)).Text(visit.Outcome);
        if (capDays > 0) row.Whole((long)series.HiddenKwh(visit.Day - capDays, visit.Day));
        else row.Empty();
        row.Text(visit.Origin).EndRow();
    }

    private void Truth(Inhabitant inhabitant, Tampering tampering, MeteredSeries series, Transformer transformer)
    {
        var traits = MethodTraits.Of(tampering.Method);
        var row = buffer(TownFile.Truth).Text(inhabitant.InstallationNo).Text(traits.Code).Text(traits.Case).Date(calendar.Date(tampering.BeganDay));
        if (tampering.EndedDay is { } ended) row.Date(calendar.Date(ended));
        else row.Empty();
        row.Text(transformer.Code).Whole((long)series.HiddenKwh(0, calendar.Days)).EndRow();
    }
}
