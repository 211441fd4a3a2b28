using Detection.Api.Infrastructure;
using Detection.Api.Stages.Records.Rendering;

namespace Detection.Api.Stages.Sweeps.Handover;

/// <summary>
/// The templates of the crew's page and paper, as they ship beside the program; a company's file of the same name in
/// <c>templates/crew-day</c> of the data folder takes the place of ours, without a rebuild or a restart.
/// </summary>
public sealed class SheetTemplates(TaramaSettings settings)
{
    private static readonly string Stages = Path.Combine(AppContext.BaseDirectory, "Stages");

    /// <summary>Where assets are looked up, in order; the letters are the record's.</summary>
    public IReadOnlyList<string> Folders { get; } =
    [
        Path.Combine(settings.DataFolder, "templates", "crew-day"),
        Path.Combine(Stages, "Sweeps", "Handover", "Template"),
        Path.Combine(Stages, "Records", "Template"),
    ];

    public async Task<string> Render(string file, CrewDaySheet sheet, string sketch, CancellationToken ct)
    {
        var path = Folders.Select(folder => Path.Combine(folder, file)).First(File.Exists);
        return HtmlTemplate.Render(await File.ReadAllTextAsync(path, ct), sheet.Model, new Dictionary<string, string> { ["sketch"] = sketch });
    }
}
