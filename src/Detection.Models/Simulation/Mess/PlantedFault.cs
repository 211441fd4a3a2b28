namespace Detection.Models.Simulation.Mess;

/// <summary>One kind of fault that companies' files have.</summary>
/// <param name="Name">Word of the ledger.</param>
/// <param name="Rule">Code of the rule that must speak about the row.</param>
/// <param name="Plant">Changes the row; false where this row cannot have the fault.</param>
internal sealed record PlantedFault(string Name, string Rule, Func<MessyRow, SeededRandom, bool> Plant);
