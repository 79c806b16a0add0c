using InfoCenter.Core.Files;
using Microsoft.AspNetCore.Http.Features;

namespace InfoCenter.App.Endpoints;

/// <summary>Files come and go by plain HTTP: the circuit would time out on them.</summary>
internal static class FileDoors
{
    // The multipart envelope around the file.
    private const long Envelope = 16 * 1024;

    public static void MapFiles(this WebApplication app)
    {
        app.MapPost("/office/uploads", KeepAsync).RequireAuthorization().WithFormToken().WithRefusals();
        app.MapGet("/office/files/{hash}", OpenAsync).RequireAuthorization().WithRefusals();
    }

    private static async Task<IResult> KeepAsync(
        HttpContext request, FilePurpose purpose, string? township, Attachments attachments, CancellationToken cancel)
    {
        // Before the first byte is read.
        request.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = purpose.MaxLength + Envelope;
        if (request.Request.ContentLength > purpose.MaxLength + Envelope) throw FilesRules.FileIsTooLarge(purpose.MaxLength);

        var form = await request.Request.ReadFormAsync(new FormOptions
        {
            MultipartBodyLengthLimit = purpose.MaxLength + Envelope,
            // Beyond this the framework writes what arrives into a temporary file, where a workbook would lie openly.
            MemoryBufferThreshold = purpose.IsPersonal ? (int)(purpose.MaxLength + Envelope) : 64 * 1024,
        }, cancel);
        if (form.Files is not [var file]) throw FilesRules.FileIsEmpty;

        await using var content = file.OpenReadStream();
        return Results.Json(await attachments.KeepAsync(file.FileName, content, purpose, township, cancel));
    }

    private static async Task<IResult> OpenAsync(HttpContext request, string hash, Attachments attachments, CancellationToken cancel) =>
        Show(request, hash, await attachments.OpenAsync(hash, cancel));

    /// <summary>A picture in the page, anything else to be saved; nothing of it runs.</summary>
    internal static IResult Show(HttpContext request, string hash, OpenedFile file)
    {
        request.Response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
        request.Response.Headers.CacheControl = "private, max-age=3600, immutable";
        if (!file.IsPicture) return Results.Stream(file.Content, file.ContentType, file.Name);

        // A picture may be shown, and is saved under a name nobody chose.
        request.Response.Headers.ContentDisposition = $"inline; filename=\"{hash[..16]}.{file.ContentType[("image/".Length)..]}\"";
        return Results.Stream(file.Content, file.ContentType);
    }
}
