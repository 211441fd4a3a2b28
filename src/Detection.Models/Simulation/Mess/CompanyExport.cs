using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Detection.Models.Imports.Reading;

namespace Detection.Models.Simulation.Mess;

/// <summary>
/// Rewrites files of a simulated town as an invented company would export them: CP1254, semicolons, decimal commas, Turkish headers and
/// words, with realistic faults. The ledger names the line of every fault and the rule that must speak about it.
/// </summary>
public sealed class CompanyExport(int seed, int level)
{
    /// <summary>The share of rows with a fault at levels 0, 1, 2 and 3.</summary>
    private static readonly double[] Shares = [0, 0.002, 0.01, 0.05];

    /// <summary>Faults that change a reading's energy and leave the row in: its bill, clean in itself, then says something else.</summary>
    private static readonly HashSet<string> KeptWithOtherEnergy = ["energy-differs-from-index", "negative-energy", "energy-above-connection"];

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");
    private static readonly Encoding Cp1254 = MakeCp1254();
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };
    private static readonly HashSet<string> Days =
        ["first_reading_date", "last_reading_date", "fitted_on", "removed_on", "contract_start", "contract_end", "notification_date", "due_date", "seen_on"];

    private readonly Dictionary<(string Installation, string Period), bool> _faultyReadings = [];

    /// <summary>Highest level.</summary>
    public const int MostLevel = 3;

    /// <summary>Last month of readings, "2026-10": after it no row of an installation follows.</summary>
    public string LastPeriod { get; init; } = "";

    /// <summary>Reads the canonical files in one folder and writes the company's, their profiles and the ledger into another.</summary>
    /// <returns>How many faults were planted.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is not 0 to 3.</exception>
    public int Write(string canonicalFolder, string folder)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(level);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, MostLevel);
        Directory.CreateDirectory(folder);
        using var ledger = new StreamWriter(Path.Combine(folder, "ledger.csv"), append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        ledger.WriteLine("file,line,fault,rule,installation_no");
        var planted = 0;
        foreach (var form in CompanyForm.All)
        {
            File.WriteAllText(Path.Combine(folder, Path.ChangeExtension(form.FileName, ".profile.json")), Profile(form));
            planted += Write(form, Path.Combine(canonicalFolder, form.Canonical), Path.Combine(folder, form.FileName), ledger);
        }
        return planted;
    }

    private int Write(CompanyForm form, string source, string target, StreamWriter ledger)
    {
        using var text = new StreamReader(source);
        using var output = File.Create(target);
        var shared = SharedPoint.In(form, File.ReadLines(source).LongCount() - 1, level);
        var record = new DelimitedReader(text, ',');
        _ = record.Read();
        string[] columns = [.. Enumerable.Range(0, record.FieldCount).Select(at => record.Field(at).ToString())];
        var random = SeededRandom.For(seed, Purpose.Papers, -1_000_000_000L - form.Target.Length * 31 - form.Target[0]);
        var (faults, lastFaults, nextLast) = (FaultsOf(form.Target), ReadingFaults.OfLastMonths, 0);
        WriteLine(output, string.Join(';', form.Headers.Select(header => header.Header)), Cp1254);
        var (line, planted, next, rowNo) = (1L, 0, 0, -1L);
        MessyRow? before = null;
        var rested = true;
        while (record.Read())
        {
            var row = new MessyRow(columns) { Fields = [.. Enumerable.Range(0, record.FieldCount).Select(at => record.Field(at).ToString())] };
            var clean = row.Copy();
            row.Before = before is not null && NumberOf(before) == NumberOf(row) ? before : null;
            row.IsLastMonth = row.Has("period") && row["period"] == LastPeriod;
            before = clean;
            line++;
            rowNo++;
            // Never two in a row at one installation: the second would be judged beside the first.
            var key = (NumberOf(clean), clean.Has("period") ? clean["period"] : "");
            var readingIsFaulty = form.Target == "bills" && _faultyReadings.ContainsKey(key);
            var mayPlant = (rested || row.Before is null) && !readingIsFaulty;
            rested = true;
            var isDue = random.Chance(Shares[level]) || (form.HasFewRows && level == MostLevel && planted == 0);
            if (shared?.TryPlant(row, rowNo) is true)
            {
                planted++;
                Note(SharedPoint.Fault, line, key.Item1);
            }
            else if (isDue && mayPlant && Plant(row) is { } fault)
            {
                rested = false;
                if (form.Target == "readings") _faultyReadings[key] = KeptWithOtherEnergy.Contains(fault.Rule);
                planted++;
                Note(fault, row.Then is null ? line : line + 1, key.Item1);
            }
            if (readingIsFaulty && _faultyReadings[key])
            {
                planted++;
                ledger.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{form.FileName},{line},other energy in the reading,bill-differs-from-reading,{key.Item1}"));
            }
            Write(output, form, row);
            if (row.Then is not { } then) continue;
            Write(output, form, then);
            line++;
        }
        return planted;

        void Note(PlantedFault fault, long at, string installationNo) =>
            ledger.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{form.FileName},{at},{fault.Name},{fault.Rule},{installationNo}"));

        PlantedFault? Plant(MessyRow row) => row.IsLastMonth && form.Target == "readings"
            ? PlantOneOf(lastFaults, row, random, ref nextLast)
            : PlantOneOf(faults, row, random, ref next);
    }

    /// <summary>Empty for a row that belongs to no installation.</summary>
    private static string NumberOf(MessyRow row) => row.Has("installation_no") ? row["installation_no"] : "";

    /// <summary>Goes round the kinds of fault, so that each gets its turn, and takes the first that the row can have.</summary>
    private static PlantedFault? PlantOneOf(IReadOnlyList<PlantedFault> faults, MessyRow row, SeededRandom random, ref int next)
    {
        string[] fields = [.. row.Fields];
        for (var tried = 0; tried < faults.Count; tried++)
        {
            var fault = faults[(next + tried) % faults.Count];
            if (fault.Plant(row, random))
            {
                next = (next + tried + 1) % faults.Count;
                return fault;
            }
            row.Fields = [.. fields];
        }
        return null;
    }

    private static void Write(Stream output, CompanyForm form, MessyRow row)
    {
        var line = string.Join(';', form.Headers.Select(header => Cell(form, header.Column, row[header.Column])));
        WriteLine(output, row.OnLine?.Invoke(line) ?? line, row.InUtf8 ? Encoding.UTF8 : Cp1254);
    }

    private static string Cell(CompanyForm form, string column, string value)
    {
        if (value.Length == 0) return value;
        if (form.Words.TryGetValue(column, out var words)) return words.GetValueOrDefault(value, value);
        if (column == "period") return value.Replace("-", "", StringComparison.Ordinal);
        if (column is "at" or "interval_start" && value.Length >= 16) return $"{value[8..10]}.{value[5..7]}.{value[..4]} {value[11..16]}";
        if (Days.Contains(column) && value.Length == 10) return $"{value[8..]}.{value[5..7]}.{value[..4]}";
        if (column == "photos") return value.Replace(';', '|');
        return IsNumber(value) ? value.Replace('.', ',') : value;
    }

    private static bool IsNumber(string value) => !value.AsSpan().TrimStart('-').ContainsAnyExcept(NumberCharacters) && value.Count(c => c == '.') <= 1;

    private static void WriteLine(Stream output, string line, Encoding encoding) => output.Write(encoding.GetBytes(line + "\r\n"));

    private static IReadOnlyList<PlantedFault> FaultsOf(string target) => target switch
    {
        "installations" => RegisterFaults.OfInstallations,
        "meters" => RegisterFaults.OfMeters,
        "readings" => ReadingFaults.OfReadings,
        "bills" => ReadingFaults.OfBills,
        "consumers" => RegisterFaults.OfConsumers,
        "seals" => RegisterFaults.OfSeals,
        "load-profile" => RegisterFaults.OfLoadProfiles,
        "unsubscribed-points" => RegisterFaults.OfUnsubscribedPoints,
        _ => RegisterFaults.OfEvents,
    };

    private static string Profile(CompanyForm form) => JsonSerializer.Serialize(new
    {
        name = Path.GetFileNameWithoutExtension(form.FileName).ToLowerInvariant(),
        title = new { tr = form.FileName, en = form.FileName },
        target = form.Target,
        encoding = "windows-1254",
        delimiter = ";",
        decimalMark = ",",
        dates = new { date = (string[])["dd.MM.yyyy"], month = (string[])["yyyyMM"], time = (string[])["dd.MM.yyyy HH:mm"] },
        columns = form.Headers.ToDictionary(header => header.Column, header => header.Header),
        codes = form.Words.ToDictionary(words => words.Key, words => words.Value.ToDictionary(word => word.Value, word => word.Key)),
    }, Json);

    private static Encoding MakeCp1254()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(1254);
    }
}
