using System.Globalization;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Files;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Requests;

/// <summary>What the citizen takes away.</summary>
/// <param name="Number">The receipt number.</param>
/// <param name="TypedCode">To be typed with it and the phone's last four digits.</param>
/// <param name="LinkCode">In the link.</param>
/// <param name="ReceivedAt">UTC.</param>
public sealed record RequestReceipt(string Number, string TypedCode, string LinkCode, DateTime ReceivedAt);

/// <summary>Where a telling becomes a request, by whichever door it came: once for each submission.</summary>
internal sealed class RequestIntake(IDbContextFactory<InfoCenterDb> databases, FileStore files, FollowCode codes, TimeProvider clock)
{
    private const int KeyLength = 32;

    /// <summary>The receipt of a submission that was taken already.</summary>
    public async Task<RequestReceipt?> FindAsync(string submissionKey, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await ReceiptAsync(db, submissionKey, cancel);
    }

    /// <summary>Takes it in, all or nothing; sent again, it answers with the same receipt.</summary>
    public async Task<RequestReceipt> TakeAsync(
        RequestFacts facts, string submissionKey, IReadOnlyList<byte[]> pictures, TellingChannel channel, CurrentUser by, CancellationToken cancel)
    {
        if (submissionKey.Length != KeyLength || !submissionKey.All(char.IsAsciiHexDigitLower)) throw RequestRules.SubmissionKeyIsMissing;
        var told = (facts with { PictureHashes = [] }).Checked();
        if (pictures.Count > RequestFacts.MostPictures) throw RequestRules.TooManyPictures(RequestFacts.MostPictures);
        var kept = await KeepAsync(pictures, cancel);

        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await ReceiptAsync(db, submissionKey, cancel) is { } taken) return taken;

        await CheckAlikeAsync(db, told, cancel);
        var concern = RequestScopeWords.In(told.Words);
        if (channel is not TellingChannel.Proxy && !await db.Requests.AnyAsync(r => r.Phone == told.Phone && r.RoutedAt != null, cancel)) concern |= Concern.FirstTime;
        var request = new Request(
            await NextNumberAsync(db, cancel), told with { PictureHashes = [.. kept.Select(k => k.Hash)] }, submissionKey, channel, concern, by.Sign(clock));
        if (concern is Concern.None) await RoutingLookup.RouteAsync(db, request, clock, cancel);

        db.Requests.Add(request);
        db.Attachments.AddRange(kept.Select(file => new Attachment(file, FilePurpose.RequestPicture, request.TownshipCode, uploadedBy: 0, clock.Now)));
        db.Record(by, clock, "TellRequest", $"Request {request.Number}", $"{channel.Label}，{request.Place}：{request.OpenWords}");
        if (told.PlateId is { } plate) await db.Plates.Where(p => p.Id == plate).ExecuteUpdateAsync(set => set.SetProperty(p => p.Submissions, p => p.Submissions + 1), cancel);
        var steps = request.Steps.ToList();
        await db.SaveChangesAsync(cancel);
        // A message to the citizen bears the request's number in the table.
        await new RequestSequel(codes, clock).FollowAsync(db, request, steps, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return ReceiptOf(request.Number, submissionKey, request.ReceivedAt);
    }

    private async Task<RequestReceipt?> ReceiptAsync(InfoCenterDb db, string submissionKey, CancellationToken cancel) =>
        await db.Requests.Where(r => r.SubmissionKey == submissionKey).Select(r => new { r.Number, r.ReceivedAt }).FirstOrDefaultAsync(cancel) is { } found
            ? ReceiptOf(found.Number, submissionKey, found.ReceivedAt) : null;

    private RequestReceipt ReceiptOf(string number, string submissionKey, DateTime at) => new(number, codes.TypedOf(submissionKey), codes.LinkOf(submissionKey), at);

    // Whoever is alike must be of the same township, or anybody could hang a request on any other.
    private static async Task CheckAlikeAsync(InfoCenterDb db, RequestFacts told, CancellationToken cancel)
    {
        if (told.AlikeId is { } alike && !await db.Requests.AnyAsync(r => r.Id == alike && r.TownshipCode == told.TownshipCode, cancel)) throw RequestRules.AlikeIsNotThere;
    }

    // The writers of one database wait for one another, so nobody takes the same number.
    private async Task<string> NextNumberAsync(InfoCenterDb db, CancellationToken cancel)
    {
        var day = string.Create(CultureInfo.InvariantCulture, $"MS{clock.Today:yyyyMMdd}-");
        var last = await db.Requests.Where(r => r.Number.StartsWith(day)).MaxAsync(r => (string?)r.Number, cancel);
        var next = last is null ? 1 : int.Parse(last.AsSpan(day.Length), CultureInfo.InvariantCulture) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{day}{next:0000}");
    }

    private async Task<List<StoredFile>> KeepAsync(IReadOnlyList<byte[]> pictures, CancellationToken cancel)
    {
        var kept = new List<StoredFile>();
        foreach (var picture in pictures)
        {
            if (picture.Length > FilePurpose.RequestPicture.MaxLength) throw FilesRules.FileIsTooLarge(FilePurpose.RequestPicture.MaxLength);
            var clean = PictureCleaner.Clean(picture);
            var hash = await files.KeepAsync(clean, FilePurpose.RequestPicture.IsPersonal, cancel);
            if (kept.TrueForAll(k => k.Hash != hash)) kept.Add(new(hash, RequestTexts.PictureName(kept.Count + 1), PictureCleaner.TypeOf(clean), clean.Length));
        }

        return kept;
    }
}
