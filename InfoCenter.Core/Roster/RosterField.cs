namespace InfoCenter.Core.Roster;

/// <summary>The columns of a roster, in the order the office writes them.</summary>
public enum RosterField
{
    Number,
    Level,
    Delegation,
    Group,
    Name,
    Sex,
    Nationality,
    BirthMonth,
    Party,
    Education,
    Position,
    Category,
    ElectedBy,
    CardNumber,
    Phone,
    IdNumber,
    Term,
    ReElected,
    Remark,
    Township,
}
