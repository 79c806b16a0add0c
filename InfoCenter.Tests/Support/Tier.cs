namespace InfoCenter.Tests.Support;

/// <summary>How much a test does: a part every time, the full figure when <c>./test --full SLICE</c> asks for the slice.</summary>
public static class Tier
{
    private static readonly string? Full = Environment.GetEnvironmentVariable("INFOCENTER_FULL");

    /// <summary>Durability, backup and restore (tables D, R, A).</summary>
    public static int Durability(int usual, int full) => Times("durability", usual, full);

    /// <summary>Spreadsheets and pictures (tables I, P).</summary>
    public static int Files(int usual, int full) => Times("files", usual, full);

    /// <summary>Attack, concurrency and circuits (tables S, C, B).</summary>
    public static int Attack(int usual, int full) => Times("attack", usual, full);

    /// <summary>Load and the rest (tables L, T, V).</summary>
    public static int Load(int usual, int full) => Times("load", usual, full);

    private static int Times(string slice, int usual, int full) => Full == slice ? full : usual;
}
