using InfoCenter.Core.Common;

namespace InfoCenter.Core.Requests;

/// <summary>Where a plate hangs.</summary>
public enum PlateKind
{
    Village,

    /// <summary>代表联络站.</summary>
    Station,

    /// <summary>便民大厅.</summary>
    Hall,
    Other,
}

/// <summary>What is written down of a plate.</summary>
public sealed record PlateFacts
{
    public PlateKind Kind { get; init; }

    public required string TownshipCode { get; init; }

    /// <summary>Null where it serves a whole township.</summary>
    public string? VillageCode { get; init; }

    /// <summary>Where it hangs, in words.</summary>
    public string Place { get; init; } = "";

    public string? Installer { get; init; }

    public DateOnly? InstalledOn { get; init; }
}

/// <summary>A QR plate as a thing: it hangs somewhere, somebody put it up, and it is noticed when it falls silent.</summary>
public sealed class Plate
{
    public const int LongestPlace = 60;
    public const int LongestInstaller = 30;

    public Plate(string code, PlateFacts facts)
    {
        Code = code;
        Describe(facts);
    }

    private Plate() { }

    /// <summary>Also its number on the plate.</summary>
    public int Id { get; private set; }

    /// <summary>In the QR code and under it, to be typed: six signs.</summary>
    public string Code { get; private set; } = "";

    public PlateKind Kind { get; private set; }

    public string TownshipCode { get; private set; } = "";

    public string? VillageCode { get; private set; }

    public string Place { get; private set; } = "";

    public string? Installer { get; private set; }

    public DateOnly? InstalledOn { get; private set; }

    /// <summary>SHA-256 of the photograph of where it hangs.</summary>
    public string? PhotoHash { get; private set; }

    public bool IsRetired { get; private set; }

    /// <summary>Whoever scans a retired plate is led to this one.</summary>
    public int? ForwardToId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? LastScanAt { get; private set; }

    public int Scans { get; private set; }

    public int Submissions { get; private set; }

    /// <summary>Grows with every change, but not with being scanned.</summary>
    public int Version { get; private set; }

    public void Describe(PlateFacts facts)
    {
        var place = ChineseText.Clean(facts.Place).OrRefuse(PlateRules.PlaceIsRequired);
        var installer = ChineseText.Clean(facts.Installer).OrNull();
        if (place.Length > LongestPlace || installer?.Length > LongestInstaller) throw PlateRules.TextIsTooLong;
        (Kind, TownshipCode, VillageCode, Place) = (facts.Kind, facts.TownshipCode.OrRefuse(PlateRules.TownshipIsRequired), facts.VillageCode.OrNull(), place);
        (Installer, InstalledOn) = (installer, facts.InstalledOn);
        Version++;
    }

    public void Photograph(string fileHash)
    {
        PhotoHash = fileHash;
        Version++;
    }

    /// <summary>Taken down. What was printed stays valid: it leads to the other plate, or to the form without a place.</summary>
    public void Retire(int? forwardToId)
    {
        if (IsRetired) throw PlateRules.PlateIsRetired;
        if (forwardToId == Id) throw PlateRules.PlateCannotForwardToItself;
        (IsRetired, ForwardToId) = (true, forwardToId);
        Version++;
    }

    public void Restore()
    {
        if (!IsRetired) throw PlateRules.PlateIsInUse;
        (IsRetired, ForwardToId) = (false, null);
        Version++;
    }
}

/// <summary>Plates in words.</summary>
public static class PlateLabels
{
    extension(PlateKind kind)
    {
        public string Label => kind switch
        {
            PlateKind.Village => "村（居）委会",
            PlateKind.Station => "代表联络站",
            PlateKind.Hall => "便民大厅",
            PlateKind.Other => "其他公共场所",
        };
    }
}
