namespace InfoCenter.Core.Common;

/// <summary>What an account may do. Roles grant them (Accounts/RoleRights); use-case classes ask for them.</summary>
public enum Permission
{
    ReadRoster,
    EditRoster,
    ImportRoster,
    RevealPersonal,
    ReadDuties,
    ReportDuties,
    VerifyDuties,
    PublishDuties,
    ReadArchives,
    PrintArchives,
    ManageSettings,
    ManageAccounts,
    ReadLedger,
}
