using System.Text.Json;
using Detection.Api.Stages.Records.Rendering;
using FsCheck;
using FsCheck.Fluent;

namespace Detection.Api.Tests.Records;

public class HtmlTemplateTests
{
    [Fact]
    public void A_value_is_escaped() =>
        Assert.Equal("<b>&lt;script&gt;&amp;&quot;&#39;</b>", Render("<b>{{name}}</b>", new { name = "<script>&\"'" }));

    [Fact]
    public void No_value_can_open_a_tag() => Prop.ForAll<string?>(text =>
        !Render("{{name}}", new { name = text }).Any(letter => letter is '<' or '>' or '"' or '\'')).QuickCheckThrowOnFailure();

    [Fact]
    public void A_value_that_looks_like_a_tag_of_the_template_stays_text() =>
        Assert.Equal("{{secret}}", Render("{{name}}", new { name = "{{secret}}", secret = "x" }));

    [Fact]
    public void A_section_repeats_for_a_list() =>
        Assert.Equal("1-2-3-", Render("{{#items}}{{.}}-{{/items}}", new { items = new[] { 1, 2, 3 } }));

    [Fact]
    public void A_section_enters_an_object_and_sees_outwards() =>
        Assert.Equal("in out", Render("{{#inner}}{{a}} {{b}}{{/inner}}", new { inner = new { a = "in" }, a = "x", b = "out" }));

    [Theory]
    [InlineData("{\"a\":null}")]
    [InlineData("{\"a\":false}")]
    [InlineData("{\"a\":\"\"}")]
    [InlineData("{\"a\":[]}")]
    public void An_empty_value_shows_the_inverted_section_only(string model) =>
        Assert.Equal("none", Render("{{#a}}some{{/a}}{{^a}}none{{/a}}", JsonSerializer.Deserialize<JsonElement>(model)));

    [Fact]
    public void A_figure_is_inserted_as_it_is() =>
        Assert.Equal("<svg/>", HtmlTemplate.Render("{{>map}}", JsonSerializer.SerializeToElement(new { }), new Dictionary<string, string> { ["map"] = "<svg/>" }));

    [Theory]
    [InlineData("{{nosuch}}", "nosuch")]
    [InlineData("{{a.nosuch}}", "a.nosuch")]
    [InlineData("{{>nosuch}}", "nosuch")]
    [InlineData("{{#a}}", "does not close")]
    [InlineData("{{#a}}{{#b}}{{/a}}{{/b}}", "{{/a}}")]
    [InlineData("{{/a}}", "{{/a}}")]
    public void A_wrong_template_is_refused_with_the_name_that_is_wrong(string template, string expected) =>
        Assert.Contains(expected, Assert.Throws<FormatException>(() => Render(template, new { a = new { b = 1 } })).Message, StringComparison.Ordinal);

    private static string Render(string template, object model) =>
        HtmlTemplate.Render(template, JsonSerializer.SerializeToElement(model), new Dictionary<string, string>());
}
