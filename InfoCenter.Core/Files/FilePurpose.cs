using InfoCenter.Core.Common;

namespace InfoCenter.Core.Files;

/// <summary>What a file is handed in for; decides who may hand it in, who may read it, how large it may be and what it must be.</summary>
public enum FilePurpose
{
    RosterWorkbook,
    DutyWorkbook,
    PhotographArchive,
    Photograph,
    Evidence,
}

/// <summary>The rules of each purpose.</summary>
public static class FilePurposes
{
    private const long Megabyte = 1_000_000;
    private static readonly FileKind[] Workbooks = [FileKind.Zip, FileKind.OldOffice, FileKind.Text];

    extension(FilePurpose purpose)
    {
        /// <summary>Who may hand such a file in.</summary>
        public Permission WriteRight => purpose switch
        {
            FilePurpose.RosterWorkbook or FilePurpose.PhotographArchive => Permission.ImportRoster,
            FilePurpose.Photograph => Permission.EditRoster,
            FilePurpose.DutyWorkbook or FilePurpose.Evidence => Permission.ReportDuties,
        };

        /// <summary>Who may read one of another's.</summary>
        public Permission ReadRight => purpose switch
        {
            FilePurpose.RosterWorkbook or FilePurpose.PhotographArchive => Permission.ImportRoster,
            FilePurpose.Photograph => Permission.ReadRoster,
            FilePurpose.DutyWorkbook or FilePurpose.Evidence => Permission.ReadDuties,
        };

        /// <summary>Bytes.</summary>
        public long MaxLength => purpose switch
        {
            FilePurpose.RosterWorkbook or FilePurpose.DutyWorkbook => 10 * Megabyte,
            FilePurpose.Photograph or FilePurpose.Evidence => 8 * Megabyte,
            FilePurpose.PhotographArchive => 100 * Megabyte,
        };

        /// <summary>Whether the file is full of personal data and lies on the disk sealed. Photographs and evidence are handed in to be shown.</summary>
        public bool IsPersonal => purpose is FilePurpose.RosterWorkbook or FilePurpose.DutyWorkbook;

        /// <summary>For the file chooser.</summary>
        public string Accept => purpose switch
        {
            FilePurpose.RosterWorkbook or FilePurpose.DutyWorkbook => ".xlsx,.xls,.csv",
            FilePurpose.Photograph => ".jpg,.jpeg,.png",
            FilePurpose.Evidence => ".jpg,.jpeg,.png,.pdf",
            FilePurpose.PhotographArchive => ".zip",
        };

        internal bool Takes(FileKind kind) => purpose switch
        {
            FilePurpose.RosterWorkbook or FilePurpose.DutyWorkbook => Workbooks.Contains(kind),
            FilePurpose.Photograph => kind is FileKind.Jpeg or FileKind.Png,
            FilePurpose.Evidence => kind is FileKind.Jpeg or FileKind.Png or FileKind.Pdf,
            FilePurpose.PhotographArchive => kind is FileKind.Zip,
        };
    }
}
