using System.Globalization;

namespace Detection.Models.Simulation.Mess;

/// <summary>A row of a canonical file on its way into a company's file; a fault changes it here.</summary>
internal sealed class MessyRow(string[] columns)
{
    private readonly Dictionary<string, int> _at = columns.Select((name, at) => (name, at)).ToDictionary(column => column.name, column => column.at);

    public string[] Fields { get; set; } = [];

    /// <summary>The installation's row before, as it was before any fault; null for its first.</summary>
    public MessyRow? Before { get; set; }

    /// <summary>True for a month after which the file has no row of the installation.</summary>
    public bool IsLastMonth { get; set; }

    /// <summary>What a fault makes of the finished line; null leaves it.</summary>
    public Func<string, string>? OnLine { get; set; }

    /// <summary>The line's letters are written in UTF-8 while the file is CP1254.</summary>
    public bool InUtf8 { get; set; }

    /// <summary>Another row that follows this one.</summary>
    public MessyRow? Then { get; set; }

    public string this[string column]
    {
        get => Fields[_at[column]];
        set => Fields[_at[column]] = value;
    }

    public bool Has(string column) => _at.ContainsKey(column) && this[column].Length > 0;

    public bool Has(params string[] names) => names.All(name => Has(name));

    public double Number(string column) => double.Parse(this[column], CultureInfo.InvariantCulture);

    public DateOnly Day(string column) => DateOnly.ParseExact(this[column], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public void Set(string column, double value) => this[column] = Math.Round(value, 3).ToString(CultureInfo.InvariantCulture);

    public void Set(string column, DateOnly day) => this[column] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public MessyRow Copy() => new(columns) { Fields = [.. Fields] };
}
