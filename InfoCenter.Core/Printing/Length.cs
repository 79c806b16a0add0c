namespace InfoCenter.Core.Printing;

/// <summary>Lengths as the standards give them.</summary>
public static class Length
{
    /// <summary>Millimetres in points.</summary>
    public static double Millimetres(double count) => count * 72 / 25.4;
}
