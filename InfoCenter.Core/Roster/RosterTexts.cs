using InfoCenter.Core.Common;
using InfoCenter.Core.Ledger;

namespace InfoCenter.Core.Roster;

/// <summary>What the roster writes to the ledger, without phone and ID number; and a person's history in words.</summary>
public static class RosterTexts
{
    internal static string Changes(PersonFacts before, PersonFacts after)
    {
        var changes = new List<string>();
        Add(RosterField.Name, before.Name, after.Name);
        Add(RosterField.Sex, before.Sex?.Label, after.Sex?.Label);
        Add(RosterField.Nationality, before.Nationality, after.Nationality);
        Add(RosterField.BirthMonth, before.BirthMonth, after.BirthMonth);
        Add(RosterField.Party, before.Party, after.Party);
        Add(RosterField.Education, before.Education, after.Education);
        Add(RosterField.Position, before.Position, after.Position);
        Add(RosterField.Phone, before.Phone, after.Phone);
        Add(RosterField.IdNumber, before.IdNumber, after.IdNumber);
        Add(RosterField.Township, before.TownshipCode, after.TownshipCode);
        return changes.Count == 0 ? "没有改动" : string.Join('；', changes);

        void Add(RosterField field, string? former, string? now)
        {
            if (former != now) changes.Add(field.IsMasked ? $"{field.Label}已改" : $"{field.Label}“{former}”改为“{now}”");
        }
    }

    internal static string Ended(Mandate mandate) => $"{mandate.Level.Label}代表资格终止：{mandate.Ending?.Label}，{mandate.EndedOn:yyyy-MM-dd}，{mandate.EndingReason}";

    internal static string Elected(ByElection seat) => $"补选为{seat.Level.Label}代表，{seat.ElectedOn:yyyy-MM-dd}";

    internal static string Joined(string group) => $"编入{group}";

    internal static string Left(string group) => $"退出{group}";

    internal static string Appointed(string group, bool asConvenor) => asConvenor ? $"任{group}召集人" : $"不再任{group}召集人";

    /// <summary>The line over a workbook with whole numbers: who took it, who agreed, when, what for.</summary>
    internal static string Watermark(FullExport order) =>
        $"内部使用，含完整电话和身份证号。{order.AskedBy} 于 {order.FetchedAt!.Value.InOffice:yyyy-MM-dd HH:mm} 导出，{order.ConfirmedBy} 批准，用途：{order.Reason}。不得转发，用后删除。";

    internal static string FullExportName(FullExport order) => $"代表名册（完整号码）-{order.FetchedAt!.Value.InOffice:yyyyMMdd-HHmm}.xlsx";

    extension(HistoryLine line)
    {
        /// <summary>The act as people call it.</summary>
        public string ActInWords => LedgerWords.Act(line.Act);

        /// <summary>What it changed, before and after; where the entry tells of no fields, what was put down with it.</summary>
        public string InWords => LedgerWords.Changes(line.Changes) is { Length: > 0 } words ? words : line.Detail;
    }
}
