namespace Detection.Api.Infrastructure.Access;

/// <summary>What a person is here to do. In requests and answers the names are in lower case.</summary>
public enum Role
{
    /// <summary>Reads scores, plans sweeps, proposes; the role of a request that names nobody.</summary>
    Analyst,

    /// <summary>Stands at the meter: enters findings and evidence.</summary>
    Crew,

    /// <summary>The legal reader: reviews worksheets, overrides inputs with a reason, finalises, decides objections.</summary>
    Reviewer,

    /// <summary>May do everything a crew or a reviewer may, and sets tables and holds.</summary>
    Manager,

    /// <summary>Reads figures and records; writes nothing and sees no person's data.</summary>
    Regulator,

    /// <summary>The service itself, at night. No request may claim it.</summary>
    Service,
}
