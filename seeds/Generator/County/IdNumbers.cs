using InfoCenter.Seeds.Files;

namespace InfoCenter.Seeds.County;

/// <summary>Identity numbers with a right check digit (GB 11643-1999) and region digits that were never given to any county.</summary>
internal sealed class IdNumbers(Dice dice)
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private readonly HashSet<string> _taken = [];

    public string For(DateOnly bornOn, bool isWoman)
    {
        while (true)
        {
            var region = bornOn.Year < 1994 ? "422699" : "420399";
            var order = dice.Between(0, 499) * 2 + (isWoman ? 0 : 1);
            var body = $"{region}{bornOn:yyyyMMdd}{order:000}";
            if (_taken.Add(body)) return body + CheckDigit(body);
        }
    }

    public static char CheckDigit(string body) =>
        "10X98765432"[body.Zip(Weights, (digit, weight) => (digit - '0') * weight).Sum() % 11];
}
