using System.Text.RegularExpressions;

namespace InfoCenter.Tests.House;

/// <summary>Whoever types may be cut off: every form keeps a draft, or says here why it needs none.</summary>
public partial class DraftsTests
{
    private const string Filter = "a filter: what is chosen stands in the address, nothing is written";
    private const string Static = "a form without a circuit: sent whole, and given back with the refusal";

    private static readonly Dictionary<string, string> WithoutDraft = new()
    {
        ["InfoCenter.App/Pages/Ledger/ReadLedger.razor"] = Filter,
        ["InfoCenter.App/Pages/Statistics/ReadBoard.razor"] = Filter,
        ["InfoCenter.App/Pages/Activities/ReadParticipation.razor"] = Filter,
        ["InfoCenter.App/Pages/Appraisals/BallotPanel.razor"] = "a number each, at most with one reason",
        ["InfoCenter.App/Pages/Appraisals/TallyPanel.razor"] = "numbers copied off the tellers' sheet, and two names",
        ["InfoCenter.App/Public/BallotForm.razor"] = Static,
        ["InfoCenter.App/Public/FindSuggestions.razor"] = Filter,
        ["InfoCenter.App/Pages/Suggestions/SuggestionBook.razor"] = Filter,
        ["InfoCenter.App/Pages/Suggestions/SuggestionFigures.razor"] = Filter,
        ["InfoCenter.App/Pages/Suggestions/SuggestionLimitLine.razor"] = "one number and its unit",
        ["InfoCenter.App/Pages/Suggestions/KeepSuggestionSettings.razor"] = "a code and what it means",
        ["InfoCenter.App/Pages/Suggestions/ReplyClassLine.razor"] = "one line of a table",
        ["InfoCenter.App/Pages/Suggestions/SubjectLine.razor"] = "one line of a table",
        ["InfoCenter.App/Pages/Turnover/CorrectionPanel.razor"] = "a name and one line: the reason",
        ["InfoCenter.App/Pages/Turnover/FreezePanel.razor"] = "a number and a day, kept with the turnover",
        ["InfoCenter.App/Pages/Turnover/ListTurnovers.razor"] = "a number and a day",
        ["InfoCenter.App/Pages/Turnover/UndoPanel.razor"] = "one line: the reason",
        ["InfoCenter.App/Pages/Ledger/VerifyLedger.razor"] = "a line copied from paper, asked about and not kept",
        ["InfoCenter.App/Pages/Portal/OldArticlePanel.razor"] = "one line and two choices, most of them read off the page",
        ["InfoCenter.App/Pages/Archives/PublishVolumes.razor"] = "one line: the reason",
        ["InfoCenter.App/Pages/Portal/KeepColumns.razor"] = "one short name and one choice",
        ["InfoCenter.App/Pages/Accounts/ChangeRole.razor"] = "one choice, in a dialog",
        ["InfoCenter.App/Pages/Accounts/NewAccount.razor"] = "three short fields and one choice beside a password, which is never kept",
        ["InfoCenter.App/Pages/Accounts/NewPassword.razor"] = "a password is never kept",
        ["InfoCenter.App/Pages/Archives/BrowseArchives.razor"] = Filter,
        ["InfoCenter.App/Pages/Backups/BackupPlanForm.razor"] = "one path and two choices beside a passphrase, which is never kept",
        ["InfoCenter.App/Pages/Archives/CheckForm.razor"] = "one code, copied from paper",
        ["InfoCenter.App/Pages/Archives/FondsSetting.razor"] = "one number",
        ["InfoCenter.App/Pages/Archives/ReadAnnualReport.razor"] = Filter,
        ["InfoCenter.App/Pages/Calendar/DayPanel.razor"] = "one name and a choice",
        ["InfoCenter.App/Pages/Calendar/ImportHolidays.razor"] = "one text, pasted from elsewhere",
        ["InfoCenter.App/Pages/Duties/DutyFilterBar.razor"] = Filter,
        ["InfoCenter.App/Pages/Duties/DutyKinds.razor"] = "one name",
        ["InfoCenter.App/Pages/Outbox/CallLine.razor"] = "one result, chosen or typed",
        ["InfoCenter.App/Pages/Portal/CountReading.razor"] = Filter,
        ["InfoCenter.App/Pages/Requests/PublicAddressForm.razor"] = "one address",
        ["InfoCenter.App/Pages/Requests/RequestBook.razor"] = Filter,
        ["InfoCenter.App/Pages/Requests/KeepCategories.razor"] = "one name",
        ["InfoCenter.App/Pages/Requests/CitizenPhone.razor"] = "one reason",
        ["InfoCenter.App/Pages/Requests/UnitFields.razor"] = "two names and a choice, in a dialog",
        ["InfoCenter.App/Pages/Roster/FullExportPanel.razor"] = "one reason",
        ["InfoCenter.App/Pages/Roster/GroupDeputies.razor"] = "one name and two choices",
        ["InfoCenter.App/Pages/Roster/MissingPanel.razor"] = "one day and one reason for a list that is stored",
        ["InfoCenter.App/Pages/Roster/OpenPerson.razor"] = "one reason; the form of the person is EditPerson",
        ["InfoCenter.App/Pages/Roster/RosterFilters.razor"] = Filter,
        ["InfoCenter.App/Pages/Settings/ChangeSecurity.razor"] = "two numbers and ticks",
        ["InfoCenter.App/Pages/Settings/SealChoiceForm.razor"] = "one choice",
        ["InfoCenter.App/Pages/Settings/StaffAddressForm.razor"] = "one short list, given back with the refusal",
        ["InfoCenter.App/Pages/Settings/ChangeSettings.razor"] = "one name and one choice",
        ["InfoCenter.App/Pages/Supervision/ReadHotSpots.razor"] = Filter,
        ["InfoCenter.App/Pages/Supervision/TopicBook.razor"] = Filter,
        ["InfoCenter.App/Pages/Supervision/ProblemBook.razor"] = Filter,
        ["InfoCenter.App/Pages/Supervision/SupervisionFigures.razor"] = Filter,
        ["InfoCenter.App/Pages/Scores/ListScoreYears.razor"] = "one year",
        ["InfoCenter.App/Pages/Scores/OpenScoreYear.razor"] = Filter,
        ["InfoCenter.App/Pages/Scores/TryScoreBook.razor"] = Filter,
        ["InfoCenter.App/Pages/Supervision/KeepBases.razor"] = "an article and what it says",
        ["InfoCenter.App/Pages/Supervision/ProblemCard.razor"] = "one unit and one day; what needs words is a WordsPanel",
        ["InfoCenter.App/Public/ChangePassword.razor"] = "a password is never kept",
        ["InfoCenter.App/Public/EnterCode.razor"] = Static,
        ["InfoCenter.App/Public/EnterOffice.razor"] = Static,
        ["InfoCenter.App/Public/SetAuthenticator.razor"] = Static,
        ["InfoCenter.App/Public/SetUp.razor"] = Static,
        ["InfoCenter.App/Public/FollowForm.razor"] = Static,
        ["InfoCenter.App/Public/FollowLife.razor"] = Static,
        ["InfoCenter.App/Public/PublicRequestList.razor"] = Filter,
        ["InfoCenter.App/Public/FindDeputies.razor"] = Filter,
        ["InfoCenter.App/Public/PortalSheet.razor"] = Filter,
        ["InfoCenter.App/Public/SearchPortal.razor"] = Filter,
        ["InfoCenter.App/Public/TellForm.razor"] = Static,
        ["InfoCenter.App/Public/TellPreview.razor"] = Static,
        ["InfoCenter.App/Public/TryAgain.razor"] = Static,
    };

    [Fact]
    public void Every_form_keeps_a_draft_or_says_why_not() =>
        HouseRule.Holds(
            "Put the form into a <KeptDraft>, or its file into WithoutDraft of DraftsTests with the reason.",
            from file in Sources.In("InfoCenter.App", ".razor")
            let text = Sources.Read(file)
            where Form().IsMatch(text) && !text.Contains("<KeptDraft", StringComparison.Ordinal) && !WithoutDraft.ContainsKey(file)
            select file);

    [Fact]
    public void A_form_with_four_fields_has_no_reason_to_keep_none() =>
        HouseRule.Holds(
            "Four fields are too much to type twice: put the form into a <KeptDraft>.",
            from file in WithoutDraft.Where(pair => pair.Value is not (Filter or Static)).Select(pair => pair.Key)
            let text = Sources.Read(file)
            from Match form in WholeForm().Matches(text)
            where !form.Value.Contains("Password", StringComparison.Ordinal) && Field().Count(form.Value) >= 4
            select file);

    [Fact]
    public void Every_reason_is_still_about_a_form() =>
        HouseRule.Holds(
            "The file has no form without a draft any more: take it out of WithoutDraft.",
            from file in WithoutDraft.Keys
            where !File.Exists(Path.Combine(Sources.Repository, file)) || !Form().IsMatch(Sources.Read(file)) || Sources.Read(file).Contains("<KeptDraft", StringComparison.Ordinal)
            select file);

    [Fact]
    public void What_keeps_a_draft_ends_it_when_the_form_is_handed_in() =>
        HouseRule.Holds(
            "Call DoneAsync of the KeptDraft once the form was taken, or it comes back as unfinished.",
            from file in Sources.In("InfoCenter.App/Pages", ".razor")
            let text = Sources.Read(file)
            where Regex.Count(text, "<KeptDraft") is var kept and > 0 && Regex.Count(text, @"DoneAsync\(\)") < kept
            select file);

    [GeneratedRegex("<form|<EditForm|<RadzenTemplateForm")]
    private static partial Regex Form();

    [GeneratedRegex("<(form|EditForm|RadzenTemplateForm)[^>]*>.*?</(form|EditForm|RadzenTemplateForm)>", RegexOptions.Singleline)]
    private static partial Regex WholeForm();

    [GeneratedRegex("<(input|select|textarea|RadzenTextBox|RadzenTextArea|RadzenNumeric|RadzenDropDown|RadzenDatePicker)")]
    private static partial Regex Field();
}
