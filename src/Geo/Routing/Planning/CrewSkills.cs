namespace Geo.Routing.Planning;

/// <summary>What a stop may demand of the crew and a crew may bring along.</summary>
[Flags]
public enum CrewSkills
{
    None = 0,

    /// <summary>Industrial metering through current transformers.</summary>
    CurrentTransformers = 1,

    /// <summary>Work at high voltage.</summary>
    HighVoltage = 2,

    /// <summary>A police escort rides along.</summary>
    PoliceEscort = 4,
}
