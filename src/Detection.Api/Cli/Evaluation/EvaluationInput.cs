using Detection.Models.Detectors;
using Detection.Models.Evaluation;

namespace Detection.Api.Cli.Evaluation;

/// <summary>A labelled set made ready to be measured, whatever form it was handed over in.</summary>
/// <param name="Source">Name of the folder or file.</param>
/// <param name="OutcomesFrom">Where the labels come from.</param>
/// <param name="AsOf">Scoring date of rows without one of their own.</param>
/// <param name="Installations">Installations read, judged or not.</param>
/// <param name="Unsupervised">A score for each row of the set without any label, larger = more suspicious.</param>
/// <param name="Detectors">Each detector's own scores of the rows.</param>
/// <param name="Rules">Each rule, and the rows it fires at.</param>
/// <param name="Outcomes">The word of each row's outcome.</param>
/// <param name="Population">Unsupervised scores of every installation read, those without an outcome included.</param>
/// <param name="AtWork">Rows where theft still goes on; null where that is not told.</param>
/// <param name="ScoredPerSecond">Features, model and scores, without reading the files; NaN where there were no readings.</param>
internal sealed record EvaluationInput(
    string Source, string OutcomesFrom, DateOnly AsOf, int Installations, LabelledSet Set, double[] Unsupervised,
    IReadOnlyDictionary<string, double[]> Detectors, IReadOnlyList<(PhysicalRule Rule, bool[] Fires)> Rules, string[] Outcomes, IReadOnlyList<float> Population,
    bool[]? AtWork, double ScoredPerSecond, IReadOnlyList<string> Notes);
