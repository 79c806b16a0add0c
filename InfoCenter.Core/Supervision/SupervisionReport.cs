namespace InfoCenter.Core.Supervision;

/// <summary>One department's part.</summary>
/// <param name="UnitId">Which.</param>
/// <param name="Name">As it was called then.</param>
/// <param name="Problems">Handed to it and not given back.</param>
/// <param name="Rectified">Of those, closed by a second look.</param>
/// <param name="Late">Of those, late on the day of the report, whoever owes the step.</param>
public sealed record UnitProblems(int UnitId, string Name, int Problems, int Rectified, int Late);

/// <summary>A topic in the report.</summary>
public sealed record ReportedTopic(
    int Id, string Number, string Title, SupervisionForm Form, TopicStatus Status, string Bases, int Requests, int Inspections, int Participations, int Problems, int Rectified, string? Conclusion);

/// <summary>A problem in the report.</summary>
public sealed record ReportedProblem(string Number, string Title, string? Unit, DateOnly DueOn, ProblemStatus Status, int Round, int Requests, string? Late);

/// <summary>What became of the topics approved in a year. Problems and inspections count with their topic, whenever they came.</summary>
/// <param name="Year">Of the approval, by the office's calendar.</param>
/// <param name="Day">The office's day on which it was counted.</param>
/// <param name="Topics">Approved in the year; by number.</param>
/// <param name="Inspections">Of those topics.</param>
/// <param name="Deputies">Different deputies who took part.</param>
/// <param name="Participations">How often deputies took part.</param>
/// <param name="Problems">Listed and not struck.</param>
/// <param name="Rectified">Closed: a second look found them put right. A report that was confirmed does not count.</param>
/// <param name="Reopened">A second look found them not put right, once at least.</param>
/// <param name="Late">Late on that day.</param>
/// <param name="Requests">Different requests behind the topics.</param>
/// <param name="Units">By how many problems they have.</param>
/// <param name="List">By number.</param>
public sealed record SupervisionReport(
    int Year, DateOnly Day, IReadOnlyList<ReportedTopic> Topics, int Inspections, int Deputies, int Participations, int Problems, int Rectified, int Reopened, int Late, int Requests,
    IReadOnlyList<UnitProblems> Units, IReadOnlyList<ReportedProblem> List)
{
    public Share Rate => new(Rectified, Problems);
}
