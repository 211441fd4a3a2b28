using Detection.Models.Law.Facts;
using Detection.Models.Series;

namespace Detection.Models.Tests.Law;

/// <summary>Facts drawn from a seed: every case, method, edge and combination, computable most of the time.</summary>
internal sealed class RandomCase(int seed)
{
    private readonly Random _random = new(seed);

    public CaseFacts Make()
    {
        var detected = new DateOnly(2025, 1, 14).AddDays(_random.Next(0, 1300));
        var legalCase = Pick(
            LegalCase.IllegalA, LegalCase.IllegalA, LegalCase.IllegalB, LegalCase.IllegalB, LegalCase.IllegalC, LegalCase.IllegalC, LegalCase.IllegalC,
            LegalCase.IllegalCc, LegalCase.IllegalCc, LegalCase.UnderRegistration, LegalCase.UnderRegistration,
            LegalCase.IrregularA, LegalCase.IrregularB, LegalCase.IrregularC, LegalCase.IrregularCc, LegalCase.IrregularD);
        var activity = Pick(Enum.GetValues<Activity>());
        var cut = detected.AddDays(-_random.Next(1, 500));
        return new CaseFacts
        {
            Case = legalCase,
            InstallationNo = "1000000001",
            DetectedOn = detected,
            RecordDate = detected.AddDays(_random.Next(0, 60)),
            TariffGroup = activity switch
            {
                Activity.Dwelling => TariffGroup.Dwelling, Activity.Irrigation => TariffGroup.Agriculture,
                _ => Pick(TariffGroup.Commercial, TariffGroup.Industry, TariffGroup.Public, TariffGroup.Lighting, TariffGroup.Other),
            },
            Activity = activity,
            TwoTerm = Chance(0.15),
            Contract = Contract(legalCase, detected),
            ProvenStart = Chance(0.8) ? Day(detected.AddDays(-_random.Next(0, 500))) : null,
            NotBefore = Chance(0.4) ? Day(detected.AddDays(-_random.Next(0, 200))) : null,
            Acts = [.. Several(1, 4).Select(_ => new CompanyAct(detected.AddDays(-_random.Next(0, 400)), "control", Chance(0.25), "slip"))],
            CutOn = Day(cut),
            UnreadByConsumersFault = Chance(0.2),
            MeterSpans = legalCase is LegalCase.IllegalCc ? Meters(cut, detected) : Chance(0.15) ? Meters(detected.AddDays(-_random.Next(5, 300)), detected) : [],
            Undisputed = Chance(0.35) ? new(Spans(detected.AddDays(-800)), null, "a clerk") : null,
            ProjectPowerKw = Chance(0.5) ? Kw() : null,
            SitePowerKw = Chance(0.5) ? Kw() : null,
            ContractPowerKw = Chance(0.5) ? Kw() : null,
            ConnectionPowerKw = Chance(0.5) ? Kw() : null,
            Measured = Chance(0.3)
                ? new([.. Several(1, 3).Select(_ => Decimal(0, 60, 1))], Decimal(215, 235, 1), Decimal(0.5, 1, 2), Chance(0.7), "video")
                : null,
            Devices = [.. Several(0, 4).Select(_ => new Device("device", Decimal(0.1, 12, 2), "plate"))],
            Cable = Chance(0.4) ? new(Chance(0.8) ? Pick(4m, 6m, 10m, 16m) : null, Chance(0.4), Pick(1, 3), "photo") : null,
            IrrigationSeasons = [.. Several(0, 3).Select(_ => Season(detected))],
            SimilarPlaces = [.. Several(0, 3).Select(_ => new SimilarPlace("2000000001", Span(detected.AddDays(-_random.Next(40, 400)))))],
            Billed = Chance(0.6) ? Spans(detected.AddDays(-_random.Next(10, 400))) : [],
            EarlierFindings = [.. Several(0, 2).Select(_ => new EarlierFinding(detected.AddDays(-_random.Next(0, 2000)), "place", Chance(0.5), Chance(0.2), "record"))],
            PeriodsAfterChange = Chance(0.5) ? [Span(detected), Span(detected.AddDays(30)), Span(detected.AddDays(60))] : [],
            PeriodicReplacement = Chance(0.1),
            NoticeServedOn = Chance(0.9) ? Day(detected.AddDays(_random.Next(0, 40))) : null,
            AppliedOn = Chance(0.2) ? Day(detected.AddDays(_random.Next(-20, 20))) : null,
            RemediedOn = Chance(0.2) ? Day(detected.AddDays(_random.Next(0, 60))) : null,
        };
    }

    private ContractSpan? Contract(LegalCase legalCase, DateOnly detected)
    {
        if (Chance(legalCase is LegalCase.IllegalA ? 0.7 : 0.1)) return null;
        var from = detected.AddDays(-_random.Next(1, 600));
        return new(from, Chance(0.2) ? from.AddDays(_random.Next(1, 400)) : null, "contract");
    }

    private MeterSpan[] Meters(DateOnly from, DateOnly to)
    {
        var days = to.DayNumber - from.DayNumber;
        var first = Decimal(0, 20000, 1);
        if (days < 4 || Chance(0.6)) return [new("M1", from, to, first, first + Decimal(0, 3000, 2), Pick<decimal?>(null, 0, 1, 40), "indexes")];
        var exchange = from.AddDays(_random.Next(1, days));
        return
        [
            new("M1", from, exchange, first, first + Decimal(0, 900, 2), Pick<decimal?>(1, 30), "slip"),
            new("M2", exchange, to, 0, Decimal(0, 900, 2), Pick<decimal?>(1, 60), "index"),
        ];
    }

    private IrrigationSeason Season(DateOnly detected)
    {
        var from = detected.AddDays(-_random.Next(0, 300));
        var days = _random.Next(5, 120);
        return new(from, from.AddDays(days), Chance(0.5) ? Decimal(0, 24 * days, 0) : null, "table");
    }

    private EnergySpan[] Spans(DateOnly from)
    {
        var spans = new List<EnergySpan>();
        foreach (var _ in Several(1, 6))
        {
            spans.Add(Span(from));
            from = spans[^1].To;
        }
        return [.. spans];
    }

    private EnergySpan Span(DateOnly from) => new(from, from.AddDays(_random.Next(1, 62)), Decimal(0, 2500, 3), "reading");

    private DayFact Day(DateOnly day) => new(day, "document");

    private Fact Kw() => new(Decimal(0.5, 120, 2), "document");

    private IEnumerable<int> Several(int least, int most) => Enumerable.Range(0, _random.Next(least, most + 1));

    private bool Chance(double share) => _random.NextDouble() < share;

    private T Pick<T>(params T[] choices) => choices[_random.Next(choices.Length)];

    private decimal Decimal(double from, double to, int digits) => Math.Round((decimal)(from + (to - from) * _random.NextDouble()), digits);
}
