using System.Text.Json;
using InfoCenter.Core.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace InfoCenter.App.Api;

/// <summary>The interface's document, written from the addresses themselves: what is mapped is described, and what is described is mapped.</summary>
internal static class ApiDocument
{
    public const string Bearer = "deputy";

    // The framework's own marks.
    private const string OwnSchema = "x-schema-id", HereDescription = "x-ref-description";

    public static void Describe(OpenApiOptions options)
    {
        options.ShouldInclude = address => address.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer(HeadAsync);
        options.AddOperationTransformer(OperationAsync);
        options.AddSchemaTransformer(SchemaAsync);
    }

    private static async Task HeadAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        document.Info = new() { Title = ApiTexts.Title, Version = "v1", Description = ApiTexts.About };
        document.Servers = [new() { Url = "/" }]; // else it would repeat whatever host the visitor named
        document.AddComponent(nameof(ApiRefusal), await context.GetOrCreateSchemaAsync(typeof(ApiRefusal), null, cancel));
        document.AddComponent<IOpenApiSecurityScheme>(Bearer, new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = ApiTexts.AboutToken });
    }

    private static Task OperationAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var (method, metadata) = (context.Description.HttpMethod!, context.Description.ActionDescriptor.EndpointMetadata);
        var words = ApiTexts.Addresses.GetValueOrDefault($"{method} /{context.Description.RelativePath!.Replace(":int", "", StringComparison.Ordinal)}");
        (operation.Summary, operation.Description) = (words.Summary, words.Description);
        operation.Tags = new HashSet<OpenApiTagReference> { new(words.Tag ?? "", context.Document) };
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            parameter.Description = ApiTexts.Fields.GetValueOrDefault($"{context.Description.RelativePath}?{parameter.Name}") ?? ApiTexts.Fields.GetValueOrDefault(parameter.Name ?? "");

        var isSigned = !metadata.OfType<IAllowAnonymous>().Any();
        if (isSigned) operation.Security = [new() { [new OpenApiSecuritySchemeReference(Bearer, context.Document)] = [] }];

        operation.Responses ??= [];
        foreach (var response in operation.Responses.Values.OfType<OpenApiResponse>()) response.Description = ApiTexts.Done;
        var refusals = metadata.OfType<ApiRefusalList>().SelectMany(list => list.Rules).Select(rule => (Status: Endpoints.Filters.StatusOf(rule), Rule: rule))
            .Concat(isSigned ? [(StatusCodes.Status401Unauthorized, CommonRules.SignInIsRequired), (StatusCodes.Status403Forbidden, CommonRules.PermissionIsRequired)] : [])
            .Concat(method is "GET" ? [] : ApiRefusalList.WherePosted)
            .Concat(ApiRefusalList.Anywhere);
        foreach (var status in refusals.GroupBy(refusal => refusal.Status).OrderBy(group => group.Key))
        {
            operation.Responses[$"{status.Key}"] = new OpenApiResponse
            {
                Description = string.Join('\n', status.DistinctBy(refusal => refusal.Rule.Rule).Select(refusal => $"- `{refusal.Rule.Rule}` {refusal.Rule.Message}")),
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(nameof(ApiRefusal), context.Document) },
                },
            };
        }

        return Task.CompletedTask;
    }

    private static Task SchemaAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        var json = context.ApplicationServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var type = context.JsonTypeInfo.Type;
        schema.Description = null; // else it would be the code's own English comment
        if (context.JsonPropertyInfo is { } property)
        {
            var words = ApiTexts.Fields.GetValueOrDefault($"{property.DeclaringType.Name}.{property.Name}") ?? ApiTexts.Fields.GetValueOrDefault(property.Name);
            // A type of its own is described once; what it is here stands with the reference to it.
            if (schema.Metadata is { } marks && marks.TryGetValue(OwnSchema, out var own) && own is string { Length: > 0 }) marks[HereDescription] = words ?? "";
            else schema.Description = words;
        }

        if (ApiExampleTexts.All.GetValueOrDefault(type) is { } example) schema.Examples = [JsonSerializer.SerializeToNode(example, type, json)!];
        return Task.CompletedTask;
    }
}
