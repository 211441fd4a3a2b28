using System.Globalization;
using Detection.Models.Calibration;
using Detection.Models.Evaluation;
using Detection.Models.Scoring;
using Detection.Models.Training;
using Detection.Models.Training.Ensemble;

namespace Detection.Api.Cli.Evaluation;

/// <param name="Ablate">Whether each family of columns is left out in turn, and the second runs are made.</param>
/// <param name="Learn">Whether labels are learned from at all.</param>
internal sealed record EvaluationChoices(int Folds, int Seed, int Resamples, bool Learn, bool Ablate);

/// <summary>Measures a labelled set: without labels, learned in folds, forward in time, family by family.</summary>
internal sealed class EvaluationRun
{
    /// <summary>Fewer positives than this in each fold's training rows are not learned from.</summary>
    private const int FewestPositives = 20;

    private const double EarlierShare = 0.7;

    /// <summary>A larger share of installations with an outcome is not a selection.</summary>
    private const double EverythingLabelled = 0.9;

    private readonly EvaluationInput _input;
    private readonly EvaluationChoices _choices;
    private readonly ITreeTrainer _trainer;
    private readonly Action<string> _say;
    private readonly List<string> _notes;
    private readonly int[] _judged, _apart;
    private readonly LabelledSet _set;
    private readonly bool[] _found;
    private readonly float[] _stands;
    private readonly bool _boosts;

    public EvaluationRun(EvaluationInput input, EvaluationChoices choices, ITreeTrainer trainer, Action<string> say)
    {
        (_input, _choices, _trainer, _say, _notes) = (input, choices, trainer, say, [.. input.Notes]);
        _judged = [.. Enumerable.Range(0, input.Outcomes.Length).Where(i => input.Outcomes[i] != "art37")];
        _apart = [.. Enumerable.Range(0, input.Outcomes.Length).Where(i => input.Outcomes[i] == "art37")];
        _set = input.Set.Rows(_judged);
        _found = Array.ConvertAll(_set.Labels, l => l > 0.5f);
        _stands = Stands();
        _boosts = CanBoost();
        if (_stands.Length > 0) _set = _set with { Weights = _stands };
        if (_apart.Length > 0) _notes.Add(Say($"{_apart.Length} outcomes of art. 37 are neither illegal use nor its absence: not learned from, not measured, reported under byOutcome"));
    }

    public EvaluationReport Run(TimeSpan cpuBefore)
    {
        var fold = Learnable() ? CrossValidation.Deal(_set, _choices.Folds, _choices.Seed) : null;
        _say("leaks");
        var leaks = LeakSearch.Find(_set);
        var supervised = fold is null ? null : Supervised(fold, leaks);
        var forward = fold is null ? null : Forward();
        var ablations = fold is null || !_choices.Ablate || !_boosts ? [] : Ablations.Run(_set, fold, _choices.Seed, _trainer, family => _say($"without {family}"));
        var cpu = (Environment.CpuUsage.TotalTime - cpuBefore).TotalSeconds;
        return new EvaluationReport(
            _input.Source, _input.OutcomesFrom, _input.AsOf == default ? null : _input.AsOf, _choices.Seed, _choices.Folds, _input.Installations, _input.ScoredPerSecond, cpu,
            supervised, Unsupervised(), forward, ablations, leaks, _notes);
    }

    private bool Learnable()
    {
        if (!_choices.Learn) return Not("labels were not learned from, as asked");
        if (_set.Positives == 0) return Not("no outcome is positive: there is nothing to learn, and no ranking can be measured");
        if (_set.Positives == _found.Length) return Not("every outcome is positive: there is nothing to tell positives from");
        if (_set.Positives < FewestPositives || _found.Length - _set.Positives < FewestPositives)
            return Not(Say($"{_set.Positives} positive of {_found.Length} outcomes: fewer than {FewestPositives} of a kind are not learned from"));
        return true;

        bool Not(string why)
        {
            _notes.Add(why);
            return false;
        }
    }

    /// <summary>Without the library for boosted trees the forests learn alone, and the report says so.</summary>
    private bool CanBoost()
    {
        try
        {
            return _trainer.Library.Length > 0;
        }
        catch (TreeLibraryException e)
        {
            _notes.Add($"no boosted trees, the forests learned alone: {e.Message}");
            return false;
        }
    }

    private EnsembleOptions Options(EnsembleOptions wanted) => _boosts ? wanted : EnsembleOptions.WithoutLibrary;

    private SupervisedReport Supervised(int[] fold, IReadOnlyList<Leak> leaks)
    {
        var options = Options(new EnsembleOptions());
        var result = CrossValidation.Run(_set, fold, _choices.Seed, _trainer, options, _apart.Length > 0 ? _input.Set.Rows(_apart).Table : null, done => _say(Say($"fold {done} of {_choices.Folds}")));
        var scores = Array.ConvertAll(result.Probabilities, p => (double)p);
        var names = EnsembleOptions.LearnerNames(options);
        return new SupervisedReport(
            RankingReport.Of(scores, _found, _choices.Resamples, _choices.Seed), GroupReport.By(_set.Groups, scores, _found), GroupReport.By(_set.Districts, scores, _found),
            ReliabilityTable.Of(scores, _found),
            names.Select((name, l) => (name, l)).ToDictionary(n => n.name, n => GroupReport.Of(Array.ConvertAll(result.ByLearner[n.l], o => (double)o), _found)),
            names.Select((name, l) => (name, l)).ToDictionary(n => n.name, n => result.Weights.Average(w => w[n.l])),
            ByKind(scores), ByOutcome(scores, Array.ConvertAll(result.Apart, p => (double)p)), StillAtWork(scores),
            _choices.Ablate && leaks.Any(l => l.Code is "meterAge") ? WithoutMeterAge(fold) : null, _choices.Ablate ? UnseenDistricts() : null, AsInPopulation(scores));
    }

    private GroupReport WithoutMeterAge(int[] fold)
    {
        _say("without what dates the meter");
        return Again(_set with { Table = LeakSearch.WithoutMeterAge(_set.Table) }, fold, Options(new EnsembleOptions()));
    }

    private GroupReport? UnseenDistricts()
    {
        if (_set.Districts.All(d => d is null)) return null;
        var fold = AreaFolds.Deal(_set.Districts, _set.Labels, _choices.Folds);
        if (fold is null)
        {
            _notes.Add(Say($"fewer than {_choices.Folds} districts have findings: no figure for districts nothing was learned from"));
            return null;
        }
        _say("districts nothing was learned from");
        return Again(_set, fold, Options(EnsembleOptions.Quick));
    }

    private GroupReport Again(LabelledSet set, int[] fold, EnsembleOptions options) =>
        GroupReport.Of(Array.ConvertAll(CrossValidation.Run(set, fold, _choices.Seed, _trainer, options).Probabilities, p => (double)p), _found);

    /// <summary>The later visits by a model that knows only the earlier ones.</summary>
    private ForwardReport? Forward()
    {
        if (ForwardSplit.Of(_set.VisitedOn, EarlierShare) is not { } split)
        {
            _notes.Add("the outcomes are not dated: a forward-in-time figure cannot be told");
            return null;
        }
        var (training, test) = (_set.Rows(split.Earlier), _set.Rows(split.Later));
        if (training.Positives < FewestPositives || test.Positives < FewestPositives || training.Positives == training.Labels.Length || test.Positives == test.Labels.Length)
        {
            _notes.Add(Say($"too few outcomes of a kind before or after {split.From:yyyy-MM-dd} for a forward-in-time figure"));
            return null;
        }
        _say("forward in time");
        using var model = LabelledEnsemble.Train(training.Table, training.Labels, training.Weights, _trainer, Options(new EnsembleOptions()), _choices.Seed);
        var probabilities = Array.ConvertAll(model.Predict(test.Table), p => (double)p);
        var found = Array.ConvertAll(test.Labels, l => l > 0.5f);
        return new ForwardReport(
            split.From, split.Earlier.Length, training.Positives, RankingReport.Of(probabilities, found, _choices.Resamples, _choices.Seed), ReliabilityTable.Of(probabilities, found));
    }

    private UnsupervisedReport Unsupervised()
    {
        var scores = Judged(_input.Unsupervised);
        var ranking = RankingReport.Of(scores, _found, _choices.Resamples, _choices.Seed);
        var rules = _input.Rules.Select(r => Rule(r.Rule.Code, Judged(r.Fires), ranking.BaseRate)).OrderByDescending(r => r.Fired).ToArray();
        var best = rules.Where(r => r.Fired >= FewestPositives).Select(r => r.Precision).DefaultIfEmpty(double.NaN).Max();
        return new UnsupervisedReport(
            ranking, GroupReport.By(_set.Groups, scores, _found), GroupReport.By(_set.Districts, scores, _found),
            _input.Detectors.ToDictionary(d => d.Key, d => GroupReport.Of(Judged(d.Value), _found)), rules,
            ranking.PrecisionAt.GetValueOrDefault(100, double.NaN) / best, ByKind(scores), ByOutcome(scores, [.. _apart.Select(i => _input.Unsupervised[i])]), StillAtWork(scores));
    }

    private RuleReport Rule(string code, bool[] fires, double baseRate)
    {
        var (fired, right) = (fires.Count(f => f), fires.Where((f, i) => f && _found[i]).Count());
        var precision = fired == 0 ? double.NaN : (double)right / fired;
        return new RuleReport(code, fired, right, precision, precision / baseRate);
    }

    private Dictionary<string, GroupReport> ByKind(double[] scores)
    {
        var words = Judged(_input.Outcomes);
        var kinds = Enumerable.Range(0, words.Length).Where(i => _found[i]).GroupBy(i => words[i]).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).ToArray();
        if (kinds.Length < 2) return [];
        return kinds.ToDictionary(kind => kind, kind =>
        {
            var rows = Enumerable.Range(0, words.Length).Where(i => !_found[i] || words[i] == kind).ToArray();
            return GroupReport.Of([.. rows.Select(i => scores[i])], [.. rows.Select(i => _found[i])]);
        });
    }

    private Dictionary<string, OutcomeReport> ByOutcome(double[] scores, double[] apart)
    {
        double[] all = [.. scores, .. apart];
        string[] words = [.. Judged(_input.Outcomes), .. _apart.Select(i => _input.Outcomes[i])];
        var order = Enumerable.Range(0, all.Length).OrderByDescending(i => all[i]).ThenBy(i => i).ToArray();
        var place = new int[order.Length];
        for (var i = 0; i < order.Length; i++) place[order[i]] = i;
        return Enumerable.Range(0, all.Length).GroupBy(i => words[i]).OrderByDescending(g => g.Count()).ToDictionary(
            g => g.Key, g => new OutcomeReport(g.Count(), g.Average(i => (double)place[i] / place.Length), g.Count(i => place[i] < 100), g.Count(i => place[i] < 500)));
    }

    private RankingReport? StillAtWork(double[] scores) => _input.AtWork is { } atWork ? RankingReport.Of(scores, Judged(atWork), _choices.Resamples, _choices.Seed) : null;

    /// <summary>How many installations each judged one stands for; empty where nearly everything has an outcome.</summary>
    private float[] Stands()
    {
        if (_input.Population.Count == 0 || _judged.Length >= EverythingLabelled * _input.Population.Count) return [];
        float[] visited = [.. _judged.Select(i => (float)_input.Unsupervised[i])];
        var weights = SelectionWeights.Of(_input.Population, visited);
        return [.. visited.Select(s => (float)weights.For(s))];
    }

    private PopulationReport? AsInPopulation(double[] scores)
    {
        if (_stands.Length == 0) return null;
        var ranked = WeightedRanking.Of(scores, _found, _stands);
        return new PopulationReport((double)_judged.Length / _input.Population.Count, _stands.Max() / _stands.Average(), ranked.BaseRate, ranked.RocAuc, ranked.AveragePrecision);
    }

    private T[] Judged<T>(T[] ofAllRows) => [.. _judged.Select(i => ofAllRows[i])];

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
