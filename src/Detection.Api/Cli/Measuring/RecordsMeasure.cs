using System.Diagnostics;
using System.Globalization;
using Dapper;
using Detection.Api.Infrastructure;
using Detection.Api.Infrastructure.Access;
using Detection.Api.Stages.Findings;
using Detection.Api.Stages.Records;
using Detection.Models.Findings;
using Npgsql;

namespace Detection.Api.Cli.Measuring;

/// <summary>Times the night's drafts of findings (three documents each, printed) in a scratch database, with the memory of this process and its printers.</summary>
internal static class RecordsMeasure
{
    private static readonly DateTimeOffset DetectedAt = new(2026, 10, 26, 10, 40, 0, TimeSpan.FromHours(3));

    /// <param name="count">How many findings, 1 or more.</param>
    public static async Task Run(int count, TaramaSettings settings, ScratchDatabase scratch, TextWriter output, CancellationToken ct)
    {
        await using var services = ScratchService.Build(settings, scratch);
        await Seed(count, scratch.Source, services.GetRequiredService<FindingWriter>(), ct);
        var printers = new PrinterWatch();
        var started = Stopwatch.GetTimestamp();
        using (var watching = CancellationTokenSource.CreateLinkedTokenSource(ct))
        {
            var watch = printers.Watch(watching.Token);
            await services.GetRequiredService<FindingDrafts>().Draft(_ => { }, ct);
            await watching.CancelAsync();
            await watch;
        }
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        await using var connection = await scratch.Source.OpenConnectionAsync(ct);
        var (documents, bytes) = await connection.QuerySingleAsync<(long, long)>("select count(*), coalesce(sum(length(document)), 0) from legal_document");
        using var process = Process.GetCurrentProcess();
        var night = services.GetRequiredService<RecordSettings>().NightPrinters;
        await output.WriteLineAsync("| findings | documents | printers | s | findings/s | processor s a finding: printers, this process | peak memory MB: printers, this process | KB a document |");
        await output.WriteLineAsync("|---|---|---|---|---|---|---|---|");
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"| {count:N0} | {documents:N0} | {night} | {seconds:0.0} | {count / seconds:0.00} | {printers.ProcessorSeconds / count:0.00}, {process.TotalProcessorTime.TotalSeconds / count:0.00} | "
            + $"{printers.PeakBytes / 1e6:N0}, {process.PeakWorkingSet64 / 1e6:N0} | {bytes / 1e3 / Math.Max(1, documents):0} |"));
    }

    private static async Task Seed(int count, NpgsqlDataSource database, FindingWriter writer, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await connection.ExecuteAsync(
            """
            insert into law_tariff (price_group, effective_from, energy_tl_per_kwh, distribution_tl_per_kwh, source, imported_by, imported_at)
            values ('dwelling', '2026-01-01', 2.5, 1.25, 'invented', 'measure', now()), ('services', '2026-01-01', 3.5, 1.25, 'invented', 'measure', now());
            insert into installation (installation_no, tariff_group, province, district, neighbourhood, street, location, position_source, installed_power_kw, contract_power_kw, simulated)
            select to_char(n, 'FM0000000000'), 'dwelling', 'Adana', 'Seyhan', 'Çınarlı', 'Ağaçlı Sokağı',
                   st_setsrid(st_makepoint(35.3 + (n % 40) * 0.0004, 36.99 + (n / 40) * 0.0004), 4326), 'surveyed', 9, 6, true
              from generate_series(1, @count) n;
            insert into meter (installation_id, serial_no, brand, stamp_year, multiplier, fitted_on)
            select installation_id, 'SN' || installation_no, 'Köhler', 2019, 1, '2019-04-02' from installation;
            insert into reading (installation_id, period, active_kwh)
            select installation_id, (date '2026-10-01' - make_interval(months => back))::date, 200 + (installation_id * 37 + back * 11) % 90
              from installation, generate_series(0, 35) back;
            analyze
            """, new { count });
        foreach (var installationId in await connection.QueryAsync<long>("select installation_id from installation order by 1"))
            await writer.Create(installationId, recordId: null, Facts, Actor.Night, ct);
    }

    private static readonly FindingFacts Facts = new()
    {
        Outcome = FindingOutcome.IllegalB,
        DetectedAt = DetectedAt,
        Place = new Place("Ağaçlı Sokağı 14/3, Çınarlı, Seyhan, Adana"),
        Crew = ["Ayşe Demir", "Mehmet Işık"],
        MethodText = "Sayaçtan önceki kofradan ayrı hat çekilmiş, üç fazlı kompresör doğrudan beslenmiş.",
        Appliances = [new Appliance("Kompresör", 7.5m), new Appliance("Klima", 2.4m)],
        Began = new UseBegan(new DateOnly(2026, 7, 1), "Komşu ifadesi"),
        ConnectionRemoved = true,
        SupplyCutAt = DetectedAt.AddMinutes(15),
        Signature = new Signature(SignatureKind.Refused, ["Veli Kaya", "Ali Er"]),
    };

    /// <summary>Looks at the printers' processes while they live: what they took is not known afterwards.</summary>
    private sealed class PrinterWatch
    {
        private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
        private readonly Dictionary<int, double> _seconds = [];

        public long PeakBytes { get; private set; }

        public double ProcessorSeconds => _seconds.Values.Sum();

        public async Task Watch(CancellationToken ct)
        {
            while (!ct.IsCancellationRequested)
            {
                long bytes = 0;
                foreach (var child in Children())
                {
                    using (child)
                    {
                        bytes += child.WorkingSet64;
                        _seconds[child.Id] = child.TotalProcessorTime.TotalSeconds;
                    }
                }
                PeakBytes = Math.Max(PeakBytes, bytes);
                await Task.Delay(Pause, CancellationToken.None);
            }
        }

        private static IEnumerable<Process> Children()
        {
            foreach (var line in Directory.EnumerateDirectories("/proc/self/task").SelectMany(task => ReadChildren(task).Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            {
                Process? child = null;
                try
                {
                    child = Process.GetProcessById(int.Parse(line, CultureInfo.InvariantCulture));
                }
                catch (ArgumentException)
                {
                    // It has ended since.
                }
                if (child is { HasExited: false }) yield return child;
            }
        }

        private static string ReadChildren(string task)
        {
            try
            {
                return File.ReadAllText(Path.Combine(task, "children"));
            }
            catch (IOException)
            {
                return "";
            }
        }
    }
}
