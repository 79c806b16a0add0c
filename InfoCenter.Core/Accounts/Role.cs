using InfoCenter.Core.Common;

namespace InfoCenter.Core.Accounts;

/// <summary>The office's roles (PRODUCT: who uses it). The public needs no account.</summary>
public enum Role
{
    Administrator,
    SecurityAdministrator,
    Clerk,
    Committee,
    Township,
    Deputy,
    Department,
    Leader,
    Auditor,
}

/// <summary>What each role may do, and its name on screen.</summary>
public static class RoleRights
{
    private static readonly Permission[] Requests = [Permission.ReadRequests, Permission.ReviewRequests, Permission.AnswerRequests];
    private static readonly Permission[] Appraisals = [Permission.ReadAppraisals, Permission.HoldAppraisals, Permission.WriteAppraisalReports];
    private static readonly Permission[] Readers = [Permission.ReadRoster, Permission.ReadDuties, Permission.ReadArchives];

    extension(Role role)
    {
        public string Label => role switch
        {
            Role.Administrator => "系统管理员",
            Role.SecurityAdministrator => "安全管理员",
            Role.Clerk => "信息中心",
            Role.Committee => "代工委",
            Role.Township => "乡镇人大",
            Role.Deputy => "代表",
            Role.Department => "承办单位",
            Role.Leader => "常委会领导",
            Role.Auditor => "审计管理员",
        };

        /// <summary>One of the three posts that watch one another (等保): none has another's right, none sees a deputy's data.</summary>
        public bool IsAdministrative => role is Role.Administrator or Role.SecurityAdministrator or Role.Auditor;

        /// <summary>
        /// The rights the role grants. Verification and publication are separate rights of separate roles;
        /// <paramref name="centreVerifies"/> is the county's setting that gives the centre both.
        /// </summary>
        public IReadOnlySet<Permission> Rights(bool centreVerifies = false) => role switch
        {
            Role.Administrator => new HashSet<Permission>([Permission.ManageSettings, Permission.KeepBackups]),
            Role.SecurityAdministrator => new HashSet<Permission>([Permission.ManageAccounts, Permission.ManageSecurity]),
            Role.Clerk => new HashSet<Permission>(
            [
                .. Readers, Permission.EditRoster, Permission.ImportRoster, Permission.RevealPersonal, Permission.ReportDuties,
                Permission.PublishDuties, Permission.PrintArchives, Permission.ReadRequests, Permission.ReviewRequests, Permission.EnterRequests,
                Permission.KeepPlates, Permission.KeepCalendar, Permission.KeepMessages, Permission.CallBack, Permission.KeepUnits,
                Permission.KeepLimits, Permission.KeepTemplates, Permission.PublishRequests,
                Permission.WriteArticles, Permission.PublishArticles, Permission.KeepPortal, Permission.ReadSuggestions, Permission.WriteSuggestions, Permission.ReportSuggestions, Permission.PublishSuggestions,
                Permission.PrepareTurnover, Permission.ConfirmTurnover,
                Permission.HoldActivities, Permission.LeadCampaigns, Permission.ReadSupervision, Permission.KeepSupervision, .. Appraisals,
                Permission.KeepScoreRules, Permission.ReadScores,
                .. centreVerifies ? [Permission.VerifyDuties] : Array.Empty<Permission>(),
            ]),
            Role.Committee => new HashSet<Permission>([.. Readers, Permission.VerifyDuties, Permission.PrintArchives, .. Requests, Permission.CallBack, Permission.KeepUnits,
                Permission.KeepLimits, Permission.KeepTemplates, Permission.SetHotSpots, Permission.PublishRequests,
                Permission.WriteArticles, Permission.PublishArticles, Permission.ExtendAgain,
                Permission.ReadSuggestions, Permission.WriteSuggestions, Permission.AssignSuggestions, Permission.ReportSuggestions, Permission.PublishSuggestions, Permission.HoldActivities, Permission.LeadCampaigns, Permission.ConfirmTurnover,
                Permission.ReadSupervision, Permission.KeepSupervision, Permission.ApproveSupervision, .. Appraisals, Permission.KeepAppraisalSchemes,
                Permission.KeepScoreRules, Permission.ReadScores]),
            Role.Township => new HashSet<Permission>([.. Readers, Permission.ReportDuties, Permission.PrintArchives, Permission.EnterRequests, .. Requests, Permission.ReadSuggestions, Permission.HoldActivities, .. Appraisals, Permission.ReadScores]),
            // The own archive; reporting by the deputy comes with the deputies' phone pages.
            Role.Deputy => new HashSet<Permission>([Permission.ReadArchives, Permission.AnswerRequests, Permission.ObjectToRecords, Permission.ReadSuggestions, Permission.WriteSuggestions, Permission.JoinActivities, Permission.ReportToVoters, Permission.WriteAppraisalReports, Permission.ReadOwnScore]),
            Role.Department => new HashSet<Permission>([Permission.HandleAssigned, Permission.KeepTemplates, Permission.ReadSuggestions, Permission.ReplySuggestions, Permission.RectifyProblems]),
            Role.Leader => new HashSet<Permission>([.. Readers, Permission.ReadRequests, Permission.ReadSuggestions, Permission.ReportSuggestions, Permission.ReadSupervision, Permission.ApproveSupervision, Permission.ReadAppraisals, Permission.ReadScores]),
            Role.Auditor => new HashSet<Permission>([Permission.ReadLedger]),
        };
    }
}
