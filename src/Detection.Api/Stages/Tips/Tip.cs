namespace Detection.Api.Stages.Tips;

/// <summary>What somebody reported. Who it was stands apart and is in no answer but its own.</summary>
/// <param name="ReceivedOn">The local day the 15 business days run from (R 55(2)).</param>
/// <param name="HasInformant">Somebody waits for an answer; an anonymous tip has nobody to answer.</param>
/// <param name="KnowsInformant">The informant's data are still kept.</param>
/// <param name="AnsweredOn">Null while no answer was given.</param>
public sealed record Tip(
    long TipId, long? InstallationId, string? InstallationNo, DateOnly ReceivedOn, string What, bool HasInformant, bool KnowsInformant, DateOnly? AnsweredOn, string Answer,
    string EnteredBy, DateTime EnteredAt, string AnsweredBy);

/// <summary>Who reported a use (R 55(4), (5): secret).</summary>
/// <param name="Contact">Name and how to reach them, in the words they were entered.</param>
public sealed record Informant(long TipId, string Contact);
