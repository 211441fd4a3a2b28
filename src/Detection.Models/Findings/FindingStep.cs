namespace Detection.Models.Findings;

/// <summary>Where a finding stands between the visit and the closed file.</summary>
public enum FindingStep
{
    /// <summary>Facts and evidence are being entered.</summary>
    Draft,

    /// <summary>Case c with a suspect meter: the EK-6 is written, the meter is at the laboratory, there is no EK-5 yet (R 43(2)c).</summary>
    Laboratory,

    /// <summary>Irregular use: the 15 days of the notice are running (R 48).</summary>
    Notice,

    /// <summary>The worksheet is being reviewed line by line.</summary>
    Review,

    /// <summary>A lawyer reads it.</summary>
    LegalReview,

    /// <summary>Legally approved, not sealed yet.</summary>
    Approved,

    /// <summary>Sealed: the document's hash stands in the history.</summary>
    Final,

    Printed,

    /// <summary>The bill and its grounds have reached the consumer.</summary>
    Notified,

    Objected,

    Decided,

    /// <summary>The time to pay has passed; the 15 days of the notice before legal collection are running (R 47(4)).</summary>
    CollectionNotice,

    /// <summary>Handed to legal collection.</summary>
    Collection,

    Paid,

    Reconnected,

    Closed,

    Cancelled,
}
