using System.Globalization;
using Detection.Models.Features;
using Geo.Routing.Sweeps;

namespace Detection.Api.Stages.Sweeps;

/// <summary>Why a plan is as it is, in sentences of both languages.</summary>
public static class PlanWords
{
    private static readonly CultureInfo Turkish = CultureInfo.GetCultureInfo("tr-TR");

    /// <param name="reason">Null in a plan without crews.</param>
    public static TextPair WhyLeftOut(LeftOutRow row, LeftOutReason? reason, RouteRow? route)
    {
        if (reason is null || route is null) return new("Planda ekip yok.", "The plan has no crews.");
        var (extra, free) = (Minutes(reason.ExtraSeconds), Math.Max(0, reason.FreeSeconds / 60));
        if (reason.Fits)
        {
            return new(
                $"{extra} dk ister ve {route.CrewName} ekibinde (gün {route.DayNo}) {free} dk boş: değeri düşük ya da ziyaret bütçesi dolu.",
                $"It takes {extra} min and {route.CrewName} has {free} free on day {route.DayNo}: its value is low, or the budget of visits is spent.");
        }
        if (route.ShiftSeconds < reason.ExtraSeconds)
        {
            return new(
                $"Tek başına {extra} dk ister; hiçbir vardiyaya sığmaz.",
                $"It takes {extra} min by itself; no shift is long enough.");
        }
        var heard = Heard(reason);
        var (displaced, count) = (reason.DisplacedValue, reason.Displaced.Count);
        var value = row.Value * reason.ShareLeft;
        var ratio = displaced > 0 ? value / displaced : 0;
        return displaced >= value
            ? new(
                string.Create(Turkish, $"{extra} dk ister, en uygun ekipte ({route.CrewName}, gün {route.DayNo}) {free} dk boş. Yer açmak için gidecek {count} durak daha değerli ({displaced:#,0.#} / {value:#,0.#}).{heard.Tr}"),
                string.Create(CultureInfo.InvariantCulture, $"It takes {extra} min; the best-placed crew ({route.CrewName}, day {route.DayNo}) has {free} free. The {count} stops that would have to go are worth more ({displaced:#,0.#} against {value:#,0.#}).{heard.En}"))
            : new(
                string.Create(Turkish, $"{extra} dk ister, en uygun ekipte ({route.CrewName}, gün {route.DayNo}) {free} dk boş. Tek başına değişim kazandırır görünüyor ({ratio:0.0#} kat); daha uzun bir aramayla plana girebilir."),
                string.Create(CultureInfo.InvariantCulture, $"It takes {extra} min; the best-placed crew ({route.CrewName}, day {route.DayNo}) has {free} free. The exchange alone looks worth it ({ratio:0.0#} times); a longer search may bring it in."));
    }

    public static TextPair WhyChanged(StopChange change, string fromCrew, string? toCrew, bool crewIsOut) => change.Fate switch
    {
        StopFate.Later => new(
            $"{fromCrew} {Minutes(change.LaterSeconds)} dk gecikiyor.",
            $"{fromCrew} runs {Minutes(change.LaterSeconds)} min late."),
        StopFate.Moved when crewIsOut => new(
            $"{fromCrew} devam edemiyor; durağa en az zaman ekleyen {toCrew} oldu.",
            $"{fromCrew} cannot go on; {toCrew} reaches it with the least extra time."),
        StopFate.Moved => new(
            $"{fromCrew} vardiyasına artık sığmıyor; durağa en az zaman ekleyen {toCrew} oldu.",
            $"It no longer fits {fromCrew}'s shift; {toCrew} reaches it with the least extra time."),
        _ => new(
            "Hiçbir ekibin kalan süresine sığmıyor; kalanlar içinde dakikasına en az getiren duraklardan.",
            "It fits the time no crew has left; it was among those that bring the least for their minutes."),
    };

    private static TextPair Heard(LeftOutReason reason) => reason.ShareLeft < 1
        ? new(
            string.Create(Turkish, $" Komşularının önceki günlerdeki ziyareti duyulacağından değerinin %{100 * reason.ShareLeft:0} kadarı sayıldı."),
            string.Create(CultureInfo.InvariantCulture, $" Word of its neighbours' earlier visits leaves {100 * reason.ShareLeft:0}% of its value."))
        : new("", "");

    private static int Minutes(int seconds) => (int)Math.Ceiling(seconds / 60.0);
}
