using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;

namespace InfoCenter.Core.Archives.Turnover;

/// <summary>How far a turnover has come.</summary>
public enum TurnoverStage
{
    /// <summary>The assembly, the new number and its first day are put down.</summary>
    Opened,

    /// <summary>The ending term's papers are printed; a second person looks at them.</summary>
    FreezePrepared,

    Frozen,

    /// <summary>The new term stands in the roster, without deputies.</summary>
    TermMade,

    /// <summary>Everything is prepared; a second person confirms.</summary>
    Submitted,

    Done,

    /// <summary>Taken back as a whole.</summary>
    Undone,
}

/// <summary>换届 of one assembly: its ending term frozen, its new one made, its deputies, groups, districts and open requests carried over. One prepares, another confirms.</summary>
public sealed class TurnoverRun
{
    /// <summary>Characters.</summary>
    public const int LongestReason = 300;

    internal TurnoverRun(int assemblyId, int formerTermId, int number, DateOnly startsOn, Signature by)
    {
        (AssemblyId, FormerTermId, OpenedBy, OpenedAt) = (assemblyId, formerTermId, by.Name, by.At);
        (Number, StartsOn) = (number, startsOn);
    }

    private TurnoverRun() { }

    public int Id { get; private set; }

    public int AssemblyId { get; private set; }

    public int FormerTermId { get; private set; }

    /// <summary>Null until it is made, and again once all is taken back.</summary>
    public int? NewTermId { get; private set; }

    /// <summary>The new term's: 20 for 第二十届.</summary>
    public int Number { get; private set; }

    /// <summary>The new term's first session: on that day one term ends and the other begins (代表法 2025 art. 2).</summary>
    public DateOnly StartsOn { get; private set; }

    public TurnoverStage Stage { get; private set; }

    public string OpenedBy { get; private set; } = "";

    /// <summary>UTC, like every instant below.</summary>
    public DateTime OpenedAt { get; private set; }

    public int? PrintedById { get; private set; }

    public string? PrintedBy { get; private set; }

    public DateTime? PrintedAt { get; private set; }

    /// <summary>SHA-256 over the list of papers, lower-case hexadecimal.</summary>
    public string? ManifestHash { get; private set; }

    /// <summary>SHA-256 over what the papers were printed from: another one, and they are printed anew.</summary>
    public string? ArchivesHash { get; private set; }

    public string? FrozenBy { get; private set; }

    public DateTime? FrozenAt { get; private set; }

    /// <summary>The import of the new roster; committed with the turnover and not before.</summary>
    public int? ImportId { get; private set; }

    /// <summary>Former district to the new one that takes its villages, as JSON.</summary>
    public string Districts { get; private set; } = "{}";

    public int? SubmittedById { get; private set; }

    public string? SubmittedBy { get; private set; }

    public DateTime? SubmittedAt { get; private set; }

    public string? DoneBy { get; private set; }

    public DateTime? DoneAt { get; private set; }

    /// <summary>The last duty record there was when the turnover was done: what comes later is work in the new term.</summary>
    public int? LastRecordId { get; private set; }

    /// <summary><see cref="TurnoverFigures"/> as JSON, before and after.</summary>
    public string? FiguresBefore { get; private set; }

    public string? FiguresAfter { get; private set; }

    /// <summary><see cref="TurnoverTraces"/> as JSON: what undo restores.</summary>
    public string? Traces { get; private set; }

    public string? UndoneBy { get; private set; }

    public DateTime? UndoneAt { get; private set; }

    public string? UndoReason { get; private set; }

    /// <summary>Grows with every act: each is done once.</summary>
    public int Version { get; private set; }

    public bool IsUnderWay => Stage is not (TurnoverStage.Done or TurnoverStage.Undone);

    public bool IsFrozen => Stage is TurnoverStage.Frozen or TurnoverStage.TermMade or TurnoverStage.Submitted or TurnoverStage.Done;

    public bool TakesARoster => Stage is TurnoverStage.TermMade;

    /// <summary>Another number or first day, as long as nothing rests on them; papers are then printed anew.</summary>
    internal void Describe(int number, DateOnly startsOn)
    {
        if (Stage is not (TurnoverStage.Opened or TurnoverStage.FreezePrepared)) throw TurnoverRules.TermIsFrozenAlready;
        var isOther = (Number, StartsOn) != (number, startsOn);
        (Number, StartsOn) = (number, startsOn);
        // What was printed was printed for the former day, and whoever moved it must not be its only witness.
        MoveTo(isOther ? TurnoverStage.Opened : Stage);
    }

    /// <summary>The papers are printed and lie in the store.</summary>
    internal void Print(string manifestHash, string archivesHash, Signature by)
    {
        if (Stage is not (TurnoverStage.Opened or TurnoverStage.FreezePrepared)) throw TurnoverRules.TermIsFrozenAlready;
        (ManifestHash, ArchivesHash, PrintedById, PrintedBy, PrintedAt) = (manifestHash, archivesHash, by.AccountId, by.Name, by.At);
        MoveTo(TurnoverStage.FreezePrepared);
    }

    /// <summary>The term is closed; never by who had the papers printed.</summary>
    internal void Freeze(Signature by)
    {
        if (Stage is TurnoverStage.Opened) throw TurnoverRules.PapersComeFirst;
        if (Stage is not TurnoverStage.FreezePrepared) throw TurnoverRules.TermIsFrozenAlready;
        if (by.AccountId == PrintedById) throw TurnoverRules.AnotherPersonConfirms;
        (FrozenBy, FrozenAt) = (by.Name, by.At);
        MoveTo(TurnoverStage.Frozen);
    }

    internal void MakeTerm(int termId)
    {
        if (Stage is TurnoverStage.TermMade or TurnoverStage.Submitted or TurnoverStage.Done) throw TurnoverRules.NewTermIsThere;
        if (Stage is not TurnoverStage.Frozen) throw TurnoverRules.FreezeComesFirst;
        NewTermId = termId;
        MoveTo(TurnoverStage.TermMade);
    }

    /// <summary>Another file takes the former one's place.</summary>
    internal void TakeRoster(int importId)
    {
        if (!TakesARoster) throw Stage is TurnoverStage.Submitted ? TurnoverRules.IsSubmittedAlready : TurnoverRules.TermComesFirst;
        (ImportId, Districts) = (importId, "{}"); // chosen for the districts of the former file
        Version++;
    }

    internal void Recut(string districts)
    {
        if (!TakesARoster) throw Stage is TurnoverStage.Submitted ? TurnoverRules.IsSubmittedAlready : TurnoverRules.TermComesFirst;
        Districts = districts;
        Version++;
    }

    internal void Submit(Signature by)
    {
        if (Stage is TurnoverStage.Submitted) throw TurnoverRules.IsSubmittedAlready;
        if (Stage is not TurnoverStage.TermMade) throw TurnoverRules.TermComesFirst;
        if (ImportId is null) throw TurnoverRules.NewRosterComesFirst;
        (SubmittedById, SubmittedBy, SubmittedAt) = (by.AccountId, by.Name, by.At);
        MoveTo(TurnoverStage.Submitted);
    }

    /// <summary>Back into preparation: something is to be mended first.</summary>
    internal void Return()
    {
        if (Stage is not TurnoverStage.Submitted) throw TurnoverRules.IsNotSubmitted;
        MoveTo(TurnoverStage.TermMade);
    }

    /// <summary>Checks that it may be confirmed now and by this person.</summary>
    internal void MustBeConfirmable(Signature by)
    {
        if (Stage is TurnoverStage.Done) throw TurnoverRules.IsDoneAlready(DoneBy!);
        if (Stage is not TurnoverStage.Submitted) throw TurnoverRules.IsNotSubmitted;
        if (by.AccountId == SubmittedById) throw TurnoverRules.AnotherPersonConfirms;
    }

    /// <summary>It is carried out; never by who submitted it.</summary>
    internal void Complete(Signature by, int lastRecordId, string figuresBefore, string figuresAfter, string traces)
    {
        MustBeConfirmable(by);
        (DoneBy, DoneAt, LastRecordId, FiguresBefore, FiguresAfter, Traces) = (by.Name, by.At, lastRecordId, figuresBefore, figuresAfter, traces);
        MoveTo(TurnoverStage.Done);
    }

    internal void Undo(string reason, Signature by)
    {
        if (Stage is TurnoverStage.Undone) throw TurnoverRules.IsUndoneAlready;
        var why = reason.OrRefuse(TurnoverRules.ReasonIsRequired);
        if (why.Length > LongestReason) throw TurnoverRules.ReasonIsTooLong(LongestReason);
        (UndoneBy, UndoneAt, UndoReason, NewTermId) = (by.Name, by.At, why, null);
        MoveTo(TurnoverStage.Undone);
    }

    private void MoveTo(TurnoverStage stage)
    {
        Stage = stage;
        Version++;
    }
}
