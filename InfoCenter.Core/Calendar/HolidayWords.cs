namespace InfoCenter.Core.Calendar;

/// <summary>The words by which the State Council's notice tells days off from weekends that are worked.</summary>
internal static class HolidayWords
{
    public const string Off = "放假";
    public const string Worked = "上班";
}
