using FsCheck;
using FsCheck.Fluent;

namespace InfoCenter.Tests.Core.Printing;

/// <summary>Generated texts as they occur on papers: Chinese of both planes, Latin, figures, punctuation, spaces.</summary>
internal static class Texts
{
    private static readonly Gen<string> Character = Gen.Frequency(
        (10, Gen.Choose(0x4E00, 0x9FA5).Select(char.ConvertFromUtf32)),
        (4, Gen.Choose('!', '~').Select(char.ConvertFromUtf32)),
        (3, Gen.Elements(Each("，。、；：？！（）《》“”……·—"))),
        (1, Gen.Choose(0x20000, 0x2A6D6).Select(char.ConvertFromUtf32)),
        (1, Gen.Elements(Each("𬭎䶮㛃𠅤𬸣𠮷"))),
        (1, Gen.Constant(" ")));

    /// <summary>1 to 80 characters, every one of them in the fonts.</summary>
    public static Gen<string> Mixed => Character.NonEmptyListOf().Select(c => string.Concat(c.Take(80)))
        .Where(t => Paper.Fonts.Uncovered(t).Length == 0);

    private static string[] Each(string text) => [.. text.EnumerateRunes().Select(r => r.ToString())];
}
