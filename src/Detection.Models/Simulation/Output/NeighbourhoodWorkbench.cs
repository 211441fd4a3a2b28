using System.Text;
using Detection.Models.Csv;
using Detection.Models.Simulation.Grid;
using Detection.Models.Simulation.Layout;
using Detection.Models.Simulation.Loads;
using Detection.Models.Simulation.Metering;
using Detection.Models.Simulation.Theft;
using Detection.Models.Simulation.Time;

namespace Detection.Models.Simulation.Output;

/// <summary>Simulates one neighbourhood at a time into memory; its buffers are used again for the next. Not for two threads at once.</summary>
internal sealed class NeighbourhoodWorkbench
{
    /// <summary>How unevenly theft is spread over a town: the deviation of the logarithm of each place's inclination.</summary>
    private const double SpotSpread = 0.8;

    private readonly TownOptions _options;
    private readonly LoadCalendar _loads;
    private readonly Terrain _terrain;
    private readonly CsvBuffer[] _buffers = [.. TownFiles.All.Select(_ => new CsvBuffer())];
    private readonly Meterman _meterman;
    private readonly InhabitantWriter _writer;
    private readonly PaperWriter _papers;
    private readonly SmartMeterWriter _smart;
    private readonly GridWriter _grid;
    private readonly GridFaultWriter _faults;
    private double[] _netKwh = [];
    private double[] _formerKwh = [];

    public NeighbourhoodWorkbench(TownOptions options, LoadCalendar loads, Terrain terrain)
    {
        (_options, _loads, _terrain) = (options, loads, terrain);
        _meterman = new(loads);
        _writer = new(loads.Calendar, terrain, Buffer);
        _papers = new(loads.Calendar, Buffer);
        _smart = new(loads.Calendar, loads, Buffer);
        _grid = new(loads.Calendar, terrain, Buffer);
        _faults = new(loads, Buffer);
    }

    public TownSummary Summary { get; private set; } = new();

    public CsvBuffer Buffer(TownFile file) => _buffers[(int)file];

    /// <param name="outermost">The neighbourhood lies in the town's last ring.</param>
    public void Run(Sector sector, bool outermost)
    {
        Summary = new();
        foreach (var buffer in _buffers) buffer.Clear();
        var streets = StreetWeaver.Weave(sector, _terrain, outermost, _options.Seed);
        Feature(TownFile.Neighbourhoods, MapWriter.Neighbourhood(sector, _terrain));
        foreach (var street in streets) Feature(TownFile.Streets, MapWriter.Street(street, sector, _terrain));
        var sites = Builder.Build(sector, streets, _terrain, _options.Seed);
        if (sector.Index == 0) CodeWriter.Write(Buffer(TownFile.Codes));
        var transformers = TransformerPlanner.Plan(sector, sites);
        _formerKwh = new double[_loads.Calendar.Months];
        foreach (var transformer in transformers) Serve(transformer, sites, transformers.Count);
        _grid.Close(sector);
    }

    private void Serve(Transformer transformer, List<Site> sites, int transformers)
    {
        var ordinal = transformer.Sector.FirstOrdinal + transformer.FirstSite;
        var random = SeededRandom.For(_options.Seed, Purpose.Grid, ordinal);
        var readingDays = ReadingRoute.Days(_loads.Calendar, random);
        var spot = random.LogNormal(Math.Exp(-SpotSpread * SpotSpread / 2), SpotSpread);
        var mistakes = SeededRandom.For(_options.Seed, Purpose.GridFaults, ordinal);
        var faults = GridFaults.Draw(_options.GridFaultShare, transformer, transformers, _loads.Calendar.Months, mistakes);
        (_netKwh, _formerKwh) = (_formerKwh, new double[_loads.Calendar.Months]);
        for (var i = 0; i < transformer.SiteCount; i++)
        {
            var site = sites[transformer.FirstSite + i];
            var inhabitant = Inhabitant.Make(_options, _loads.Calendar, site, ordinal + i, readingDays, spot);
            var series = _meterman.Run(inhabitant.Account);
            var before = i == faults.MisplacedSite ? FormerFeed.None
                : FormerFeed.Draw(transformer, transformers, _loads.Calendar, SeededRandom.For(_options.Seed, Purpose.Feed, ordinal + i));
            before.Share(series.NetKwhByMonth, _netKwh, _formerKwh, _loads.Calendar);
            var registered = i == faults.MisplacedSite ? transformer with { Index = transformer.Index + faults.NeighbourStep } : transformer;
            if (i == faults.MisplacedSite) _faults.WrongLink(inhabitant, series, registered, transformer);
            if (i == faults.GapSite) series = _faults.Lose(inhabitant, series, faults, registered);
            if (faults.MistakesMultiplier && inhabitant.Account.Connection.CtRatio > 1)
            {
                (inhabitant, series) = _faults.Mistake(inhabitant, series, registered, mistakes);
                faults = faults with { MistakesMultiplier = false };
            }
            _writer.Write(inhabitant, series, registered);
            _papers.Write(inhabitant, series, registered, before);
            _smart.Write(inhabitant);
            Summary.Count(inhabitant, series);
        }
        _faults.Lamps(faults, transformer, _netKwh);
        Grid(Enlarged(transformer), spot, random);
    }

    /// <summary>Nobody leaves a transformer in place that its consumers overload: the fullest month loads it to about half.</summary>
    private Transformer Enlarged(Transformer transformer)
    {
        const double hoursAMonth = 730;
        var needed = TransformerPlanner.Rating(_netKwh.Max() / hoursAMonth / 0.5);
        return needed > transformer.RatingKva ? transformer with { RatingKva = needed } : transformer;
    }

    private void Grid(Transformer transformer, double spot, SeededRandom random)
    {
        var (calendar, (longitude, latitude)) = (_loads.Calendar, _terrain.Place(transformer.At));
        Buffer(TownFile.Transformers).Text(transformer.Code).Text(transformer.FeederCode).Text(transformer.SubstationCode)
            .Whole(transformer.RatingKva).Fixed(longitude, 6).Fixed(latitude, 6).Text($"{transformer.Sector.Name} {transformer.Index + 1}")
            .Text(transformer.RatingKva <= 160 ? "pole" : "building").Fixed(34.5, 1).Fixed(0.4, 1).Text(transformer.RatingKva > 1000 ? "customer" : "company").EndRow();
        var taps = LineTap.Draw(_options.TheftShare * spot * transformer.SiteCount, calendar, random);
        var energy = GridEnergy.EnergyIn(transformer, _netKwh, taps, calendar, random);
        for (var month = 0; month < energy.Length; month++)
        {
            if (double.IsNaN(energy[month])) continue;
            var first = calendar.Date(calendar.MonthStart[month]);
            Buffer(TownFile.TransformerEnergy).Text(transformer.Code).Month(first).Milli((long)(energy[month] * 10) * 100)
                .Date(first).Date(calendar.Date(calendar.MonthStart[month + 1])).Whole(0).Milli((long)(energy[month] * 1.2) * 100)
                .Milli((long)(energy[month] * 0.1) * 100).Milli((long)(energy[month] * 1.7 / 730) * 1000).Whole(0).EndRow();
        }
        _grid.Add(transformer, energy, taps.Count, _options.Seed);
        var traits = MethodTraits.Of(Method.Tap);
        foreach (var tap in taps)
            Buffer(TownFile.Truth).Empty().Text(traits.Code).Text(traits.Case).Date(calendar.Date(tap.BeganDay)).Empty().Text(transformer.Code)
                .Whole((long)tap.Kwh(0, calendar.Days)).EndRow();
        Summary.Count(transformer, taps.Count);
    }

    private void Feature(TownFile file, string feature)
    {
        if (Buffer(file).Written.Length > 0) Buffer(file).Raw(TownFiles.BetweenFeatures);
        Buffer(file).Raw(Encoding.UTF8.GetBytes(feature));
    }
}
