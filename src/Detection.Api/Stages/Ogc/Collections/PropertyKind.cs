namespace Detection.Api.Stages.Ogc.Collections;

/// <summary>What a property's values are.</summary>
public enum PropertyKind
{
    Text,
    Whole,
    Number,
    Boolean,

    /// <summary>A calendar day, local to Türkiye.</summary>
    Date,

    /// <summary>An instant, UTC.</summary>
    Instant,
}
