using System.Globalization;
using Detection.Models.Evaluation;
using Detection.Models.Training;
using Detection.Models.Training.Ensemble;

namespace Detection.Api.Cli.Evaluation;

/// <param name="Ablate">Whether each family of columns is left out in turn.</param>
/// <param name="Learn">Whether labels are learned from at all.</param>
internal sealed record EvaluationChoices(int Folds, int Seed, int Resamples, bool Learn, bool Ablate);

/// <summary>Measures a labelled set: without labels, learned in folds, forward in time, family by family.</summary>
internal sealed class EvaluationRun(EvaluationInput input, EvaluationChoices choices, ITreeTrainer trainer, Action<string> say)
{
    /// <summary>Fewer positives than this in each fold's training rows are not learned from.</summary>
    private const int FewestPositives = 20;

    private const double EarlierShare = 0.7;

    private readonly List<string> _notes = [.. input.Notes];
    private readonly LabelledSet _set = input.Set;
    private readonly bool[] _found = Array.ConvertAll(input.Set.Labels, l => l > 0.5f);

    public EvaluationReport Run(TimeSpan cpuBefore)
    {
        var fold = Learnable() ? CrossValidation.Deal(_set, choices.Folds, choices.Seed) : null;
        var supervised = fold is null ? null : Supervised(fold);
        var forward = fold is null ? null : Forward();
        var ablations = fold is null || !choices.Ablate ? [] : Ablations.Run(_set, fold, choices.Seed, trainer, family => say($"without {family}"));
        say("leaks");
        var leaks = LeakSearch.Find(_set);
        var cpu = (Environment.CpuUsage.TotalTime - cpuBefore).TotalSeconds;
        return new EvaluationReport(
            input.Source, input.OutcomesFrom, input.AsOf == default ? null : input.AsOf, choices.Seed, choices.Folds, input.Installations, input.ScoredPerSecond, cpu,
            supervised, Unsupervised(), forward, ablations, leaks, _notes);
    }

    private bool Learnable()
    {
        if (!choices.Learn) return Not("labels were not learned from, as asked");
        if (_set.Positives == 0) return Not("no outcome is positive: there is nothing to learn, and no ranking can be measured");
        if (_set.Positives == _found.Length) return Not("every outcome is positive: there is nothing to tell positives from");
        if (_set.Positives < FewestPositives || _found.Length - _set.Positives < FewestPositives)
            return Not($"{_set.Positives} positive of {_found.Length} outcomes: fewer than {FewestPositives} of a kind are not learned from");
        return true;

        bool Not(string why)
        {
            _notes.Add(why);
            return false;
        }
    }

    private SupervisedReport Supervised(int[] fold)
    {
        var options = new EnsembleOptions();
        var result = CrossValidation.Run(_set, fold, choices.Seed, trainer, options, done => say(string.Create(CultureInfo.InvariantCulture, $"fold {done} of {choices.Folds}")));
        var scores = Array.ConvertAll(result.Probabilities, p => (double)p);
        var names = EnsembleOptions.LearnerNames(options);
        var learners = names.Select((name, l) => (name, Scores: Array.ConvertAll(result.ByLearner[l], o => (double)o)));
        return new SupervisedReport(
            RankingReport.Of(scores, _found, choices.Resamples, choices.Seed), GroupReport.By(_set.Groups, scores, _found), GroupReport.By(_set.Districts, scores, _found),
            Reliability.Of(result.Probabilities, _set.Labels),
            learners.ToDictionary(l => l.name, l => GroupReport.By([.. l.Scores.Select(_ => "")], l.Scores, _found)[""]),
            names.Select((name, l) => (name, l)).ToDictionary(n => n.name, n => result.Weights.Average(w => w[n.l])),
            ByOutcome(scores), StillAtWork(scores));
    }

    /// <summary>The later visits by a model that knows only the earlier ones.</summary>
    private ForwardReport? Forward()
    {
        var dated = Enumerable.Range(0, _found.Length).Where(i => _set.VisitedOn[i] is not null).OrderBy(i => _set.VisitedOn[i]).ToArray();
        if (dated.Length == 0)
        {
            _notes.Add("the outcomes are not dated: a forward-in-time figure cannot be told");
            return null;
        }
        var from = _set.VisitedOn[dated[(int)(EarlierShare * dated.Length)]]!.Value;
        var (earlier, later) = (dated.Where(i => _set.VisitedOn[i] < from).ToArray(), dated.Where(i => _set.VisitedOn[i] >= from).ToArray());
        if (earlier.Count(i => _found[i]) < FewestPositives || later.Count(i => _found[i]) < FewestPositives)
        {
            _notes.Add(string.Create(CultureInfo.InvariantCulture, $"too few positives before or after {from:yyyy-MM-dd} for a forward-in-time figure"));
            return null;
        }
        say("forward in time");
        var training = _set.Rows(earlier);
        using var model = LabelledEnsemble.Train(training.Table, training.Labels, [], trainer, new EnsembleOptions(), choices.Seed);
        var test = _set.Rows(later);
        var probabilities = model.Predict(test.Table);
        return new ForwardReport(from, earlier.Length, training.Positives,
            RankingReport.Of(Array.ConvertAll(probabilities, p => (double)p), Array.ConvertAll(test.Labels, l => l > 0.5f), choices.Resamples, choices.Seed),
            Reliability.Of(probabilities, test.Labels));
    }

    private UnsupervisedReport Unsupervised()
    {
        var scores = input.Unsupervised;
        var ranking = RankingReport.Of(scores, _found, choices.Resamples, choices.Seed);
        var rules = input.Rules.Select(r => Rule(r.Rule.Code, r.Fires, ranking.BaseRate)).OrderByDescending(r => r.Fired).ToArray();
        var best = rules.Where(r => r.Fired >= FewestPositives).Select(r => r.Precision).DefaultIfEmpty(double.NaN).Max();
        return new UnsupervisedReport(
            ranking, GroupReport.By(_set.Groups, scores, _found), GroupReport.By(_set.Districts, scores, _found),
            input.Detectors.ToDictionary(d => d.Key, d => GroupReport.By([.. d.Value.Select(_ => "")], d.Value, _found)[""]), rules,
            ranking.PrecisionAt.GetValueOrDefault(100, double.NaN) / best, ByOutcome(scores), StillAtWork(scores));
    }

    private RuleReport Rule(string code, bool[] fires, double baseRate)
    {
        var (fired, right) = (fires.Count(f => f), fires.Where((f, i) => f && _found[i]).Count());
        var precision = fired == 0 ? double.NaN : (double)right / fired;
        return new RuleReport(code, fired, right, precision, precision / baseRate);
    }

    private Dictionary<string, OutcomeReport> ByOutcome(double[] scores)
    {
        var order = Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i]).ThenBy(i => i).ToArray();
        var place = new int[order.Length];
        for (var i = 0; i < order.Length; i++) place[order[i]] = i;
        return Enumerable.Range(0, scores.Length).GroupBy(i => input.Outcomes[i]).OrderByDescending(g => g.Count()).ToDictionary(
            g => g.Key, g => new OutcomeReport(g.Count(), g.Average(i => (double)place[i] / place.Length), g.Count(i => place[i] < 100), g.Count(i => place[i] < 500)));
    }

    private RankingReport? StillAtWork(double[] scores) => input.AtWork is { } atWork ? RankingReport.Of(scores, atWork, choices.Resamples, choices.Seed) : null;
}
