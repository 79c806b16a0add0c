namespace InfoCenter.App.Public;

/// <summary>What the form of a telling sends, as it was typed.</summary>
public sealed record TellWords
{
    /// <summary>Made with the form: the same form sent again is the same request.</summary>
    public string Key { get; init; } = "";

    /// <summary>The plate's code.</summary>
    public string Plate { get; init; } = "";

    /// <summary>A village's code or a township's, where there is no plate.</summary>
    public string Area { get; init; } = "";

    public string Place { get; init; } = "";

    public string Words { get; init; } = "";

    public string Name { get; init; } = "";

    public string Phone { get; init; } = "";

    /// <summary>The deputy asked for; empty leaves it to the office.</summary>
    public string Deputy { get; init; } = "";

    /// <summary>The request that tells of the same.</summary>
    public string Alike { get; init; } = "";

    public bool Consents { get; init; }

    internal static TellWords Of(IFormCollection form) => new()
    {
        Key = form["Key"].ToString(), Plate = form["Plate"].ToString(), Area = form["Area"].ToString(), Place = form["Place"].ToString(), Words = form["Words"].ToString(),
        Name = form["Name"].ToString(), Phone = form["Phone"].ToString(), Deputy = form["Deputy"].ToString(), Alike = form["Alike"].ToString(), Consents = form["Consents"] == "yes",
    };
}
