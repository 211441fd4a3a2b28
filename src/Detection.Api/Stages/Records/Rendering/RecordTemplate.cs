namespace Detection.Api.Stages.Records.Rendering;

/// <summary>
/// The record's template: record.html, record.css and their assets as they ship beside the program. A company's file of the same name
/// in its own folder takes the place of ours, without a rebuild or a restart.
/// </summary>
/// <param name="companyFolder">May be absent.</param>
public sealed class RecordTemplate(string companyFolder)
{
    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "Stages", "Records", "Template");

    /// <summary>Where assets are looked up, in order.</summary>
    public IReadOnlyList<string> Folders { get; } = [companyFolder, Shipped];

    public Task<string> Read(CancellationToken ct) =>
        File.ReadAllTextAsync(Folders.Select(folder => Path.Combine(folder, "record.html")).First(File.Exists), ct);
}
