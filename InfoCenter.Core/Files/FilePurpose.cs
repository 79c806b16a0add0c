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

    /// <summary>What a citizen photographed; comes by the public form, which asks for no right.</summary>
    RequestPicture,

    /// <summary>Where a plate hangs.</summary>
    PlatePhoto,

    /// <summary>What a handling unit shows of its work.</summary>
    HandlingEvidence,

    /// <summary>The list of handling units.</summary>
    UnitWorkbook,

    /// <summary>A picture or paper of an article; public once the article is.</summary>
    PortalFile,

    /// <summary>A former site, or a part of it, as a ZIP.</summary>
    SiteArchive,
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
            FilePurpose.RequestPicture => Permission.EnterRequests,
            FilePurpose.PlatePhoto => Permission.KeepPlates,
            FilePurpose.HandlingEvidence => Permission.HandleAssigned,
            FilePurpose.UnitWorkbook => Permission.KeepUnits,
            FilePurpose.PortalFile or FilePurpose.SiteArchive => Permission.WriteArticles,
        };

        /// <summary>Who may read one of another's.</summary>
        public Permission ReadRight => purpose switch
        {
            FilePurpose.RosterWorkbook or FilePurpose.PhotographArchive => Permission.ImportRoster,
            FilePurpose.Photograph => Permission.ReadRoster,
            FilePurpose.DutyWorkbook or FilePurpose.Evidence => Permission.ReadDuties,
            FilePurpose.RequestPicture => Permission.ReadRequests,
            FilePurpose.PlatePhoto => Permission.KeepPlates,
            FilePurpose.HandlingEvidence => Permission.ReadRequests,
            FilePurpose.UnitWorkbook => Permission.KeepUnits,
            FilePurpose.PortalFile or FilePurpose.SiteArchive => Permission.PublishArticles,
        };

        /// <summary>Bytes.</summary>
        public long MaxLength => purpose switch
        {
            FilePurpose.RosterWorkbook or FilePurpose.DutyWorkbook or FilePurpose.UnitWorkbook => 10 * Megabyte,
            FilePurpose.Photograph or FilePurpose.Evidence or FilePurpose.RequestPicture or FilePurpose.PlatePhoto or FilePurpose.HandlingEvidence => 8 * Megabyte,
            FilePurpose.PortalFile => 20 * Megabyte,
            FilePurpose.PhotographArchive or FilePurpose.SiteArchive => 100 * Megabyte,
        };

        /// <summary>Whether the file is full of personal data and lies on the disk sealed. Photographs and evidence are handed in to be shown.</summary>
        public bool IsPersonal => purpose is FilePurpose.RosterWorkbook or FilePurpose.DutyWorkbook or FilePurpose.RequestPicture;

        /// <summary>For the file chooser.</summary>
        public string Accept => purpose switch
        {
            FilePurpose.RosterWorkbook or FilePurpose.DutyWorkbook or FilePurpose.UnitWorkbook => ".xlsx,.xls,.csv",
            FilePurpose.Photograph or FilePurpose.RequestPicture or FilePurpose.PlatePhoto => ".jpg,.jpeg,.png",
            FilePurpose.Evidence or FilePurpose.HandlingEvidence => ".jpg,.jpeg,.png,.pdf",
            FilePurpose.PortalFile => ".jpg,.jpeg,.png,.pdf,.docx,.xlsx",
            FilePurpose.PhotographArchive or FilePurpose.SiteArchive => ".zip",
        };

        internal bool Takes(FileKind kind) => purpose switch
        {
            FilePurpose.RosterWorkbook or FilePurpose.DutyWorkbook or FilePurpose.UnitWorkbook => Workbooks.Contains(kind),
            FilePurpose.Photograph or FilePurpose.RequestPicture or FilePurpose.PlatePhoto => kind is FileKind.Jpeg or FileKind.Png,
            FilePurpose.Evidence or FilePurpose.HandlingEvidence => kind is FileKind.Jpeg or FileKind.Png or FileKind.Pdf,
            FilePurpose.PortalFile => kind is FileKind.Jpeg or FileKind.Png or FileKind.Pdf or FileKind.Zip,
            FilePurpose.PhotographArchive or FilePurpose.SiteArchive => kind is FileKind.Zip,
        };
    }
}
