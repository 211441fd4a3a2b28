using Geo.Routing.Search;

namespace Geo.Routing.Planning.Search;

/// <summary>All shifts under change, and what visits in one of them mean for the others: exclusions, buildings, companions and word of mouth.</summary>
internal sealed partial class PlanState<TTravel> where TTravel : struct, ITravel
{
    public readonly PlanModel Model;
    public readonly TTravel Travel;
    public readonly ShiftRoute[] Routes;
    public readonly ShiftTerms[] Terms;

    /// <summary>The shift whose crew this shift's crew goes with, or -1.</summary>
    public readonly int[] LeadOf;

    /// <summary>The shift whose crew comes along, or -1.</summary>
    public readonly int[] CompanionOf;

    /// <summary>Shift of each stop, or -1.</summary>
    public readonly int[] ShiftOf;

    /// <summary>Index of each visited stop within its shift.</summary>
    public readonly int[] IndexOf;

    /// <summary>Stops that may be visited and are not.</summary>
    public readonly StopSet Absent;

    private readonly int[] groupHolders;
    private readonly int[] buildingShift;
    private readonly int[] buildingVisits;
    private readonly int[] warnings;
    private long versions;

    /// <param name="candidates">The stops this search may use; the rest stay absent for good.</param>
    public PlanState(PlanModel model, TTravel travel, IEnumerable<int> candidates)
    {
        (Model, Travel) = (model, travel);
        Terms = [.. model.Problem.Shifts.Select(shift => new ShiftTerms(shift))];
        Routes = [.. Terms.Select(_ => new ShiftRoute())];
        LeadOf = Filled(model.ShiftCount);
        CompanionOf = Filled(model.ShiftCount);
        ShiftOf = Filled(model.StopCount);
        IndexOf = new int[model.StopCount];
        Absent = new StopSet(model.StopCount);
        groupHolders = new int[model.GroupCount];
        buildingShift = Filled(model.BuildingCount);
        buildingVisits = new int[model.BuildingCount];
        warnings = model.Word is null ? [] : new int[model.StopCount];
        for (var shift = 0; shift < model.ShiftCount; shift++) Open(shift);
        foreach (var stop in candidates) Absent.Add(stop);
    }

    public int ShiftCount => Routes.Length;

    /// <summary>Values with what word of mouth costs them, and the bonuses of <see cref="PlanModel.Bonus"/>.</summary>
    public double Worth { get; private set; }

    /// <summary>Legs and visits of all shifts [s].</summary>
    public double BusySeconds { get; private set; }

    public PlanScore Score => new(Worth, BusySeconds);

    /// <summary>Whether the rules that do not depend on time let this shift visit the stop.</summary>
    public bool MayTake(int stop, int shift)
    {
        if (LeadOf[shift] >= 0 || (Model.Needs[stop] & ~Terms[shift].Skills) != 0) return false;
        if (Model.NeedsTwoCrews[stop] && CompanionOf[shift] < 0) return false;
        foreach (var group in Model.GroupsOf[stop])
            if (groupHolders[group] > 0) return false;
        var building = Model.BuildingOf[stop];
        return building < 0 || buildingVisits[building] == 0 || buildingShift[building] == shift;
    }

    /// <summary>What the plan's worth gains by visiting an absent stop in a shift.</summary>
    public double Gain(int stop, int shift)
    {
        var gain = Model.Bonus(stop, shift);
        if (Model.Word is not { } word) return gain + Model.Values[stop];
        var day = Terms[shift].DayNo;
        gain += Model.Values[stop] * word.ShareLeft(WarningsOn(stop, day));
        foreach (var neighbour in word.Neighbours[stop])
            if (IsWarned(word, day, neighbour))
                gain -= Model.Values[neighbour] * (word.ShareLeft(warnings[neighbour]) - word.ShareLeft(warnings[neighbour] + 1));
        return gain;
    }

    /// <summary>What a visited stop brings as the plan stands, without bonuses.</summary>
    public double ValueOf(int stop) => Model.Word is { } word ? Model.Values[stop] * word.ShareLeft(warnings[stop]) : Model.Values[stop];

    public void Insert(int stop, int shift, int index)
    {
        var route = Routes[shift];
        route.Grow(route.Count + 1);
        Array.Copy(route.Points, index, route.Points, index + 1, route.Count - index);
        route.Points[index] = stop;
        route.Count++;
        Enter(stop, shift);
        Remeasure(shift);
    }

    /// <summary>Takes every stop of the shift for which <paramref name="leaves"/> is set out of it.</summary>
    public void RemoveMarked(int shift, bool[] leaves)
    {
        var route = Routes[shift];
        var kept = 1;
        for (var i = 1; i < route.Count - 1; i++)
        {
            var stop = route.Points[i];
            if (leaves[stop]) Leave(stop);
            else route.Points[kept++] = stop;
        }
        route.Points[kept++] = route.Points[route.Count - 1];
        route.Count = kept;
        Remeasure(shift);
    }

    /// <summary>Takes every stop out of a shift.</summary>
    public void Empty(int shift)
    {
        foreach (var stop in Routes[shift].Stops) Leave(stop);
        Open(shift);
    }

    /// <summary>Puts stops into an empty shift in the order given.</summary>
    public void Fill(int shift, ReadOnlySpan<int> stops)
    {
        var route = Routes[shift];
        route.Grow(stops.Length + 2);
        stops.CopyTo(route.Points.AsSpan(1));
        route.Count = stops.Length + 2;
        route.Points[route.Count - 1] = Terms[shift].EndPoint;
        foreach (var stop in stops) Enter(stop, shift);
        Remeasure(shift);
    }

    /// <summary>Puts back what a snapshot holds of these shifts, which are all that changed since it was taken.</summary>
    public void Restore(PlanSnapshot snapshot, List<int> shifts)
    {
        foreach (var shift in shifts) Empty(shift);
        foreach (var shift in shifts)
            if (CompanionOf[shift] != snapshot.CompanionOf(shift)) SetCompanion(shift, -1);
        foreach (var shift in shifts) SetCompanion(shift, snapshot.CompanionOf(shift));
        foreach (var shift in shifts)
        {
            Fill(shift, snapshot.Stops(shift));
            Routes[shift].Version = snapshot.Version(shift);
        }
        Worth = snapshot.Score.Value;
    }

    /// <summary>Lets the crew of one empty shift go with that of another empty shift, or, with -1, ends that.</summary>
    public void SetCompanion(int lead, int companion)
    {
        if (CompanionOf[lead] == companion) return;
        if (CompanionOf[lead] is >= 0 and var former)
        {
            LeadOf[former] = -1;
            Terms[lead] = new ShiftTerms(Model.Problem.Shifts[lead]);
        }
        CompanionOf[lead] = companion;
        if (companion >= 0)
        {
            LeadOf[companion] = lead;
            Terms[lead] = ShiftTerms.Together(Model.Problem.Shifts[lead], Model.Problem.Shifts[companion]);
        }
        Open(lead);
    }

    private void Enter(int stop, int shift)
    {
        Worth += Gain(stop, shift);
        ShiftOf[stop] = shift;
        Absent.Remove(stop);
        foreach (var group in Model.GroupsOf[stop]) groupHolders[group]++;
        if (Model.BuildingOf[stop] is >= 0 and var building)
        {
            buildingVisits[building]++;
            buildingShift[building] = shift;
        }
        if (Model.Word is not { } word) return;
        var day = Terms[shift].DayNo;
        warnings[stop] = WarningsOn(stop, day);
        foreach (var neighbour in word.Neighbours[stop])
            if (IsWarned(word, day, neighbour)) warnings[neighbour]++;
    }

    private void Leave(int stop)
    {
        var shift = ShiftOf[stop];
        ShiftOf[stop] = -1;
        Absent.Add(stop);
        foreach (var group in Model.GroupsOf[stop]) groupHolders[group]--;
        if (Model.BuildingOf[stop] is >= 0 and var building) buildingVisits[building]--;
        if (Model.Word is { } word)
        {
            var day = Terms[shift].DayNo;
            foreach (var neighbour in word.Neighbours[stop])
                if (IsWarned(word, day, neighbour)) warnings[neighbour]--;
        }
        Worth -= Gain(stop, shift);
    }

    /// <summary>Whether a visited neighbour hears of a visit on a day before its own.</summary>
    private bool IsWarned(WordOfMouth word, int day, int neighbour) =>
        ShiftOf[neighbour] >= 0 && Terms[ShiftOf[neighbour]].DayNo is var its && its > day && its - day <= word.MemoryDays;

    private int WarningsOn(int stop, int day)
    {
        var word = Model.Word!;
        var count = 0;
        foreach (var neighbour in word.Neighbours[stop])
            if (ShiftOf[neighbour] >= 0 && Terms[ShiftOf[neighbour]].DayNo is var its && its < day && day - its <= word.MemoryDays) count++;
        return count;
    }

    private void Open(int shift)
    {
        var route = Routes[shift];
        route.Count = 2;
        route.Points[0] = Terms[shift].StartPoint;
        route.Points[1] = Terms[shift].EndPoint;
        Remeasure(shift);
    }

    private static int[] Filled(int count)
    {
        var numbers = new int[count];
        Array.Fill(numbers, -1);
        return numbers;
    }
}
