namespace Detection.Models.Balance.Reconciling;

/// <summary>A transformer while its balance is being explained.</summary>
internal sealed class CaseState
{
    /// <summary>Explanations a transformer may have: more cannot be told from three years of months.</summary>
    private const int MostExplanations = 4;

    private readonly List<Candidate> _candidates;
    private int _taken;

    public CaseState(TransformerCase transformer)
    {
        Case = transformer;
        Residual = TransformerResidual.Of(transformer.Balance);
        _candidates = Candidates.Of(transformer.Balance, transformer.Members);
    }

    public TransformerCase Case { get; }

    public string Code => Case.Balance.Transformer.Code;

    public ResidualModel Residual { get; private set; }

    public int KnownMonths => Residual.KnownMonths;

    /// <summary>Nothing more is looked for once nothing was found, or when there are too few months to tell.</summary>
    public bool IsOpen { get; set; } = true;

    /// <summary>An explanation was taken in this round, so that what was searched before it no longer holds.</summary>
    public bool Changed { get; set; }

    public (Candidate Candidate, double LogOdds, Gain Gain)? Best { get; private set; }

    /// <summary>The best of another kind or of another installation.</summary>
    public (Candidate Candidate, double LogOdds)? RunnerUp { get; private set; }

    public double SumOfSquares => Enumerable.Range(0, Residual.Months).Sum(month => Residual.Left(month) * Residual.Left(month));

    public double RootMeanSquare => Math.Sqrt(SumOfSquares / Math.Max(1, KnownMonths));

    public void Search()
    {
        (Best, RunnerUp) = (null, null);
        if (KnownMonths < YearLoss.FewestMonths || _taken == MostExplanations)
        {
            IsOpen = false;
            return;
        }
        foreach (var candidate in _candidates)
        {
            var (logOdds, gain) = candidate.Try(Residual);
            if (!(logOdds > 0)) continue;
            if (Best is null || logOdds > Best.Value.LogOdds)
            {
                if (Best is { } former && IsOther(former.Candidate, candidate)) RunnerUp = (former.Candidate, former.LogOdds);
                Best = (candidate, logOdds, gain);
            }
            else if (IsOther(candidate, Best.Value.Candidate) && !(logOdds <= RunnerUp?.LogOdds)) RunnerUp = (candidate, logOdds);
        }
    }

    /// <summary>Takes an explanation off the balance; how large it is stays open within its deviation.</summary>
    public void Take(double[] series, Gain gain)
    {
        Residual = Residual.With(series, gain.Coefficient, gain.Deviation);
        Changed = true;
        _taken++;
    }

    private static bool IsOther(Candidate one, Candidate other) => one.Kind != other.Kind || one.Member != other.Member;
}
