using System.Text;

namespace Detection.Models.Simulation.Output;

/// <summary>The files of a simulated town: the canonical CSV set, two map layers, and the truths, which are never imported.</summary>
public enum TownFile
{
    Installations, Meters, Readings, Events, Transformers, TransformerEnergy, Outcomes, Neighbourhoods, Streets, Truth,
    Codes, Substations, Feeders, FeederEnergy, TransformerLinks, Seals, Consumers, UnsubscribedPoints, RegisterReadings, Bills, LoadProfile, EventWords, GridTruth,
}

/// <summary>Names, first and last bytes of the files.</summary>
public static class TownFiles
{
    private const string GeoJsonOpening = "{\"type\":\"FeatureCollection\",\"features\":[\n";

    private static readonly (string Name, string Opening)[] Files =
    [
        ("installations.csv",
            "installation_no,tariff_group,consumer_type,unique_code,eic,contract_account_no,voltage_level,phases,"
            + "installed_power_kw,contract_power_kw,reading_unit,province,district,neighbourhood,street,longitude,latitude,"
            + "position_source,transformer_code,status,contract_start,contract_end,door_no,position_grade,region\n"),
        ("meters.csv", "installation_no,serial_no,brand,model,stamp_year,ct_ratio,vt_ratio,multiplier,phases,measures,fitted_on,removed_on,clock_moved\n"),
        ("readings.csv",
            "installation_no,period,first_reading_date,last_reading_date,active_kwh,t1_kwh,t2_kwh,t3_kwh,inductive_kvarh,capacitive_kvarh,demand_kw,"
            + "first_index,last_index,multiplier,additional_kwh,estimated,reading_code,meter_status_code,"
            + "t1_first_index,t1_last_index,t2_first_index,t2_last_index,t3_first_index,t3_last_index,inductive_first_index,"
            + "inductive_last_index,capacitive_first_index,capacitive_last_index,demand_at\n"),
        ("events.csv", "installation_no,kind,at,crew,code,longitude,latitude,note,photos,serial_no,seal_no,meter_status_code,consumer_status_code,point_code\n"),
        ("transformers.csv", "transformer_code,feeder_code,substation_code,rating_kva,longitude,latitude,name,kind,primary_kv,secondary_kv,owner\n"),
        ("transformer_energy.csv", "transformer_code,period,energy_in_kwh,first_reading_date,last_reading_date,energy_out_kwh,inductive_kvarh,capacitive_kvarh,demand_kw,estimated\n"),
        ("outcomes.csv", "installation_no,visited_on,outcome,recovered_kwh,origin\n"),
        ("neighbourhoods.geojson", GeoJsonOpening),
        ("streets.geojson", GeoJsonOpening),
        ("truth.csv", "installation_no,method,case,began_on,ended_on,transformer_code,hidden_kwh\n"),
        ("codes.csv", "kind,model,code,meaning,text_tr,text_en,urgent\n"),
        ("substations.csv", "substation_code,name,rating_kva,primary_kv,secondary_kv,longitude,latitude\n"),
        ("feeders.geojson", GeoJsonOpening),
        ("feeder_energy.csv", "feeder_code,period,energy_in_kwh,energy_out_kwh,demand_kw,estimated,first_reading_date,last_reading_date\n"),
        ("transformer_links.csv", "installation_no,transformer_code,from_day,to_day,phase\n"),
        ("seals.csv", "installation_no,seal_no,serial_no,place,fitted_on,removed_on,crew\n"),
        ("consumers.csv", "installation_no,contract_account_no,id_kind,identity_no,name,tax_office,contract_start,contract_end\n"),
        ("unsubscribed_points.csv",
            "point_code,located_by,pole_no,box_no,neighbour_installation,use_kind,province,district,neighbourhood,street,longitude,latitude,"
            + "position_source,position_grade,transformer_code,seen_on,ended_on,note\n"),
        ("register_readings.csv",
            "installation_no,period,register,first_reading_date,last_reading_date,first_index,last_index,multiplier,quantity,unit\n"),
        ("bills.csv",
            "installation_no,period,bill_no,contract_account_no,billed_kwh,daily_average_kwh,current_year_kwh,previous_year_kwh,unit_price,vat_base,"
            + "vat,invoice_amount,amount_due,security_deposit,customer_credit,misc_adjustment,rounding_carried_in,rounding_carried_out,"
            + "notification_date,due_date,next_reading_period\n"),
        ("load_profile.csv",
            "installation_no,interval_start,active_kwh,inductive_kvarh,capacitive_kvarh,export_kwh,voltage_r_v,voltage_s_v,voltage_t_v,"
            + "current_r_a,current_s_a,current_t_a\n"),
        ("event_words.csv", "installation_no,at,serial_no,word\n"),
        ("grid_truth.csv", "kind,transformer_code,installation_no,other_transformer_code,factor,began_on,ended_on,kwh\n"),
    ];

    public static IReadOnlyList<TownFile> All { get; } = Enum.GetValues<TownFile>();

    public static string Name(TownFile file) => Files[(int)file].Name;

    public static bool IsMap(TownFile file) => file is TownFile.Neighbourhoods or TownFile.Streets or TownFile.Feeders;

    public static byte[] Opening(TownFile file) => Encoding.UTF8.GetBytes(Files[(int)file].Opening);

    /// <summary>What stands between two features of a map.</summary>
    public static ReadOnlySpan<byte> BetweenFeatures => ",\n"u8;

    public static byte[] Closing(TownFile file) => IsMap(file) ? "\n]}\n"u8.ToArray() : [];
}
