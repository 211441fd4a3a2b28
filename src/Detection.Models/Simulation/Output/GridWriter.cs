using System.Text;
using Detection.Models.Csv;
using Detection.Models.Simulation.Grid;
using Detection.Models.Simulation.Layout;
using Detection.Models.Simulation.Time;

namespace Detection.Models.Simulation.Output;

/// <summary>Writes the grid above the transformers of a neighbourhood: its feeders with their energy, its substation, points without a subscriber.</summary>
internal sealed class GridWriter(TownCalendar calendar, Terrain terrain, Func<TownFile, CsvBuffer> buffer)
{
    /// <summary>What medium-voltage lines lose on the way to the transformers, as a share of the energy.</summary>
    private const double FeederLossShare = 0.012;

    private static readonly string[] Uses = ["reklam panosu", "otobüs durağı", "trafik ışığı", "büfe", "baz istasyonu"];

    private readonly List<Transformer> _onFeeder = [];
    private double[] _energyKwh = [];
    private int _points;

    /// <summary>Takes the next transformer; one that lies on another feeder closes the one before.</summary>
    /// <param name="energyKwh">Into the transformer by month; NaN where its meter gave nothing.</param>
    public void Add(Transformer transformer, double[] energyKwh, int taps, int seed)
    {
        if (_onFeeder.Count > 0 && _onFeeder[0].FeederCode != transformer.FeederCode) CloseFeeder();
        if (_onFeeder.Count == 0) _energyKwh = new double[calendar.Months];
        _onFeeder.Add(transformer);
        for (var month = 0; month < energyKwh.Length; month++)
        {
            // Its own loss goes on where a transformer's meter does not; half the rating stands in for the energy nobody metered.
            var kwh = double.IsNaN(energyKwh[month]) ? transformer.RatingKva * 0.25 * 730 : energyKwh[month];
            _energyKwh[month] += kwh * (1 + FeederLossShare);
        }
        Point(transformer, taps, seed);
    }

    /// <summary>Ends the neighbourhood; the first of a substation's neighbourhoods writes it.</summary>
    public void Close(Sector sector)
    {
        if (_onFeeder.Count == 0) return;
        var last = _onFeeder[^1];
        CloseFeeder();
        _points = 0;
        if (last.IsFirstOfSubstation)
        {
            var (longitude, latitude) = terrain.Place(last.At);
            buffer(TownFile.Substations).Text(last.SubstationCode).Text(sector.Name + " TM").Whole(50_000).Fixed(154, 0).Fixed(34.5, 1)
                .Fixed(longitude, 6).Fixed(latitude, 6).EndRow();
        }
    }

    private void CloseFeeder()
    {
        var first = _onFeeder[0];
        Line(first);
        for (var month = 0; month < _energyKwh.Length; month++)
        {
            var (from, to) = (calendar.Date(calendar.MonthStart[month]), calendar.Date(calendar.MonthStart[month + 1]));
            buffer(TownFile.FeederEnergy).Text(first.FeederCode).Month(from).Milli((long)(_energyKwh[month] * 10) * 100).Whole(0)
                .Milli((long)(_energyKwh[month] * 1.6 / 730) * 1000).Whole(0).Date(from).Date(to).EndRow();
        }
        _onFeeder.Clear();
    }

    private void Line(Transformer first)
    {
        var line = new StringBuilder();
        var stops = _onFeeder.Select(transformer => transformer.At).ToList();
        if (stops.Count == 1) stops.Add(stops[0] + new Point(40, 25));
        foreach (var stop in stops)
        {
            var (longitude, latitude) = terrain.Place(stop);
            line.Append(System.Globalization.CultureInfo.InvariantCulture, $"{(line.Length > 0 ? "," : "")}[{longitude:F6},{latitude:F6}]");
        }
        var text = $"{{\"type\":\"Feature\",\"properties\":{{\"feeder_code\":\"{first.FeederCode}\",\"substation_code\":\"{first.SubstationCode}\","
            + $"\"name\":\"{first.Sector.Name}\",\"voltage_kv\":34.5,\"rating_a\":400}},\"geometry\":{{\"type\":\"LineString\",\"coordinates\":[{line}]}}}}";
        var features = buffer(TownFile.Feeders);
        if (features.Written.Length > 0) features.Raw(TownFiles.BetweenFeatures);
        features.Raw(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Things that use energy with no subscriber behind them: a few that everybody knows, and some taps somebody reported.</summary>
    private void Point(Transformer transformer, int taps, int seed)
    {
        var random = SeededRandom.For(seed, Purpose.Papers, -1L - transformer.Sector.FirstOrdinal - transformer.FirstSite);
        if (random.Chance(0.25)) Write(transformer, random, random.Pick<string>(Uses));
        if (taps > 0 && random.Chance(0.15)) Write(transformer, random, null);
    }

    private void Write(Transformer transformer, SeededRandom random, string? use)
    {
        var (longitude, latitude) = terrain.Place(transformer.At + new Point(random.Between(-60, 60), random.Between(-60, 60)));
        var number = ++_points;
        var byPole = random.Chance(0.5);
        buffer(TownFile.UnsubscribedPoints).Text(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"AN-{transformer.Sector.Index + 1:D4}-{number:D3}"))
            .Text(byPole ? "pole" : use is null ? "map" : "box").Text(byPole ? $"{transformer.Code}/D{number}" : null)
            .Text(!byPole && use is not null ? $"{transformer.Code}/K{number}" : null).Empty().Text(use).Text(TownNames.Province)
            .Text(transformer.Sector.District).Text(transformer.Sector.Name).Empty().Fixed(longitude, 6).Fixed(latitude, 6).Text("simulated").Text("D")
            .Text(transformer.Code).Date(calendar.Date(random.Below(calendar.End))).Empty().Text(use is null ? "ihbar: abonesiz kullanım" : null).EndRow();
    }
}
