namespace InfoCenter.Tests.Durability;

/// <summary>
/// The test assembly as a program: an office that works without end until it is killed, <c>work DEED FOLDER ACKNOWLEDGED [STEPS]</c>,
/// or one act after another as the test bids it, <c>obey FOLDER ACKNOWLEDGED</c>.
/// A process of its own, because only a process can be killed or have its disk taken away.
/// </summary>
internal static class DeedProgram
{
    public static async Task<int> Main(string[] args)
    {
        if (args is [("carry on" or "fall") and var way, var data]) return BrokenDeeds.Start(data, falls: way == "fall");
        if (args is ["midnight", var office, var person, var term]) return await ZoneReport.PrintAsync(office, int.Parse(person, System.Globalization.CultureInfo.InvariantCulture), int.Parse(term, System.Globalization.CultureInfo.InvariantCulture));
        if (args is ["obey", var place, var told]) return await Trials.ObeyAsync(place, told);
        if (args is not ["work", var deed, var folder, var acknowledged, .. var rest]) return 2;

        using var desk = DeedDesk.Open(folder, acknowledged);
        var step = Deeds.All[deed];
        Console.WriteLine(OfficeProcess.Ready);
        var steps = rest is [var count] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : int.MaxValue;
        for (var i = 0; i < steps; i++) await step(desk);
        return 0;
    }
}
