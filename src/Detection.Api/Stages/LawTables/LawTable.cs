namespace Detection.Api.Stages.LawTables;

/// <summary>One table of amounts or days that a company imports as CSV: its columns, and how a row is written.</summary>
/// <param name="Name">In the route and in this folder's SQL.</param>
/// <param name="Columns">The CSV's header, in any order.</param>
public sealed record LawTable(string Name, IReadOnlyList<LawTable.Column> Columns)
{
    public enum Kind
    {
        Text,
        Day,

        /// <summary>A decimal with a point or a comma.</summary>
        Amount,
        YesNo,
    }

    /// <param name="Words">The words a text column may hold; null for any.</param>
    /// <param name="Most">The largest amount that is believed; null for any.</param>
    public sealed record Column(string Name, Kind Kind, bool IsRequired = true, IReadOnlyList<string>? Words = null, decimal? Most = null);

    /// <summary>Above this a price of one kWh is a slip of the decimal sign [TL].</summary>
    private const decimal MostTlPerKwh = 10_000;

    private static readonly string[] TariffGroups = ["dwelling", "commercial", "industry", "agriculture", "lighting", "public", "other"];

    public static readonly IReadOnlyList<LawTable> All =
    [
        new("tariffs",
        [
            new("price_group", Kind.Text, Words: ["dwelling", "services", "industry", "agriculture", "lighting"]), new("effective_from", Kind.Day),
            new("effective_to", Kind.Day, IsRequired: false), new("energy_tl_per_kwh", Kind.Amount, Most: MostTlPerKwh), new("distribution_tl_per_kwh", Kind.Amount, Most: MostTlPerKwh),
            new("tier_kwh_per_day", Kind.Amount, IsRequired: false), new("high_tier_energy_tl_per_kwh", Kind.Amount, IsRequired: false), new("source", Kind.Text),
        ]),
        new("fees",
        [
            new("tariff_group", Kind.Text, Words: TariffGroups), new("effective_from", Kind.Day), new("effective_to", Kind.Day, IsRequired: false),
            new("fee_tl", Kind.Amount), new("source", Kind.Text),
        ]),
        new("cables", [new("section_mm2", Kind.Amount), new("phases", Kind.Amount), new("power_kw", Kind.Amount), new("source", Kind.Text)]),
        new("holidays", [new("day", Kind.Day), new("name", Kind.Text), new("half_day", Kind.YesNo, IsRequired: false), new("source", Kind.Text)]),
    ];

    /// <summary>The table of that name; null for no such table.</summary>
    public static LawTable? Find(string name) => All.FirstOrDefault(table => table.Name == name);
}
