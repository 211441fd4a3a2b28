using Detection.Models.Law.Facts;

namespace Detection.Models.Law;

/// <summary>Checks the indexes a calculation rests on: none missing, negative, backwards or overlapping; for case ç from the cut to the detection.</summary>
internal static class MeterReadings
{
    private const string Field = nameof(CaseFacts.MeterSpans);

    public static void Check(CaseFacts facts, FactsCheck.Findings found)
    {
        foreach (var span in facts.MeterSpans) Check(span, found);
        foreach (var (earlier, later) in facts.MeterSpans.Zip(facts.MeterSpans.Skip(1)))
        {
            if (later.From >= earlier.To) continue;
            found.Add("meters-overlap", "R 33", Field,
                $"{earlier.SerialNo} ve {later.SerialNo} sayaçlarının günleri çakışıyor veya sırasız.", $"The days of the meters {earlier.SerialNo} and {later.SerialNo} overlap or are out of order.");
        }
        if (facts.Case is not LegalCase.IllegalCc) return;
        if (facts.CutOn is { } cut && facts.MeterSpans.Count > 0 && facts.MeterSpans[0].From == cut.Day && facts.MeterSpans[^1].To == facts.DetectedOn) return;
        found.Add("index-missing", "R 44(4)", Field,
            "(ç) bendi için kesme günündeki ve tespit günündeki endeks girilmelidir.", "Case ç needs the index on the day of the cut and on the day of detection.");
    }

    private static void Check(MeterSpan span, FactsCheck.Findings found)
    {
        FactsCheck.Ends(Field, span.From, span.To, found);
        FactsCheck.Source(Field, span.Source, found);
        if (span.FirstIndex is not { } first || span.LastIndex is not { } last)
        {
            found.Add("index-missing", "R 44", Field, $"{span.SerialNo} sayacının endeksi eksik.", $"An index of the meter {span.SerialNo} is missing.");
            return;
        }
        FactsCheck.NotNegative(Field, first, found);
        FactsCheck.NotNegative(Field, last, found);
        FactsCheck.NotNegative(Field, span.Multiplier ?? 1, found);
        if (last >= first) return;
        found.Add("index-backwards", "R 44", Field,
            $"{span.SerialNo} sayacının son endeksi ({last}) ilk endeksinden ({first}) küçük; sayaç sıfırlandıysa veya değiştiyse ayrı satırlar giriniz.",
            $"The last index ({last}) of the meter {span.SerialNo} is below the first ({first}); enter two rows where the register turned over or the meter was changed.");
    }
}
