using System.Reflection;

namespace Detection.Architecture.Tests;

/// <summary>The pure rooms know no storage and no HTTP; the host knows both.</summary>
public class Layers
{
    private static readonly string[] StorageAndHttp = ["Npgsql", "Dapper", "Quartz", "Microsoft.AspNetCore", "System.Net.Http", "System.Data"];

    [Fact]
    public void Models_reference_neither_storage_nor_http() =>
        Assert.DoesNotContain(ReferencesOf("Detection.Models"), IsStorageOrHttp);

    [Fact]
    public void Models_do_not_reference_the_host_or_the_spatial_library() =>
        Assert.DoesNotContain(ReferencesOf("Detection.Models"), name => name is "tarama" or "Geo");

    [Fact]
    public void Geo_references_neither_http_nor_the_other_projects() =>
        Assert.DoesNotContain(ReferencesOf("Geo"), name =>
            name is "tarama" or "Detection.Models" || (IsStorageOrHttp(name) && !IsDatabaseDriver(name)));

    [Fact]
    public void In_Geo_only_the_PostGis_folder_speaks_to_the_database() =>
        Assert.Empty(Repository.SourceFiles("src/Geo")
            .Where(file => !file.RelativePath.StartsWith("src/Geo/PostGis/", StringComparison.Ordinal))
            .Where(file => file.Text.Contains("Npgsql", StringComparison.Ordinal))
            .Select(file => file.RelativePath));

    [Theory]
    [InlineData("Detection.Models")]
    [InlineData("Geo")]
    public void Pure_code_reads_no_clock(string project) =>
        Assert.Empty(Repository.SourceFiles($"src/{project}")
            .Where(file => file.Text.Contains("TimeProvider.System", StringComparison.Ordinal) || file.Text.Contains("Stopwatch.StartNew", StringComparison.Ordinal))
            .Select(file => file.RelativePath));

    [Fact]
    public void Only_the_adapter_behind_the_jobs_seam_knows_the_job_engine() =>
        Assert.Empty(Repository.SourceFiles("src/Detection.Api")
            .Where(file => !file.RelativePath.StartsWith("src/Detection.Api/Infrastructure/Jobs/Quartz/", StringComparison.Ordinal))
            .Where(file => file.Text.Contains("using Quartz;", StringComparison.Ordinal))
            .Select(file => file.RelativePath));

    [Fact]
    public void Native_code_is_called_from_one_folder_of_the_models_only() =>
        Assert.Empty(Repository.SourceFiles("src/Detection.Models")
            .Where(file => !file.RelativePath.StartsWith("src/Detection.Models/Training/XgBoost/", StringComparison.Ordinal))
            .Where(file => file.Text.Contains("LibraryImport", StringComparison.Ordinal) || file.Text.Contains("DllImport", StringComparison.Ordinal))
            .Select(file => file.RelativePath));

    private static string[] ReferencesOf(string assembly) =>
        [.. Assembly.Load(assembly).GetReferencedAssemblies().Select(reference => reference.Name!)];

    private static bool IsDatabaseDriver(string name) => name is "Npgsql" or "System.Data.Common";

    private static bool IsStorageOrHttp(string name) =>
        StorageAndHttp.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));
}
