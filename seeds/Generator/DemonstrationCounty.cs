using InfoCenter.Seeds.County;
using InfoCenter.Seeds.Duties;
using InfoCenter.Seeds.Files;
using InfoCenter.Seeds.Portraits;
using InfoCenter.Seeds.Requests;
using InfoCenter.Seeds.Roster;

namespace InfoCenter.Seeds;

/// <summary>Writes every file of the demonstration county; the same bytes each time and everywhere.</summary>
public static class DemonstrationCounty
{
    private static readonly DateOnly LastDay = new(2026, 11, 20);

    /// <summary>Overwrites the generated files in the given folder and leaves others alone.</summary>
    public static void WriteTo(string folder)
    {
        var deputies = new Deputies();
        Directory.CreateDirectory(folder);
        WriteLines(folder, "townships.csv", "code,name,population_2010",
            Township.All.Select(township => $"{township.Code},{township.Name},{township.Population}"));
        WriteLines(folder, "villages.csv", "code,name,township",
            Township.All.SelectMany(township => township.CodedVillages().Select(village => $"{village.Code},{village.Name},{township.Name}")));

        RosterWorkbook.Save(Path.Combine(folder, "roster.xlsx"), deputies.Mandates);
        RosterWithErrors.Save(Path.Combine(folder, "roster-with-errors.xlsx"));
        WriteLines(folder, "units.csv", Units.Heading, Units.Lines());
        WriteLines(folder, "requests.csv", SeedRequest.Heading, new RequestYear().Lines());
        WriteLines(folder, "requests-open.csv", OpenRequests.Heading, OpenRequests.Lines());
        WriteDuties(folder, new(2025, 12, 31), deputies.Persons);
        WriteDuties(folder, LastDay, deputies.Persons);

        var photos = new ZipPackage();
        foreach (var person in deputies.Persons) photos.Add($"{person.Mandates[0].Card}.png", Portrait.Of(person), compress: false);
        photos.Save(Path.Combine(folder, "photos.zip"));
        File.WriteAllBytes(Path.Combine(folder, "lamps.png"), Lane.ToPng());
    }

    private static void WriteDuties(string folder, DateOnly last, IReadOnlyList<Person> persons)
    {
        var year = new DutyYear(last.Year, last, persons);
        foreach (var (office, township) in Township.All.Index())
        {
            var book = new DutyBook(township, last.Year, year.Of(township), new($"office {township.Code} {last.Year}"));
            var path = Path.Combine(folder, "duties", $"{last.Year}", $"{township.Name}-{last.Year}.xlsx");
            Workbook.Save(path, DutyLayouts.Of(book, office));
        }
    }

    private static void WriteLines(string folder, string name, string heading, IEnumerable<string> lines) =>
        File.WriteAllText(Path.Combine(folder, name), string.Concat(lines.Prepend(heading).Select(line => line + "\n")));
}
