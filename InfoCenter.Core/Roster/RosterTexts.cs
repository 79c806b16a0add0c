namespace InfoCenter.Core.Roster;

/// <summary>What the roster writes to the ledger, without phone and ID number; and the ledger's acts in words.</summary>
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

    extension(HistoryLine line)
    {
        /// <summary>The act as people call it; the code's word where it has no other.</summary>
        public string ActInWords => line.Act switch
        {
            "ChangeByImport" => "名册导入",
            "DescribePerson" => "修改资料",
            "AddPerson" => "新增",
            "EndMandate" => "终止资格",
            "AddByElection" => "补选",
            "AttachPhoto" => "更换照片",
            "RemovePhoto" => "移除照片",
            "RevealPersonal" => "查看电话和证号",
            "JoinGroup" => "编组",
            "LeaveGroup" => "退出小组",
            "AppointConvenor" => "召集人",
            _ => line.Act,
        };
    }
}
