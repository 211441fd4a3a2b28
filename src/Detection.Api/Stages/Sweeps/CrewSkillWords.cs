using Geo.Routing.Planning;

namespace Detection.Api.Stages.Sweeps;

/// <summary>The skills' words in terms and candidates, as the planner's flags.</summary>
internal static class CrewSkillWords
{
    public static CrewSkills Read(IEnumerable<string> words) => words.Aggregate(CrewSkills.None, (skills, word) => skills | word switch
    {
        "ct_metering" => CrewSkills.CurrentTransformers,
        "high_voltage" => CrewSkills.HighVoltage,
        "police_escort" => CrewSkills.PoliceEscort,
        _ => CrewSkills.None,
    });
}
