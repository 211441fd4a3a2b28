using Detection.Api.Infrastructure;

namespace Detection.Api.Stages.Records;

/// <summary>What a company may set about its records, in the configuration section <c>Tarama:Records</c>.</summary>
public sealed record RecordSettings
{
    /// <summary>How many records the nightly run drafts: the first stops of its sweep, else the highest ranks.</summary>
    public int DraftsPerRun { get; init; } = 1;

    /// <summary>The series before the running number.</summary>
    public string Series { get; init; } = "T";

    /// <summary>The series before a finding's number, which all its legal documents carry.</summary>
    public string FindingSeries { get; init; } = "F";

    /// <summary>Printed at the head; what is empty becomes a line to fill in.</summary>
    public RecordCompany Company { get; init; } = new();

    /// <summary>Years a meter's stamp is valid, the stamping year counting as the first.</summary>
    public int StampValidYears { get; init; } = 10;

    /// <summary>The interpreter that has WeasyPrint.</summary>
    public string Python { get; init; } = "/usr/bin/python3";

    /// <summary>Where the page is reached, for the QR codes of documents; empty = a path only.</summary>
    public string PublicAddress { get; init; } = "";

    /// <summary>How many printers work at a time at night; each takes a core and some 200 MB.</summary>
    public int NightPrinters { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 4);

    /// <summary>Longest time one PDF may take.</summary>
    public int PrintSeconds { get; init; } = 60;

    /// <summary>A company's own record.html, record.css and their assets; by default <c>templates/record</c> in the data folder.</summary>
    public string TemplateFolder { get; init; } = "";

    public static RecordSettings Read(IConfiguration configuration, TaramaSettings service)
    {
        var settings = configuration.GetSection("Tarama:Records").Get<RecordSettings>() ?? new RecordSettings();
        return settings.TemplateFolder.Length > 0 ? settings : settings with { TemplateFolder = Path.Combine(service.DataFolder, "templates", "record") };
    }
}
