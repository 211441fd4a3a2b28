namespace Detection.Models.Simulation.Mess;

/// <summary>What goes wrong in a company's readings and bills.</summary>
internal static class ReadingFaults
{
    private const double TurnOfCounter = 1e6;

    public static IReadOnlyList<PlantedFault> OfReadings { get; } =
    [
        new("letter O for zero", "not-a-number", (row, _) => Put(row, "active_kwh", row["active_kwh"] + "O")),
        new("no energy", "required-empty", (row, _) => Put(row, "active_kwh", "")),
        new("month 13", "not-a-month", (row, _) => Put(row, "period", row["period"][..4] + "-13")),
        new("impossible day", "not-a-date", (row, _) => row.Has("first_reading_date") && Put(row, "first_reading_date", row["first_reading_date"][..4] + "-02-30")),
        new("dates swapped", "dates-out-of-order", (row, _) =>
        {
            if (!row.Has("first_reading_date", "last_reading_date") || row.Day("first_reading_date") == row.Day("last_reading_date")) return false;
            (row["first_reading_date"], row["last_reading_date"]) = (row["last_reading_date"], row["first_reading_date"]);
            return true;
        }),
        new("energy mistyped", "energy-differs-from-index", (row, _) =>
        {
            if (row.Number("active_kwh") < 20 || row.Number("last_index") < row.Number("first_index")) return false;
            row.Set("active_kwh", row.Number("active_kwh") + 900);
            return true;
        }),
        new("sign lost in correction", "negative-energy", (row, _) => row.Number("active_kwh") > 1 && Put(row, "active_kwh", "-" + row["active_kwh"])),
        new("multiplier of another meter", "multiplier-differs-from-meter", (row, _) => Scale(row, "multiplier", 10)),
        new("demand in watts", "demand-above-connection", (row, _) => row.Has("demand_kw") && row.Number("demand_kw") > 1 && Scale(row, "demand_kw", 1000)),
        new("demand of another month", "demand-below-mean", (row, _) =>
        {
            if (!row.Has("demand_kw", "active_kwh") || row["estimated"] == "1" || row.Number("additional_kwh") != 0 || row.Number("active_kwh") < 30) return false;
            if (row.Before is not { } before || before["estimated"] == "1") return false;
            var days = row.Day("last_reading_date").DayNumber - row.Day("first_reading_date").DayNumber;
            row.Set("demand_kw", row.Number("active_kwh") / (24 * days) / 2);
            return true;
        }),
        new("peak register lost", "registers-differ-from-total", (row, _) => row.Has("t2_kwh") && row.Number("t2_kwh") > 10 && row.Number("additional_kwh") == 0 && Put(row, "t2_kwh", "0")),
        new("unknown number", "unknown-installation", (row, _) => Put(row, "installation_no", "9" + row["installation_no"][1..].Replace('0', '8') + "7")),
        new("code of no table", "code-is-not-in-table", (row, _) => Put(row, "reading_code", "97")),
        new("period of years ago", "period-does-not-fit-dates", (row, _) => Put(row, "period", $"{int.Parse(row["period"][..4], System.Globalization.CultureInfo.InvariantCulture) - 15:0000}{row["period"][4..]}")),
        new("row twice with other energy", "conflicting-duplicate", (row, _) =>
        {
            row.Then = row.Copy();
            row.Then.Set("active_kwh", row.Number("active_kwh") + 1);
            return true;
        }),
        new("line cut off", "too-few-fields", (row, random) => Line(row, line => string.Join(';', line.Split(';')[..random.Whole(3, 9)]))),
        new("delimiter in a field", "too-many-fields", (row, _) => Line(row, line => line + ";x")),
        new("quote not closed", "quote-not-closed", (row, _) => Line(row, line => "\"" + line)),
        new("more than the connection carries", "energy-above-connection", (row, _) =>
        {
            if (!row.Has("active_kwh") || row.Number("active_kwh") < 100) return false;
            row.Set("active_kwh", row.Number("active_kwh") * 2000);
            return true;
        }),
    ];

    /// <summary>Faults that the next month's row would show too: for an installation's last month.</summary>
    public static IReadOnlyList<PlantedFault> OfLastMonths { get; } =
    [
        new("counter began again", "index-rolled-over", (row, _) =>
        {
            var advance = row.Number("last_index") - row.Number("first_index");
            if (advance < 4) return false;
            var before = Math.Floor(advance / 2);
            row.Set("first_index", TurnOfCounter - before);
            row.Set("last_index", advance - before);
            return true;
        }),
        new("indexes swapped", "index-went-back", (row, _) =>
        {
            if (row.Number("last_index") - row.Number("first_index") < 4) return false;
            (row["first_index"], row["last_index"]) = (row["last_index"], row["first_index"]);
            return true;
        }),
        new("energy between readings lost", "index-does-not-continue", (row, _) =>
        {
            if (row.Before is not { } before || before["last_index"] != row["first_index"]) return false;
            row.Set("first_index", row.Number("first_index") + 500);
            row.Set("last_index", row.Number("last_index") + 500);
            return true;
        }),
        new("days counted twice", "readings-overlap", (row, _) =>
        {
            if (row.Before is null) return false;
            row.Set("first_reading_date", row.Day("first_reading_date").AddDays(-9));
            return true;
        }),
        new("month copied", "reading-is-repeated", (row, _) =>
        {
            if (row.Before is not { } before) return false;
            foreach (var column in (string[])["first_reading_date", "last_reading_date", "first_index", "last_index"]) row[column] = before[column];
            return true;
        }),
        new("read weeks late", "reading-interval-unusual", (row, _) =>
        {
            row.Set("last_reading_date", row.Day("last_reading_date").AddDays(19));
            return row.Day("last_reading_date").DayNumber - row.Day("first_reading_date").DayNumber > 35;
        }),
    ];

    public static IReadOnlyList<PlantedFault> OfBills { get; } =
    [
        new("tax mistyped", "bill-does-not-add-up", (row, _) => row.Number("vat") > 1 && Scale(row, "vat", 2)),
        new("billed other energy", "bill-differs-from-reading", (row, _) =>
        {
            row.Set("billed_kwh", row.Number("billed_kwh") + 5000);
            return true;
        }),
        new("due before notified", "dates-out-of-order", (row, _) =>
        {
            row.Set("due_date", row.Day("notification_date").AddDays(-5));
            return true;
        }),
        new("wrong century", "date-in-the-future", (row, _) =>
        {
            row.Set("notification_date", row.Day("notification_date").AddYears(30));
            row.Set("due_date", row.Day("due_date").AddYears(30));
            return true;
        }),
        new("thousands marked", "not-a-number", (row, _) => Put(row, "invoice_amount", "1.234.5")),
    ];

    private static bool Put(MessyRow row, string column, string value)
    {
        row[column] = value;
        return true;
    }

    private static bool Scale(MessyRow row, string column, double factor)
    {
        row.Set(column, row.Number(column) * factor);
        return true;
    }

    private static bool Line(MessyRow row, Func<string, string> change)
    {
        row.OnLine = change;
        return true;
    }
}
