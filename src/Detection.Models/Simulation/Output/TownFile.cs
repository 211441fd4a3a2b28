using System.Text;

namespace Detection.Models.Simulation.Output;

/// <summary>The files of a simulated town: the canonical CSV set, two map layers, and the truth, which is never imported.</summary>
public enum TownFile { Installations, Meters, Readings, Events, Transformers, TransformerEnergy, Outcomes, Neighbourhoods, Streets, Truth }

/// <summary>Names, first and last bytes of the files.</summary>
public static class TownFiles
{
    private const string GeoJsonOpening = "{\"type\":\"FeatureCollection\",\"features\":[\n";

    private static readonly (string Name, string Opening)[] Files =
    [
        ("installations.csv",
            "installation_no,tariff_group,consumer_type,unique_code,eic,contract_account_no,voltage_level,phases,"
            + "installed_power_kw,contract_power_kw,reading_unit,province,district,neighbourhood,street,longitude,latitude,"
            + "position_source,transformer_code,status,contract_start,contract_end\n"),
        ("meters.csv", "installation_no,serial_no,brand,model,stamp_year,ct_ratio,vt_ratio,multiplier,phases,measures,fitted_on,removed_on\n"),
        ("readings.csv",
            "installation_no,period,first_reading_date,last_reading_date,active_kwh,t1_kwh,t2_kwh,t3_kwh,inductive_kvarh,capacitive_kvarh,demand_kw,"
            + "first_index,last_index,multiplier,additional_kwh,estimated,reading_code,meter_status_code\n"),
        ("events.csv", "installation_no,kind,at,crew,code,longitude,latitude,note\n"),
        ("transformers.csv", "transformer_code,feeder_code,substation_code,rating_kva,longitude,latitude\n"),
        ("transformer_energy.csv", "transformer_code,period,energy_in_kwh,first_reading_date,last_reading_date\n"),
        ("outcomes.csv", "installation_no,visited_on,outcome,recovered_kwh,origin\n"),
        ("neighbourhoods.geojson", GeoJsonOpening),
        ("streets.geojson", GeoJsonOpening),
        ("truth.csv", "installation_no,method,case,began_on,ended_on,transformer_code,hidden_kwh\n"),
    ];

    public static IReadOnlyList<TownFile> All { get; } = Enum.GetValues<TownFile>();

    public static string Name(TownFile file) => Files[(int)file].Name;

    public static bool IsMap(TownFile file) => file is TownFile.Neighbourhoods or TownFile.Streets;

    public static byte[] Opening(TownFile file) => Encoding.UTF8.GetBytes(Files[(int)file].Opening);

    public static byte[] Closing(TownFile file) => IsMap(file) ? "\n]}\n"u8.ToArray() : [];
}
