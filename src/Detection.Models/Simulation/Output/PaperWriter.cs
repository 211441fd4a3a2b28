using Detection.Models.Csv;
using Detection.Models.Simulation.Grid;
using Detection.Models.Simulation.Lives;
using Detection.Models.Simulation.Loads;
using Detection.Models.Simulation.Metering;
using Detection.Models.Simulation.Time;

namespace Detection.Models.Simulation.Output;

/// <summary>Writes what belongs to an installation beside its readings: bills, contract holder, seals, links, further registers.</summary>
/// <remarks>It draws from a stream of its own, so that nothing else in the town changes for it.</remarks>
internal sealed class PaperWriter(TownCalendar calendar, Func<TownFile, CsvBuffer> buffer)
{
    /// <summary>Prices are invented, in thousandths of a lira for a kWh.</summary>
    private const long DwellingPriceMilli = 2_590;

    private const long OtherPriceMilli = 4_120;

    /// <param name="before">What fed the installation before the network was rearranged.</param>
    public void Write(Inhabitant inhabitant, MeteredSeries series, Transformer transformer, FormerFeed before)
    {
        var random = SeededRandom.For(inhabitant.Account.Seed, Purpose.Papers, inhabitant.Account.Ordinal);
        Consumer(inhabitant, random);
        Seals(inhabitant);
        Links(inhabitant, transformer, before, random);
        Bills(inhabitant, series);
        GivenBack(inhabitant, series);
        Covers(inhabitant, series, random);
    }

    /// <summary>Where a reader saw that the terminal cover was missing, a crew fits one within some weeks.</summary>
    private void Covers(Inhabitant inhabitant, MeteredSeries series, SeededRandom random)
    {
        foreach (var reading in series.Readings)
        {
            if (reading.MeterState != MeterState.CoverMissing) continue;
            var day = reading.LastDay + random.Whole(3, 25);
            if (day >= calendar.End) continue;
            var act = LifeMaker.Act("cover", day, "klemens kapağı takıldı", random);
            buffer(TownFile.Events).Text(inhabitant.InstallationNo).Text(act.Kind).Moment(calendar.Date(day), act.MinuteOfDay).Text(act.Crew).Empty().Empty().Empty()
                .Text(act.Note).Text(Papers.Photos(inhabitant, act)).Text(Papers.SerialOn(inhabitant.Account, day)).Empty()
                .Whole((int)MeterState.CoverMissing).Empty().Empty().EndRow();
        }
    }

    private void Consumer(Inhabitant inhabitant, SeededRandom random)
    {
        var (account, life) = (inhabitant.Account, inhabitant.Account.Life);
        var person = UnitTraits.Of(inhabitant.Site.Kind).TariffGroup is "dwelling" or "agriculture" || random.Chance(0.4);
        var row = buffer(TownFile.Consumers).Text(inhabitant.InstallationNo).Text(Identity.ContractAccountNo(account.Seed, account.Ordinal))
            .Text(person ? "national" : "tax").Text(person ? Papers.NationalId(random) : Papers.TaxId(random))
            .Text(person ? Papers.PersonName(random) : Papers.CompanyName(random)).Text(person ? null : "Ziyapaşa").Date(calendar.Date(life.ContractStart));
        if (life.ContractEnd is { } end) row.Date(calendar.Date(end));
        else row.Empty();
        row.EndRow();
    }

    private void Seals(Inhabitant inhabitant)
    {
        foreach (var meter in inhabitant.Account.Meters)
        {
            Seal(inhabitant, meter, 'G', "body");
            Seal(inhabitant, meter, 'K', "terminal");
        }
        foreach (var act in inhabitant.Account.Life.Events)
        {
            if (act.Kind != "seal" || act.Day < 0 || act.Day >= calendar.Days) continue;
            buffer(TownFile.Seals).Text(inhabitant.InstallationNo).Text(Papers.SealNo(inhabitant.Account, act)).Text(Papers.SerialOn(inhabitant.Account, act.Day))
                .Text("cut").Date(calendar.Date(act.Day)).Empty().Text(act.Crew).EndRow();
        }
    }

    private void Seal(Inhabitant inhabitant, MeterFitting meter, char mark, string place)
    {
        var row = buffer(TownFile.Seals).Text(inhabitant.InstallationNo).Text(Papers.SealNo(meter, mark)).Text(meter.SerialNo).Text(place)
            .Date(calendar.Date(meter.FittedDay));
        if (meter.RemovedDay is { } removed) row.Date(calendar.Date(removed));
        else row.Empty();
        row.Empty().EndRow();
    }

    private void Links(Inhabitant inhabitant, Transformer transformer, FormerFeed before, SeededRandom random)
    {
        var phase = inhabitant.Account.Connection.Phases == 3 ? "RST" : random.Pick<string>(["R", "S", "T"]);
        var from = calendar.Origin;
        if (before.Feeds)
        {
            var moved = calendar.Date(before.UntilDay);
            buffer(TownFile.TransformerLinks).Text(inhabitant.InstallationNo).Text((transformer with { Index = before.Index }).Code)
                .Date(from).Date(moved).Text(phase).EndRow();
            from = moved;
        }
        buffer(TownFile.TransformerLinks).Text(inhabitant.InstallationNo).Text(transformer.Code).Date(from).Empty().Text(phase).EndRow();
    }

    private void Bills(Inhabitant inhabitant, MeteredSeries series)
    {
        var account = inhabitant.Account;
        var priceMilli = UnitTraits.Of(inhabitant.Site.Kind).TariffGroup == "dwelling" ? DwellingPriceMilli : OtherPriceMilli;
        var vatPercent = priceMilli == DwellingPriceMilli ? 10 : 20;
        var contract = Identity.ContractAccountNo(account.Seed, account.Ordinal);
        long thisYear = 0, lastYear = 0, carried = 0;
        var year = 0;
        foreach (var reading in series.Readings)
        {
            var month = calendar.Date(calendar.MonthStart[reading.Period]);
            if (month.Year != year) (lastYear, thisYear, year) = (thisYear, 0, month.Year);
            thisYear += reading.ActiveMilli;
            var baseKurus = (reading.ActiveMilli * priceMilli + 5_000) / 10_000;
            var vatKurus = (baseKurus * vatPercent + 50) / 100;
            var due = baseKurus + vatKurus + carried;
            var rounded = due / 10 * 10;
            var notified = calendar.Date(reading.LastDay + 2);
            buffer(TownFile.Bills).Text(inhabitant.InstallationNo).Month(month)
                .Text(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"F{account.Ordinal:D7}{reading.Period:D3}")).Text(contract)
                .Milli(reading.ActiveMilli).Milli(reading.ActiveMilli / Math.Max(1, reading.LastDay - reading.FirstDay)).Milli(thisYear).Milli(lastYear)
                .Milli(priceMilli).Kurus(baseKurus).Kurus(vatKurus).Kurus(baseKurus + vatKurus).Kurus(rounded)
                .Kurus((long)(account.Connection.ContractPowerKw * 20_000)).Whole(0).Whole(0).Kurus(carried).Kurus(due - rounded)
                .Date(notified).Date(notified.AddDays(10)).Month(month.AddMonths(1)).EndRow();
            carried = due - rounded;
        }
    }

    /// <summary>What panels gave back to the grid: a register of its own (2.8.0), where there are panels.</summary>
    private void GivenBack(Inhabitant inhabitant, MeteredSeries series)
    {
        if (inhabitant.Account.Load.KwhPerUnit[(int)Driver.Sun] == 0) return;
        long index = 0;
        foreach (var reading in series.Readings)
        {
            var next = index + (long)(series.GivenBackKwh(reading.FirstDay, reading.LastDay) * 1000 / reading.Multiplier);
            buffer(TownFile.RegisterReadings).Text(inhabitant.InstallationNo).Month(calendar.Date(calendar.MonthStart[reading.Period])).Text("2.8.0")
                .Date(calendar.Date(reading.FirstDay)).Date(calendar.Date(reading.LastDay)).Milli(index).Milli(next).Whole(reading.Multiplier)
                .Milli((next - index) * reading.Multiplier).Text("kWh").EndRow();
            index = next;
        }
    }
}
