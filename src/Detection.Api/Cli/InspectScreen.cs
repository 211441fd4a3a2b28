using System.Globalization;
using Detection.Api.Stages.Imports;
using Detection.Api.Stages.Imports.Inspection;
using Detection.Api.Stages.Imports.Reading;
using Detection.Models.Imports.Profiles;

namespace Detection.Api.Cli;

/// <summary><c>tarama import --inspect FILE</c>: what a look at a file shows in the terminal, and the profile that it writes.</summary>
internal static class InspectScreen
{
    private const int NotReady = 2;

    /// <returns>0 when an import with the profile would begin, 2 when something has to be mended first.</returns>
    /// <exception cref="CommandException">There is no such file, it cannot be read, or a profile is in the way of the one to be written.</exception>
    public static async Task<int> Run(string path, string? profileName, string? layer, TextWriter output, CancellationToken ct)
    {
        if (!File.Exists(path)) throw new CommandException($"There is no file {path}.");
        try
        {
            var tried = profileName is null ? null : ProfileCatalogue.Get(profileName);
            var found = await FileInspector.Inspect(new ImportOrder(path, Path.GetFileName(path), null, false) { Layer = layer }, tried, target: null, ct);
            await Show(found, output);
            if (tried is null) await Keep(found.Profile, output, ct);
            return found.Refusal is null && found.Missing.Count == 0 ? 0 : NotReady;
        }
        catch (ImportRefusedException refused)
        {
            throw new CommandException($"{Path.GetFileName(path)}: {refused.Reason.En} {refused.Rule.Remedy.En}", refused);
        }
        catch (ProfileException unusable)
        {
            throw new CommandException(unusable.Message, unusable);
        }
    }

    private static async Task Show(Inspection found, TextWriter output)
    {
        var profile = found.Profile;
        await output.WriteLineAsync($"{found.FileName}: {found.Form}{(found.Layer is null ? "" : $", {found.Layer}")} → {profile.Target}");
        if (found.Layers.Count > 1) await output.WriteLineAsync($"  sheets or layers: {string.Join(", ", found.Layers)}");
        await output.WriteLineAsync($"  {profile.Encoding ?? "–"}, between fields {Shown(profile.Delimiter)}, decimal mark {Shown(profile.DecimalMark)}, days {string.Join(" or ", profile.Dates.Date)}, months {string.Join(" or ", profile.Dates.Month)}");
        await output.WriteLineAsync();
        foreach (var (column, header) in profile.Columns) await output.WriteLineAsync($"  {header,-28} → {column}{(profile.Units.TryGetValue(column, out var unit) ? $" [{unit}]" : "")}");
        foreach (var (column, codes) in profile.Codes) await output.WriteLineAsync($"  {column}: {string.Join(", ", codes.Select(code => $"{code.Key} = {code.Value}"))}");
        if (found.Unplaced.Count > 0) await output.WriteLineAsync($"\n  not placed: {string.Join(", ", found.Unplaced)}");
        if (found.Missing.Count > 0) await output.WriteLineAsync($"  missing: {string.Join(", ", found.Missing)}");
        foreach (var open in found.Open) await output.WriteLineAsync($"  ? {open.En}");
        if (found.Refusal is { } refusal) await output.WriteLineAsync($"  would be refused: {refusal.En}");
        await output.WriteLineAsync();
        foreach (var row in found.Rows)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {row.LineNo}: {string.Join(", ", row.Cells.Select(cell => $"{cell.Key}={cell.Value}"))}"));
            foreach (var finding in row.Findings) await output.WriteLineAsync($"     {finding.Severity} {finding.Rule}: {finding.Message.En}");
        }
    }

    private static async Task Keep(MappingProfile profile, TextWriter output, CancellationToken ct)
    {
        var path = $"{profile.Name}.profile.json";
        if (File.Exists(path)) throw new CommandException($"{path} is there already; move it away, or try it with --inspect --profile {path}.");
        await File.WriteAllTextAsync(path, ProfileWriter.Write(profile), ct);
        await output.WriteLineAsync($"\nwritten: {path} – look through it, then: tarama import FILE --profile {path}");
    }

    private static string Shown(char? mark) => mark switch { null => "–", '\t' => "tab", _ => $"“{mark}”" };
}
