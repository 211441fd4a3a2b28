using System.CommandLine;
using System.Globalization;
using Detection.Api.Cli.Evaluation;
using Detection.Api.Cli.Measuring;
using Detection.Api.Cli.Measuring.Grid;
using Detection.Api.Database;
using Detection.Api.Infrastructure.Privacy;
using Detection.Api.Stages.Imports;
using Npgsql;

namespace Detection.Api.Cli;

/// <summary>
/// <c>tarama measure import PATH</c>: how fast files are imported, beside a bare <c>psql \copy</c> of the same rows, in a scratch database.
/// <c>tarama measure calibration DIR …</c>: whether probabilities come true on simulated districts, later than the time they were fitted on.
/// <c>tarama measure roads [PATH]</c>: how fast a road network is built and its matrices are worked out, and whether they are exact.
/// <c>tarama measure nightly DIR</c>: how fast a set's features and scores are computed, beside a bare <c>COPY … TO</c> of the same rows.
/// <c>tarama measure records</c>: how fast legal documents of findings are drafted and printed, and what memory that takes.
/// <c>tarama measure grid DIR …</c>: whether explanations of transformers are right on simulated districts, and what the grid adds to scores.
/// <c>tarama measure balance</c>: how fast balances and hot spots are computed, beside the straightforward queries in the same run.
/// <c>tarama measure series</c>: how long one installation's months take to come among many, and how large the readings are.
/// <c>tarama measure tiles</c>: how fast tiles of many installations are drawn, beside the bare SQL of the same tiles.
/// <c>tarama measure training</c>: how fast boosted trees are trained, beside the same library called from Python.
/// <c>tarama measure sweep [PATH]</c>: how fast and how well a large sweep is planned over streets, beside a plan as made by hand.
/// <c>tarama measure scores</c>: how well the newest run's scores find what the stored visits found.
/// </summary>
public static class MeasureCommand
{
    private static readonly Argument<string> PathArgument = new("PATH")
    {
        Description = "A file to import, or a folder with files of the canonical set",
    };

    private static readonly Option<string?> Neighbourhoods = new("--neighbourhoods")
    {
        Description = "Neighbourhood boundaries (GeoJSON) to import first",
        HelpName = "FILE",
    };

    private static readonly Argument<string?> RoadsArgument = new("PATH")
    {
        Description = "An OpenStreetMap extract; left out, an invented city is measured",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<int> Side = new("--side")
    {
        Description = "Streets of the invented city in each direction; its nodes are about the square of it",
        HelpName = "N",
        DefaultValueFactory = _ => 560,
    };

    private static readonly Option<int?> PgRouting = new("--pgrouting")
    {
        Description = "Also compare a matrix of N × N with pgRouting's, which must be installed in the database server",
        HelpName = "N",
    };

    public static Command Create()
    {
        var import = new Command("import", "Import files into a scratch database and compare with psql's \\copy of the same typed rows") { PathArgument, Neighbourhoods };
        import.SetAction(Import);
        var scores = new Command("scores", "Measure the newest run's scores against the visits on or after its date, and those without a date");
        scores.SetAction(Scores);
        var roads = new Command("roads", "Measure the road network's building, its matrices and their exactness") { RoadsArgument, Side, PgRouting };
        roads.SetAction(Roads);
        return new Command("measure", "Measure how fast and how well a part of the service works") { import, scores, CreateCalibration(), CreateNightly(), CreateGrid(), CreateBalance(), CreateRecords(), CreateSeries(), CreateTiles(), CreateTraining(), roads, CreateSweep() };
    }

    private static Command CreateRecords()
    {
        var count = new Option<int>("--count") { Description = "How many findings", HelpName = "N", DefaultValueFactory = _ => 1_000 };
        var records = new Command("records", "Draft the legal documents of invented findings in a scratch database, as the night does") { count };
        records.SetAction(async (command, ct) =>
        {
            if (command.GetValue(count) is < 1 or > 100_000) throw new CommandException("--count is from 1 to 100,000.");
            await using var database = await TaramaDatabase.Open(command.Settings(), TimeProvider.System, ct);
            await using var scratch = await ScratchDatabase.Create(database.ConnectionString, ct);
            await RecordsMeasure.Run(command.GetValue(count), command.Settings(), scratch, command.InvocationConfiguration.Output, ct);
            return 0;
        });
        return records;
    }

    private static Command CreateNightly()
    {
        var nightly = new Command("nightly", "Import a set into a scratch database, compute features and scores, and compare with COPY … TO of the same rows") { PathArgument };
        nightly.SetAction(async (command, ct) =>
        {
            await using var database = await TaramaDatabase.Open(command.Settings(), TimeProvider.System, ct);
            await using var scratch = await ScratchDatabase.Create(database.ConnectionString, ct);
            await NightlyMeasure.Run(command.GetRequiredValue(PathArgument), command.Settings(), scratch, command.InvocationConfiguration.Output, ct);
            return 0;
        });
        return nightly;
    }

    private static Command CreateGrid()
    {
        var folders = new Argument<string[]>("DIR") { Description = "Simulated districts, each with its truth.csv and grid_truth.csv", Arity = ArgumentArity.OneOrMore };
        var grid = new Command("grid", "Measure whether explanations of transformers' balances are right, and what the grid adds to the scores") { folders };
        grid.SetAction(command => GridMeasure.Run(command.GetRequiredValue(folders), command.InvocationConfiguration.Output));
        return grid;
    }

    private static Command CreateBalance()
    {
        var installations = new Option<int>("--installations") { Description = "How many installations are invented", HelpName = "N", DefaultValueFactory = _ => 100_000 };
        var transformers = new Option<int>("--transformers") { Description = "Behind how many transformers", HelpName = "N", DefaultValueFactory = _ => 2_000 };
        var balance = new Command("balance", "Invent a district in a scratch database, and time balances and hot spots beside the straightforward queries") { installations, transformers };
        balance.SetAction(async (command, ct) =>
        {
            await using var database = await TaramaDatabase.Open(command.Settings(), TimeProvider.System, ct);
            await using var scratch = await ScratchDatabase.Create(database.ConnectionString, ct);
            await BalanceMeasure.Run(command.GetValue(installations), command.GetValue(transformers), command.Settings(), scratch, command.InvocationConfiguration.Output, ct);
            return 0;
        });
        return balance;
    }

    private static Command CreateSeries()
    {
        var installations = new Option<int>("--installations") { Description = "How many are invented, each with 36 months", HelpName = "N", DefaultValueFactory = _ => 1_000_000 };
        var series = new Command("series", "Invent readings in a scratch database, and time the questions for one installation's months") { installations };
        series.SetAction(async (command, ct) =>
        {
            if (command.GetValue(installations) is < 100 or > 10_000_000) throw new CommandException("--installations is from 100 to 10,000,000.");
            await using var database = await TaramaDatabase.Open(command.Settings(), TimeProvider.System, ct);
            await using var scratch = await ScratchDatabase.Create(database.ConnectionString, ct);
            await SeriesMeasure.Run(scratch, command.GetValue(installations), command.InvocationConfiguration.Output, ct);
            return 0;
        });
        return series;
    }

    private static Command CreateTiles()
    {
        var installations = new Option<int>("--installations") { Description = "How many to scatter over a scratch database", HelpName = "N", DefaultValueFactory = _ => 1_000_000 };
        var clients = new Option<int>("--clients") { Description = "How many ask at once", HelpName = "N", DefaultValueFactory = _ => 8 };
        var tiles = new Command("tiles", "Measure tiles by zoom over HTTP with several clients, beside the bare SQL of the same tiles") { installations, clients };
        tiles.SetAction(async (command, ct) =>
        {
            await using var database = await TaramaDatabase.Open(command.Settings(), TimeProvider.System, ct);
            await using var scratch = await ScratchDatabase.Create(database.ConnectionString, ct);
            await TileMeasure.Run(scratch, command.GetValue(installations), command.GetValue(clients), command.InvocationConfiguration.Output, ct);
            return 0;
        });
        return tiles;
    }

    private static Command CreateTraining()
    {
        var rows = new Option<int>("--rows") { Description = "How many rows are invented", HelpName = "N", DefaultValueFactory = _ => 20_000 };
        var columns = new Option<int>("--columns") { Description = "Of how many columns", HelpName = "N", DefaultValueFactory = _ => 100 };
        var python = new Option<string?>("--python") { Description = "scripts/bench/train_trees.py, to train from Python too (Debian: python3-xgboost)", HelpName = "FILE" };
        var training = new Command("training", "Train boosted trees on invented rows, here and from Python") { rows, columns, python };
        training.SetAction(async (command, ct) =>
        {
            if (command.GetValue(rows) is < 1_000 or > 10_000_000 || command.GetValue(columns) is < 10 or > 10_000) throw new CommandException("--rows is from 1,000, --columns from 10 to 10,000.");
            if (command.GetValue(python) is { } script && !File.Exists(script)) throw new CommandException($"There is no file {script}.");
            await TrainingMeasure.Run(command.GetValue(rows), command.GetValue(columns), command.GetValue(python), command.InvocationConfiguration.Output, ct);
            return 0;
        });
        return training;
    }

    private static Command CreateSweep()
    {
        var side = new Option<int>("--side") { Description = "Streets of the invented city in each direction", HelpName = "N", DefaultValueFactory = _ => 230 };
        var candidates = new Option<int>("--candidates") { Description = "Places to choose from", HelpName = "N", DefaultValueFactory = _ => 20_000 };
        var crews = new Option<int>("--crews") { Description = "Crews on each day", HelpName = "N", DefaultValueFactory = _ => 30 };
        var days = new Option<int>("--days") { Description = "Days of the period", HelpName = "N", DefaultValueFactory = _ => 5 };
        var seconds = new Option<double>("--seconds") { Description = "Processor seconds of the longest search", HelpName = "S", DefaultValueFactory = _ => 60 };
        var seed = new Option<int>("--seed") { Description = "Another seed, another sweep and another search", HelpName = "K", DefaultValueFactory = _ => 1 };
        var threads = new Option<int>("--threads") { Description = "Threads that work out the travel times", HelpName = "N", DefaultValueFactory = _ => 2 };
        var sweep = new Command("sweep", "Plan an invented sweep over streets within 2, 10 and more seconds, and compare with a plan as made by hand") { RoadsArgument, side, candidates, crews, days, seconds, seed, threads };
        sweep.SetAction((command, ct) => Task.Run(() =>
        {
            var path = command.GetValue(RoadsArgument);
            if (path is not null && !File.Exists(path)) throw new CommandException($"There is no file {path}.");
            if (command.GetValue(side) is < 2 or > 2000) throw new CommandException("--side is from 2 to 2000.");
            if (command.GetValue(candidates) is < 1 or > 100_000) throw new CommandException("--candidates is from 1 to 100,000.");
            if (command.GetValue(crews) is < 1 or > 1000 || command.GetValue(days) is < 1 or > 31) throw new CommandException("--crews is from 1 to 1,000 and --days from 1 to 31.");
            if (!(command.GetValue(seconds) is > 0 and <= 86_400)) throw new CommandException("--seconds is above 0 and at most 86,400.");
            if (command.GetValue(threads) is < 1 or > 64) throw new CommandException("--threads is from 1 to 64.");
            var size = new SweepMeasure.Size(command.GetValue(candidates), command.GetValue(crews), command.GetValue(days), command.GetValue(seconds), command.GetValue(seed));
            SweepMeasure.Run(path, command.GetValue(side), size, command.GetValue(threads), command.InvocationConfiguration.Output, ct);
            return ct.IsCancellationRequested ? CommandLine.Failed : 0;
        }, CancellationToken.None));
        return sweep;
    }

    private static Command CreateCalibration()
    {
        var folders = new Argument<string[]>("DIR") { Description = "Simulated districts, each with its truth.csv", Arity = ArgumentArity.OneOrMore };
        var months = new Option<int>("--months") { Description = "How long before the last reading the curve is fitted", HelpName = "N", DefaultValueFactory = _ => 12 };
        var calibration = new Command("calibration", "Measure whether probabilities come true, on a later time than they were fitted on") { folders, months };
        calibration.SetAction(command => CalibrationMeasure.Run(command.GetRequiredValue(folders), command.GetValue(months), command.InvocationConfiguration.Output));
        return calibration;
    }

    private static async Task<int> Scores(ParseResult command, CancellationToken ct)
    {
        await using var database = await TaramaDatabase.Open(command.Settings(), TimeProvider.System, ct);
        EvaluationText.WriteRanking("visits in the database", await ScoreMeasure.Run(database.Source, ct), command.InvocationConfiguration.Output);
        return 0;
    }

    private static async Task<int> Roads(ParseResult command, CancellationToken ct)
    {
        var (path, side) = (command.GetValue(RoadsArgument), command.GetValue(Side));
        if (path is not null && !File.Exists(path)) throw new CommandException($"There is no file {path}.");
        if (side is < 2 or > 2000) throw new CommandException("--side is from 2 to 2000.");
        RoadMeasure.Run(path, side, Console.Out, ct);
        if (command.GetValue(PgRouting) is not { } size) return 0;
        await using var database = await TaramaDatabase.Open(command.Settings(), TimeProvider.System, ct);
        await using var scratch = await ScratchDatabase.Create(database.ConnectionString, ct);
        await RoadMeasure.ComparePgRouting(path, side, size, scratch.Source, Console.Out, ct);
        return 0;
    }

    private static async Task<int> Import(ParseResult command, CancellationToken ct)
    {
        var path = command.GetRequiredValue(PathArgument);
        string[] files = [.. command.GetValue(Neighbourhoods) is { } first ? [first] : Array.Empty<string>(), .. File.Exists(path) ? [path] : CanonicalFolder.List(path)];
        if (files.FirstOrDefault(file => !File.Exists(file)) is { } absent) throw new CommandException($"There is no file {absent}.");
        if (files.Length == 0) throw new CommandException($"There is nothing to import in {path}.");
        await using var database = await TaramaDatabase.Open(command.Settings(), TimeProvider.System, ct);
        await using var scratch = await ScratchDatabase.Create(database.ConnectionString, ct);
        using var cipher = IdentityKey.Open(command.Settings().DataFolder);
        var importer = new FileImporter(scratch.Source, new ImportStore(scratch.Source), TimeProvider.System, cipher);
        await Console.Out.WriteLineAsync("| file | rows of the file | typed rows | import s | typed rows/s | psql \\copy s | ratio | peak memory MB |");
        await Console.Out.WriteLineAsync("|---|---|---|---|---|---|---|---|");
        foreach (var file in files)
            await Console.Out.WriteLineAsync(Line(await ImportMeasure.Run(importer, scratch, file, TimeProvider.System, ct)));
        return 0;
    }

    private static string Line(ImportMeasure.Result result) => string.Create(CultureInfo.InvariantCulture,
        $"| {result.FileName} | {result.FileRows:N0} | {result.TypedRows:N0} | {result.ImportSeconds:0.00} | {result.TypedRows / result.ImportSeconds:N0} | "
        + $"{result.CopySeconds:0.00} | {result.ImportSeconds / result.CopySeconds:0.0} | {result.PeakMemoryBytes / 1e6:N0} |");
}
