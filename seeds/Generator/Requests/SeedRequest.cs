using System.Globalization;

namespace InfoCenter.Seeds.Requests;

/// <summary>One settled request as the file has it: who told what where, and what became of it; the day and hour are the office's own.</summary>
internal sealed record SeedRequest(
    DateTime ToldAt, string Village, string Place, string Words, string Name, string Category, string Disposal, string Unit, int Hours, string Answer, string Result, string Reason, string Outcome)
{
    public const string Heading = "told_at,village,place,words,name,phone,category,disposal,unit,hours,answer,attitude,result,reason,outcome";

    /// <summary>No comma of the file's own stands in any text.</summary>
    public string Line(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $"{ToldAt:yyyy-MM-dd HH:mm},{Village},{Place},{Words},{Name},199{10_000 + number:00000000},{Category},{Disposal},{Unit},{Hours},{Answer},Satisfied,{Result},{Reason},{Outcome}");
}
