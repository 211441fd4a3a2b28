using System.Text.RegularExpressions;

namespace Detection.Architecture.Tests;

/// <summary>What keeps the tree readable and the repository free of anything but the product.</summary>
public partial class Habits
{
    [Fact]
    public void No_source_file_is_longer_than_400_lines() =>
        Assert.Empty(Repository.SourceFiles("src").Where(file => file.LineCount > 400).Select(file => $"{file.RelativePath}: {file.LineCount}"));

    [Fact]
    public void No_file_is_named_Manager_Helper_or_Util() =>
        Assert.DoesNotContain(Repository.SourceFiles("src"), file => BadName().IsMatch(file.RelativePath));

    [Fact]
    public void No_leftovers_stand_in_the_source() =>
        Assert.Empty(Repository.SourceFiles("src").Where(file => Leftover().IsMatch(file.Text)).Select(file => file.RelativePath));

    [Fact]
    public void No_query_is_interpolated_into_a_command() =>
        Assert.Empty(Repository.SourceFiles("src/Detection.Api").Where(file => InterpolatedSql().IsMatch(file.Text)).Select(file => file.RelativePath));

    [Fact]
    public void No_path_of_a_machine_stands_in_a_document() =>
        Assert.Empty(Repository.Files(".", "*.md").Where(file => MachinePath().IsMatch(file.Text)).Select(file => file.RelativePath));

    [Fact]
    public void Every_folder_of_the_pipeline_table_exists() =>
        Assert.All(PipelineFolders(), folder => Assert.True(Directory.Exists(Path.Combine(Repository.Root, folder)), $"README names {folder}, which does not exist"));

    private static string[] PipelineFolders()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var folders = PipelineFolder().Matches(readme).Select(match => match.Groups[1].Value).ToArray();
        Assert.NotEmpty(folders);
        return folders;
    }

    [GeneratedRegex("(Manager|Helper|Util|Utils)\\.cs$")]
    private static partial Regex BadName();

    [GeneratedRegex("NotImplementedException|TODO|FIXME|HACK|#region")]
    private static partial Regex Leftover();

    [GeneratedRegex("\\$@?\"+\\s*(select|insert|update|delete)\\b[^\"]*\\{", RegexOptions.IgnoreCase)]
    private static partial Regex InterpolatedSql();

    [GeneratedRegex("/(root|work|home|tmp)/[a-z]")]
    private static partial Regex MachinePath();

    [GeneratedRegex("\\| `(src/[A-Za-z./]+)`")]
    private static partial Regex PipelineFolder();
}
