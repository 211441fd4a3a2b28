using System.Text.RegularExpressions;
using Detection.Models.Imports.Rules;

namespace Detection.Models.Tests.Imports;

public partial class RuleTests
{
    [Fact]
    public void The_rules_document_is_what_the_classes_say() => Assert.Equal(RuleDocument.Write(), File.ReadAllText(Document()));

    [Fact]
    public void Every_rule_class_is_in_the_catalogue_once()
    {
        var classes = typeof(ImportRule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ImportRule)) && !type.IsAbstract);
        Assert.Equal(classes.Select(type => type.Name).Order(), RuleCatalogue.All.Select(rule => rule.GetType().Name).Order());
    }

    [Fact]
    public void Every_rule_has_a_code_of_its_own_and_speaks_both_languages()
    {
        Assert.Equal(RuleCatalogue.All.Count, RuleCatalogue.All.Select(rule => rule.Code).Distinct().Count());
        Assert.All(RuleCatalogue.All, rule =>
        {
            Assert.Matches(Code(), rule.Code);
            Assert.All([rule.Message, rule.Remedy], text => Assert.True(text.Tr.EndsWith('.') && text.En.EndsWith('.') && text.Tr != text.En, rule.Code));
        });
    }

    private static string Document()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "docs", "rules.md"))) return Path.Combine(folder.FullName, "docs", "rules.md");
        throw new FileNotFoundException("docs/rules.md is missing: tarama rules > docs/rules.md");
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Code();
}
