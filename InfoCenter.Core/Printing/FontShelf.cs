using System.Collections.Concurrent;
using System.Text;
using InfoCenter.Core.Printing.Pdf;

namespace InfoCenter.Core.Printing;

/// <summary>The faces this machine can print with, opened once per process when first needed. Safe for several threads.</summary>
public sealed class FontShelf
{
    private static readonly Dictionary<Typeface, string[]> Wanted = new()
    {
        [Typeface.Song] = ["NotoSerifSC_400Regular.ttf", "simsun.ttc", "simsun.ttf"],
        [Typeface.SongBold] = ["FZXBSJW.ttf", "FZXBSJW--GB1-0.ttf", "NotoSerifSC_700Bold.ttf", "simhei.ttf"],
        [Typeface.Hei] = ["NotoSansSC_700Bold.ttf", "simhei.ttf"],
        [Typeface.HeiLight] = ["NotoSansSC_400Regular.ttf", "msyh.ttc", "simhei.ttf"],
        [Typeface.FangSong] = ["FangSong_GB2312.ttf", "simfang.ttf", "NotoSerifSC_400Regular.ttf", "simsun.ttc"],
        [Typeface.Kai] = ["KaiTi_GB2312.ttf", "simkai.ttf", "NotoSerifSC_400Regular.ttf", "simsun.ttc"],
    };

    // Asked in this order for characters the wanted face lacks, then every file the county itself put into its folder.
    private static readonly string[] Rare =
        ["NotoSerifSC_400Regular.ttf", "NotoSansSC_400Regular.ttf", "simsun.ttc", "HanaMinA.ttf", "HanaMinB.ttf", "simsunb.ttf", "SimsunExtG.ttf"];

    private readonly Dictionary<string, string> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, Lazy<TrueTypeFont?>> _opened = new();
    private readonly Dictionary<Typeface, TrueTypeFont> _faces = [];
    private readonly string[] _own;
    private readonly string[] _fallbacks;

    private FontShelf(IReadOnlyList<string> folders, string? ownFolder)
    {
        var own = new List<string>();
        foreach (var folder in folders)
        {
            foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
            {
                if (Path.GetExtension(file).ToUpperInvariant() is not (".TTF" or ".TTC")) continue;
                if (_files.TryAdd(Path.GetFileName(file), file) && folder == ownFolder) own.Add(file);
            }
        }

        _own = [.. own];
        _fallbacks = [.. own, .. Rare.Where(_files.ContainsKey).Select(f => _files[f])];

        // A face that is missing is replaced by the county's own type or by a relative, never by the fonts for rare characters alone.
        var relatives = Wanted.Values.SelectMany(n => n).Where(_files.ContainsKey).Select(n => _files[n]).ToArray();
        foreach (var (face, names) in Wanted)
        {
            _faces[face] = names.Where(_files.ContainsKey).Select(n => _files[n]).Concat(own).Concat(relatives).Select(Load).OfType<TrueTypeFont>().FirstOrDefault()
                ?? throw PrintingRules.FontsAreRequired(string.Join("、", folders));
        }
    }

    /// <summary>Finds the type: the data folder's own fonts first, then INFOCENTER_FONTS, then .cache/fonts, then the system's; refused when there is none.</summary>
    public static FontShelf Open(string? dataFolder = null) => new(
        FontFolders.Find(dataFolder), dataFolder is null ? null : Path.GetFullPath(Path.Combine(dataFolder, "fonts")));

    /// <summary>Takes type from these folders only.</summary>
    public static FontShelf OpenOnly(params IReadOnlyList<string> folders) => new([.. folders.Where(Directory.Exists)], null);

    /// <summary>The characters of a text no face here can draw, each once; empty when all is well.</summary>
    public string Uncovered(string text)
    {
        var missing = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Distinct())
        {
            if (!Characters.IsInvisible(rune.Value) && Find(Typeface.Song, rune.Value) is null) missing.Append(rune);
        }

        return missing.ToString();
    }

    internal TrueTypeFont Face(Typeface face) => _faces[face];

    /// <summary>The face that draws a character: the wanted one where it can, otherwise the first that has it; null when none has.</summary>
    internal TrueTypeFont? Find(Typeface face, int codePoint)
    {
        // Old systems gave rare characters private numbers; another font would print a different character there without a word.
        var isPrivate = Characters.IsPrivate(codePoint);
        var wanted = _faces[face];
        if (!isPrivate && wanted.GlyphOf(codePoint) != 0) return wanted;

        foreach (var file in isPrivate ? _own : _fallbacks)
        {
            if (Load(file) is { } font && font.GlyphOf(codePoint) != 0) return font;
        }

        return null;
    }

    private TrueTypeFont? Load(string file) =>
        _opened.GetOrAdd(file, f => new Lazy<TrueTypeFont?>(() => TrueTypeFont.TryOpen(f))).Value;
}
