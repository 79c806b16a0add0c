using InfoCenter.App.Components;
using InfoCenter.Core.Suggestions;

namespace InfoCenter.App.Pages.Suggestions;

internal static class SuggestionTones
{
    extension(SuggestionStatus status)
    {
        public Tone Tone => status switch
        {
            SuggestionStatus.Registered or SuggestionStatus.Assigned => Tone.Quiet,
            SuggestionStatus.UnderReview or SuggestionStatus.Accepted => Tone.Waiting,
            SuggestionStatus.AwaitingRating => Tone.Mend,
            SuggestionStatus.Closed => Tone.Good,
            SuggestionStatus.Refused or SuggestionStatus.Withdrawn => Tone.Bad,
        };
    }

    extension(SuggestionPublicationStatus status)
    {
        public Tone Tone => status switch
        {
            SuggestionPublicationStatus.Prepared => Tone.Waiting,
            SuggestionPublicationStatus.Published => Tone.Good,
            SuggestionPublicationStatus.Declined or SuggestionPublicationStatus.Withdrawn => Tone.Quiet,
        };
    }
}
