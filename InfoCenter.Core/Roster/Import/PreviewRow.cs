using InfoCenter.Core.Common;

namespace InfoCenter.Core.Roster.Import;

/// <summary>What committing a row would do.</summary>
public enum RowState
{
    New,
    Changed,
    Same,
    Conflict,
    Error,
}

/// <summary>What the clerk decided for a row.</summary>
public enum RowDecision
{
    TakeNew,
    KeepOld,
    LeaveOut,
}

/// <summary>The words for states and decisions.</summary>
public static class RowStateLabels
{
    extension(RowState state)
    {
        public string Label => state switch
        {
            RowState.New => "新增",
            RowState.Changed => "有变化",
            RowState.Same => "无变化",
            RowState.Conflict => "待判定",
            RowState.Error => "有错误",
        };
    }

    extension(RowDecision decision)
    {
        public string Label => decision switch
        {
            RowDecision.TakeNew => "采用新表",
            RowDecision.KeepOld => "保留原值",
            RowDecision.LeaveOut => "不导入",
        };
    }
}

/// <summary>A cell that was refused: where it stands in the clerk's file, what was found, what is expected, and the refusal's name. The column counts from 1; 0 when the table has none.</summary>
public sealed record CellProblem(RosterField Field, int Column, string Heading, string Found, string Message, string Rule);

/// <summary>A person on record whom a row may mean.</summary>
public sealed record PersonChoice(int PersonId, string Description);

/// <summary>One row of the file, as it will be imported.</summary>
public sealed class PreviewRow
{
    private HashSet<RosterField>? _differing;

    /// <summary>Sheet and row, the row's name within its file.</summary>
    public string Key => $"{Sheet}!{Number}";

    public required string Sheet { get; init; }

    /// <summary>The row number Excel shows.</summary>
    public required int Number { get; init; }

    /// <summary>The normalised values by <see cref="RosterField"/>; a refused cell keeps what was found.</summary>
    public required string?[] Values { get; init; }

    /// <summary>The values on record; null for a row that adds a mandate. Of a known person the personal columns are set.</summary>
    public string?[]? Former { get; set; }

    public RowState State { get; set; }

    public List<CellProblem> Problems { get; init; } = [];

    /// <summary>Whom the row may mean, where that must be decided.</summary>
    public List<PersonChoice> Choices { get; set; } = [];

    /// <summary>Rows with the same number are the same person.</summary>
    public int Person { get; set; }

    public int? PersonId { get; set; }

    public int? MandateId { get; set; }

    public RowDecision? Decision { get; set; }

    /// <summary>The row this one repeats, where it does.</summary>
    public int? Repeats { get; set; }

    public string? this[RosterField field]
    {
        get => Values[(int)field];
        set => Values[(int)field] = value;
    }

    /// <summary>The decision in force: what the clerk said, else take what is new.</summary>
    public RowDecision? InForce => Decision ?? (State is RowState.Conflict or RowState.Error ? null : RowDecision.TakeNew);

    /// <summary>Whether the row keeps the import from being committed.</summary>
    public bool IsInTheWay => State switch
    {
        RowState.Error => Decision is not RowDecision.LeaveOut,
        RowState.Conflict => Decision is not (RowDecision.LeaveOut or RowDecision.KeepOld),
        RowState.New or RowState.Changed or RowState.Same => false,
    };

    /// <summary>Whether the column's value differs from the one on record.</summary>
    public bool Differs(RosterField field) => _differing?.Contains(field) == true ||
        Former is not null && field is not RosterField.Number && (PersonId is not null && MandateId is not null || field.IsPersonal)
        && Former[(int)field] != Values[(int)field];

    /// <summary>Whether any value differs from the one on record.</summary>
    public bool HasDifferences => RosterFieldLabels.All.Any(Differs);

    /// <summary>Covers phone and ID number, keeping in mind which of them differ from the record.</summary>
    internal void Mask()
    {
        foreach (var field in RosterFieldLabels.All.Where(f => f.IsMasked))
        {
            if (Differs(field)) (_differing ??= []).Add(field);
            Values[(int)field] = field.Masked(Values[(int)field]);
            if (Former is not null) Former[(int)field] = field.Masked(Former[(int)field]);
        }

        for (var i = 0; i < Problems.Count; i++)
        {
            if (Problems[i].Field.IsMasked) Problems[i] = Problems[i] with { Found = Problems[i].Field.Masked(Problems[i].Found) ?? "" };
        }
    }

    /// <summary>Puts down what the clerk decided.</summary>
    /// <exception cref="RuleBrokenException">The decision makes no sense for the row.</exception>
    internal void Decide(RowDecision decision)
    {
        if (decision is RowDecision.KeepOld && MandateId is null && State is not RowState.Conflict) throw RosterImportRules.KeepOldNeedsAnOldRow;
        if (decision is RowDecision.TakeNew && State is RowState.Error) throw RosterImportRules.ErrorsCannotBeTaken;
        if (decision is RowDecision.TakeNew && State is RowState.Conflict) throw RosterImportRules.SeveralPeopleMatch;
        Decision = decision;
    }

    /// <summary>The cells as read; only while the preview is being made.</summary>
    internal RowCells? Cells { get; set; }

    internal void Refuse(RosterField field, RuleBrokenException refusal)
    {
        State = RowState.Error;
        if (!IsRefused(field)) Problems.Add(Cells!.Problem(field, refusal));
    }

    /// <summary>Leaves the row to the clerk's decision, saying why.</summary>
    internal void Doubt(RosterField field, RuleBrokenException reason)
    {
        if (State is RowState.Error) return;
        State = RowState.Conflict;
        Problems.Add(Cells!.Problem(field, reason));
    }

    internal bool IsRefused(RosterField field) => Problems.Exists(p => p.Field == field);
}
