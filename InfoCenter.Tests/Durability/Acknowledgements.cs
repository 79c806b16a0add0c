using System.Globalization;

namespace InfoCenter.Tests.Durability;

/// <summary>What the client was told, from its own list: an act and the keys it was told for.</summary>
internal sealed class Acknowledgements
{
    private readonly List<(string Act, string[] Keys)> _lines = [];

    /// <summary>Of a list on disk; a last line without its end was never acknowledged.</summary>
    public static Acknowledgements Read(string path) => Of(File.Exists(path) ? File.ReadAllText(path) : "");

    public static Acknowledgements Of(string text)
    {
        var acknowledged = new Acknowledgements();
        foreach (var line in text.Split('\n')[..^1])
        {
            var words = line.Split(' ');
            acknowledged._lines.Add((words[0], words[1..]));
        }

        return acknowledged;
    }

    /// <summary>Beside the data folder, as a client's own machine would be.</summary>
    public static string PathIn(string folder) => folder + ".acknowledged";

    public int Count => _lines.Count;

    /// <summary>The numbers acknowledged for an act.</summary>
    public IEnumerable<int> Ids(string act) =>
        _lines.Where(l => l.Act == act).SelectMany(l => l.Keys).Select(key => int.Parse(key, CultureInfo.InvariantCulture));

    /// <summary>The keys of each acknowledged answer to an act.</summary>
    public IEnumerable<string[]> Keys(string act) => _lines.Where(l => l.Act == act).Select(l => l.Keys);
}
