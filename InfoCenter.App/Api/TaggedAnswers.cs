using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace InfoCenter.App.Api;

/// <summary>How what is public is answered to programs: with a tag that spares a second sending.</summary>
internal static class TaggedAnswers
{
    // What was taken back is gone at once: a program asks each time, and is told when nothing has changed.
    public static IResult Of<T>(HttpContext request, T answer)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(answer, request.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions);
        request.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(bytes, "application/json; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexString(SHA256.HashData(bytes), 0, 16)}\""));
    }

    /// <summary>Says in the document what such an address answers.</summary>
    public static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder endpoint) => endpoint.Produces<T>().Produces(StatusCodes.Status304NotModified);
}
