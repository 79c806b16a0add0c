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

    /// <summary>Citizens' requests: lists and lives, contacts masked.</summary>
    ReadRequests,

    /// <summary>The first look at what came in: pass, cover, refuse, route.</summary>
    ReviewRequests,

    /// <summary>Writing a request down for somebody who came or rang.</summary>
    EnterRequests,

    /// <summary>Taking a request in hand and answering it.</summary>
    AnswerRequests,

    /// <summary>What was assigned to the own unit: sign for it, reply, ask for time, give it back.</summary>
    HandleAssigned,

    /// <summary>Ringing citizens up for their rating, and what the congress itself sees to.</summary>
    CallBack,

    /// <summary>Saying that a published record of one's own is wrong; the deputy's.</summary>
    ObjectToRecords,

    /// <summary>Deputies' suggestions: all of them, those of one's township, those one has signed, or those one's unit was given.</summary>
    ReadSuggestions,

    /// <summary>Writing, confirming and rating suggestions: a deputy's own; the office writes down what came on paper.</summary>
    WriteSuggestions,

    /// <summary>Looking at suggestions handed in, giving them to units, deciding what units ask; the committee's.</summary>
    AssignSuggestions,

    /// <summary>The figures of how suggestions are handled, of the whole county.</summary>
    ReportSuggestions,

    /// <summary>Handling the suggestions assigned to one's own unit.</summary>
    ReplySuggestions,

    /// <summary>Making suggestions public: preparing them, and letting out what somebody else prepared.</summary>
    PublishSuggestions,

    /// <summary>Copies of requests for the public: preparing them, and letting out what somebody else prepared.</summary>
    PublishRequests,

    /// <summary>Writing articles of the portal and handing them to a second person.</summary>
    WriteArticles,

    /// <summary>Letting out what somebody else wrote, and taking it back.</summary>
    PublishArticles,

    /// <summary>The portal's columns, meetings and laws; the clerk's.</summary>
    KeepPortal,

    /// <summary>Leading an assembly through its turnover (换届), up to where a second person confirms; the clerk's.</summary>
    PrepareTurnover,

    /// <summary>Confirming what somebody else prepared of a turnover, and taking it back.</summary>
    ConfirmTurnover,

    /// <summary>Planning activities, inviting deputies, deciding leave, taking attendance; within the own township.</summary>
    HoldActivities,

    /// <summary>Beginning a campaign of the whole county.</summary>
    LeadCampaigns,

    /// <summary>Answering invitations and signing in; the deputy's own.</summary>
    JoinActivities,

    /// <summary>Meetings at which deputies report to their voters, the plan and the results.</summary>
    ReadAppraisals,

    /// <summary>Planning such meetings, ballots, the count, and following what has to be put right; within the own township.</summary>
    HoldAppraisals,

    /// <summary>Writing a report and saying what was put right: a deputy's own, or for deputies within reach.</summary>
    WriteAppraisalReports,

    /// <summary>The reports one has to give oneself; the deputy's.</summary>
    ReportToVoters,

    /// <summary>The county's rules for appraisals: options, grades, thresholds; the committee's.</summary>
    KeepAppraisalSchemes,

    /// <summary>The county's measure of what is a hot spot.</summary>
    SetHotSpots,

    /// <summary>Topics of supervision, their problem lists and the yearly report.</summary>
    ReadSupervision,

    /// <summary>Memos, inspections and problem lists: writing them, handing problems over, looking again.</summary>
    KeepSupervision,

    /// <summary>Making somebody else's memo a topic of the year, or not.</summary>
    ApproveSupervision,

    /// <summary>Putting right the problems one's own unit was given.</summary>
    RectifyProblems,

    /// <summary>The rules for deputies' scores and the yearly counting by them; whoever drafts does not adopt, whoever counts does not close.</summary>
    KeepScoreRules,

    /// <summary>Deputies' score cards, for commendation inside the office; within the own township.</summary>
    ReadScores,

    /// <summary>The own score card, once it is announced, and objecting to it; the deputy's.</summary>
    ReadOwnScore,

    /// <summary>Says whether a unit gets more time for the second time.</summary>
    ExtendAgain,

    /// <summary>The list of handling units.</summary>
    KeepUnits,

    /// <summary>How long each stage of a request may take.</summary>
    KeepLimits,

    /// <summary>Words to start answers from: the office's, and each unit's own.</summary>
    KeepTemplates,

    /// <summary>QR plates, districts, classes.</summary>
    KeepPlates,
    ManageSettings,

    /// <summary>Working days and holidays; the clerk's.</summary>
    KeepCalendar,

    /// <summary>The calls to be made where no message went out; the clerk's.</summary>
    KeepMessages,

    /// <summary>Backups and their restoring; the system administrator's.</summary>
    KeepBackups,

    /// <summary>Accounts, roles, passwords; the security administrator's.</summary>
    ManageAccounts,

    /// <summary>Rules for passwords, sessions of others, addresses of the staff; the security administrator's.</summary>
    ManageSecurity,

    /// <summary>The audit administrator's only right.</summary>
    ReadLedger,
}
