using System.Globalization;
using System.Text;
using InfoCenter.App.Access;
using InfoCenter.Core.Messages;

namespace InfoCenter.App.Endpoints;

/// <summary>Where the SMS gateway says what arrived. Anybody may knock; the signature decides.</summary>
internal static class MessageDoors
{
    private const int LongestReport = 256 * 1024;

    public static void MapMessages(this WebApplication app) =>
        app.MapPost("/receipts/sms", async (HttpRequest request, MessageReceipts receipts, CancellationToken cancel) =>
        {
            var buffer = new char[LongestReport];
            using var reader = new StreamReader(request.Body, Encoding.UTF8);
            var length = await reader.ReadBlockAsync(buffer, cancel);
            if (length == LongestReport) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);

            var taken = await receipts.TakeAsync(new string(buffer, 0, length), request.Headers["X-Timestamp"].ToString(), request.Headers["X-Signature"].ToString(), cancel);
            return Results.Text(taken.ToString(CultureInfo.InvariantCulture));
        }).AllowAnonymous().WithMetadata(new OpenToAllAttribute()).WithRefusals();
}
