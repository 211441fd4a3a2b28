using System.Globalization;
using System.Text;
using Npgsql;

namespace Detection.Api.Stages.Ogc.Querying;

/// <summary>Conditions in SQL and the values that belong to them. Every value travels as a parameter; only names from the whitelist are text.</summary>
public sealed class SqlConditions
{
    private readonly StringBuilder _text = new();
    private readonly List<(string Name, object Value)> _values = [];

    /// <summary>The conditions, each led by <c>and</c>; empty when there is none.</summary>
    public string Text => _text.ToString();

    /// <summary>The conditions and their values, to tell one question from another.</summary>
    public string Key => Text + string.Join('|', _values.Select(value => Convert.ToString(value.Value, CultureInfo.InvariantCulture)));

    public void Add(string condition) => _text.Append("\n  and (").Append(condition).Append(')');

    /// <summary>Keeps a value, and returns what stands for it in the text.</summary>
    public string Value(object value)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"p{_values.Count}");
        _values.Add((name, value));
        return "@" + name;
    }

    public void Bind(NpgsqlCommand command)
    {
        foreach (var (name, value) in _values) command.Parameters.AddWithValue(name, value);
    }
}
