namespace Detection.Api.Stages.Imports;

/// <summary>Told which step an import is at and how many of how many bytes or steps are done.</summary>
public delegate void ImportProgress(string step, long done, long total);
