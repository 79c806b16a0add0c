using InfoCenter.Core.Duties;

namespace InfoCenter.App.Pages.Duties;

/// <summary>The fields of a record while somebody fills them in.</summary>
public sealed class DutyForm
{
    private const decimal FenPerTenThousand = 1_000_000m;

    public DutyForm()
    {
    }

    public DutyForm(DutyFacts facts)
    {
        (Kind, SubKind, Content, On, Until) = (facts.Kind, facts.SubKind, facts.Content, facts.On, facts.Until);
        (Place, Organiser, Result, Remark) = (facts.Place, facts.Organiser, facts.Result, facts.Remark);
        (Role, Attendance, Beneficiaries) = (facts.Role, facts.Attendance, facts.Beneficiaries);
        Funds = facts.FundsInFen / FenPerTenThousand;
    }

    public DutyKind Kind { get; set; }

    public string? SubKind { get; set; }

    public string Content { get; set; } = "";

    public DateOnly? On { get; set; }

    public DateOnly? Until { get; set; }

    public string? Place { get; set; }

    public string? Organiser { get; set; }

    public DutyRole Role { get; set; }

    public Attendance Attendance { get; set; }

    public string? Result { get; set; }

    /// <summary>In ten thousand yuan, as offices count.</summary>
    public decimal? Funds { get; set; }

    public int? Beneficiaries { get; set; }

    public string? Remark { get; set; }

    /// <summary>The facts as told; a missing day is refused with the rest of them.</summary>
    public DutyFacts Facts => new()
    {
        Kind = Kind,
        SubKind = SubKind,
        Content = Content,
        On = On ?? throw DutyRules.DayIsRequired,
        Until = Until,
        Place = Place,
        Organiser = Organiser,
        Role = Role,
        Attendance = Attendance,
        Result = Result,
        FundsInFen = Funds is { } funds ? (long)(funds * FenPerTenThousand) : null,
        Beneficiaries = Beneficiaries,
        Remark = Remark,
    };
}
