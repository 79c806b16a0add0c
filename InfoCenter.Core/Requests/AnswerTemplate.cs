using InfoCenter.Core.Common;

namespace InfoCenter.Core.Requests;

/// <summary>Where a template's words go.</summary>
public enum TemplateUse
{
    /// <summary>A question is answered.</summary>
    Answer,

    /// <summary>The citizen is told what came of it.</summary>
    Inform,

    /// <summary>Not taken up: whom to turn to instead.</summary>
    Referral,

    /// <summary>A unit reports what it did.</summary>
    Report,
}

/// <summary>A template as its form has it.</summary>
/// <param name="Title">A few words to find it by.</param>
/// <param name="Use">Where its words go.</param>
/// <param name="Text">The words, with blanks such as 〔地点〕.</param>
/// <param name="CategoryId">The class it is for; null for any.</param>
public sealed record TemplateFacts(string Title, TemplateUse Use, string Text, int? CategoryId);

/// <summary>Words that are needed again and again, to start an answer from; the office's, or one unit's own.</summary>
public sealed class AnswerTemplate
{
    /// <summary>Characters.</summary>
    public const int LongestTitle = 30;

    public const int LongestText = 1000;

    public AnswerTemplate(TemplateFacts facts, int? unitId)
    {
        UnitId = unitId;
        Describe(facts);
    }

    private AnswerTemplate() { }

    public int Id { get; private set; }

    public string Title { get; private set; } = "";

    public TemplateUse Use { get; private set; }

    public string Text { get; private set; } = "";

    public int? CategoryId { get; private set; }

    /// <summary>Whose own it is; null for the whole office's.</summary>
    public int? UnitId { get; private set; }

    public bool IsRetired { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    /// <exception cref="RuleBrokenException">A unit reports and does nothing else; or something is missing.</exception>
    public void Describe(TemplateFacts facts)
    {
        var title = ChineseText.Clean(facts.Title).OrRefuse(AnswerRules.TemplateTitleIsRequired);
        var text = facts.Text.OrRefuse(AnswerRules.TemplateTextIsRequired);
        if (title.Length > LongestTitle || text.Length > LongestText) throw RequestRules.TextIsTooLong;
        if (UnitId is not null && facts.Use is not TemplateUse.Report) throw AnswerRules.UnitsOnlyReport;
        (Title, Use, Text, CategoryId) = (title, facts.Use, text, facts.CategoryId);
        Version++;
    }

    public void Retire() => Put(isRetired: true);

    public void Restore() => Put(isRetired: false);

    private void Put(bool isRetired)
    {
        IsRetired = isRetired;
        Version++;
    }
}
