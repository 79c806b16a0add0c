using InfoCenter.Core.Common;

namespace InfoCenter.Core.Suggestions;

/// <summary>A unit's reply as it is typed: a letter in the form of GB/T 9704, with the number of the file and somebody to ring.</summary>
public sealed record ReplyLetter
{
    public const int LongestNumber = 40;
    public const int LongestBody = 6000;
    public const int ShortestBody = 30;
    public const int LongestContact = 40;

    /// <summary>发文字号, with six-cornered brackets: 竹水函〔2026〕12号.</summary>
    public required string Number { get; init; }

    /// <summary>The class of the reply, marked top right.</summary>
    public required int ClassId { get; init; }

    public required string Body { get; init; }

    public required string ContactName { get; init; }

    /// <summary>An office's telephone, which stands on the letter.</summary>
    public required string ContactPhone { get; init; }

    /// <summary>The day the letter bears (成文日期).</summary>
    public required DateOnly On { get; init; }

    /// <summary>What is promised; there where the class needs it.</summary>
    public string? Promise { get; init; }

    public DateOnly? PromisedFor { get; init; }

    public string? PromisedBy { get; init; }

    /// <summary>Cleaned, or refused.</summary>
    /// <param name="class">The class it names.</param>
    /// <param name="today">The office's day.</param>
    /// <exception cref="RuleBrokenException">No letter, no number, nobody to ring, or a promise without a day and a person.</exception>
    public ReplyLetter Checked(ReplyClass @class, DateOnly today)
    {
        var clean = this with
        {
            Body = Body.OrRefuse(ReplyRules.LetterIsRequired),
            Number = Number.OrRefuse(ReplyRules.LetterNumberIsRequired),
            ContactName = ContactName.OrRefuse(ReplyRules.ContactIsRequired),
            ContactPhone = ContactPhone.OrRefuse(ReplyRules.ContactIsRequired),
            Promise = Promise.OrNull(),
            PromisedBy = PromisedBy.OrNull(),
        };
        if (clean.Body.Length < ShortestBody) throw ReplyRules.LetterIsTooShort(ShortestBody);
        if (clean.Body.Length > LongestBody || clean.Number.Length > LongestNumber || clean.ContactName.Length > LongestContact || clean.ContactPhone.Length > LongestContact)
            throw SuggestionRules.TextIsTooLong;
        if (clean.On > today) throw ReplyRules.LetterIsFromTheFuture;
        if (!@class.NeedsPromise) return clean with { Promise = null, PromisedFor = null, PromisedBy = null };
        if (clean.Promise is null || clean.PromisedFor is null || clean.PromisedBy is null) throw ReplyRules.PromiseNeedsDayAndPerson(@class.Code);
        if (clean.PromisedFor <= today) throw ReplyRules.PromiseIsPast;
        if (clean.Promise.Length > SuggestionPromise.LongestText || clean.PromisedBy.Length > LongestContact) throw SuggestionRules.TextIsTooLong;
        return clean;
    }
}
