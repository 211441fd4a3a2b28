namespace Detection.Models.Balance.Reconciling;

/// <summary>A transformer while its balance is being explained.</summary>
internal sealed class CaseState
{
    /// <summary>Explanations a transformer may have: more cannot be told from three years of months.</summary>
    private const int MostExplanations = 5;

    /// <summary>How many of the likeliest are tried with all others besides.</summary>
    private const int RivalsInPairs = 4;

    /// <summary>Nothing being wrong is less likely than one in twenty.</summary>
    private static readonly double LeastLogTotalForPairs = Math.Log(20);

    private readonly LossAllowance _loss;
    private readonly List<Candidate> _candidates;
    private readonly List<Candidate> _taken = [];

    public CaseState(TransformerCase transformer, LossAllowance loss)
    {
        (Case, _loss) = (transformer, loss);
        Observed = TransformerResidual.Observed(transformer.Balance);
        Residual = TransformerResidual.Of(transformer.Balance, loss);
        _candidates = Candidates.Of(transformer.Balance, transformer.Members);
        IsOpen = KnownMonths >= YearLoss.FewestMonths;
    }

    public TransformerCase Case { get; }

    public string Code => Case.Balance.Transformer.Code;

    /// <summary>Unexplained energy [kWh/day], one a month; NaN where not known.</summary>
    public double[] Observed { get; }

    public ResidualModel Residual { get; private set; }

    public int KnownMonths => Residual.KnownMonths;

    public IReadOnlyList<Candidate> Taken => _taken;

    /// <summary>Nothing more is looked for once it has all the explanations it may have, or when there are too few months to tell.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>An explanation was taken in this round, so that what was searched before it no longer holds.</summary>
    public bool Changed { get; set; }

    public Ranking Ranking { get; private set; } = new([], 0);

    /// <summary>An explanation was taken for what it explains together with another: what is left then accuses no subscriber.</summary>
    public bool RestsOnPair { get; private set; }

    private bool _isRankedInPairs;
    private ResidualModel? _ranked;

    /// <summary>
    /// Weighs what may be wrong with what is left; nothing is done where that was weighed before. Pairs are tried where something is surely
    /// wrong and no single thing stands out.
    /// </summary>
    public void Search()
    {
        if (ReferenceEquals(_ranked, Residual)) return;
        _ranked = Residual;
        (Ranking, _isRankedInPairs) = (Rank(Residual), false);
        if (Ranking.LogTotal < LeastLogTotalForPairs || Ranking.First is not { } first || Ranking.Probability(first) >= Reconciler.LeastProbability) return;
        _isRankedInPairs = true;
        Ranking = Ranking.WithPairs(RivalsInPairs, rival => Rank(Residual.With(rival.Best.Movement)));
    }

    /// <summary>Makes an explanation part of the balance's model; how large it is stays open. The noise is judged anew, for a large trouble passes for noise.</summary>
    public void Take(Candidate candidate)
    {
        _taken.Add(candidate);
        Changed = true;
        RestsOnPair |= _isRankedInPairs;
        Residual = ModelOf(_taken);
        if (_taken.Count == MostExplanations) IsOpen = false;
    }

    public void Drop(Candidate candidate)
    {
        _taken.Remove(candidate);
        Residual = ModelOf(_taken);
    }

    /// <summary>How likely all that may be wrong is when everything else that was taken holds, but not this.</summary>
    public (Ranking Ranking, ResidualModel Residual) Without(Candidate candidate)
    {
        var residual = ModelOf([.. _taken.Where(other => !ReferenceEquals(other, candidate))]);
        return (Rank(residual), residual);
    }

    /// <summary>Root mean square of what the explanations leave [kWh/day], with one and without it.</summary>
    public (double Before, double After) RootMeanSquares(Candidate candidate)
    {
        var (before, after) = (0.0, 0.0);
        for (var month = 0; month < Observed.Length; month++)
        {
            if (!Residual.IsKnown(month)) continue;
            var left = Observed[month] - _taken.Sum(taken => Residual.Posterior(taken.Movement).Mean * taken.Movement.Series[month]);
            var own = Residual.Posterior(candidate.Movement).Mean * candidate.Movement.Series[month];
            (before, after) = (before + (left + own) * (left + own), after + left * left);
        }
        return (Math.Sqrt(before / KnownMonths), Math.Sqrt(after / KnownMonths));
    }

    private Ranking Rank(ResidualModel residual) => Ranking.Of(residual, _candidates, SomethingElse.LogOdds(residual, Case.Balance));

    private ResidualModel ModelOf(IReadOnlyList<Candidate> taken) => TransformerResidual.Of(Case.Balance, _loss, [.. taken]);
}
