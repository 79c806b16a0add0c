using InfoCenter.Core.Common;
using InfoCenter.Core.Roster;

namespace InfoCenter.Core.Requests;

/// <summary>A village lies in one electoral district of each level: that is how its people's requests find their deputies.</summary>
public sealed class DistrictCover
{
    public DistrictCover(string villageCode, Level level, string district) =>
        (VillageCode, Level, District) = (villageCode, level, district.OrRefuse(PlateRules.DistrictIsRequired));

    private DistrictCover() { }

    public int Id { get; private set; }

    public string VillageCode { get; private set; } = "";

    public Level Level { get; private set; }

    /// <summary>As the roster writes it.</summary>
    public string District { get; private set; } = "";

    /// <summary>A new term's districts are cut or named anew.</summary>
    internal void Recut(string district) => District = district.OrRefuse(PlateRules.DistrictIsRequired);
}

/// <summary>Why a deputy takes no requests for a while.</summary>
public enum AbsenceKind
{
    Away,

    /// <summary>The mandate is suspended (代表法 art. 61).</summary>
    Suspended,
}

/// <summary>Days on which a deputy is given no requests.</summary>
public sealed class DeputyAbsence
{
    public DeputyAbsence(int personId, AbsenceKind kind, DateOnly from, DateOnly? until, string? reason)
    {
        if (until < from) throw PlateRules.AbsenceEndsBeforeItBegins;
        (PersonId, Kind, From, Until, Reason) = (personId, kind, from, until, reason.OrNull());
    }

    private DeputyAbsence() { }

    public int Id { get; private set; }

    public int PersonId { get; private set; }

    public AbsenceKind Kind { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The last day; null while it is open.</summary>
    public DateOnly? Until { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    public void End(DateOnly until)
    {
        if (until < From) throw PlateRules.AbsenceEndsBeforeItBegins;
        Until = until;
        Version++;
    }
}

/// <summary>Absences in words.</summary>
public static class AbsenceLabels
{
    extension(AbsenceKind kind)
    {
        public string Label => kind switch
        {
            AbsenceKind.Away => "外出",
            AbsenceKind.Suspended => "暂停执行职务",
        };
    }
}
