using InfoCenter.App.Components;
using InfoCenter.Core.Appraisals.Scores;

namespace InfoCenter.App.Pages.Scores;

internal static class ScoreTones
{
    extension(ScoreBookStatus status)
    {
        public Tone Tone => status switch
        {
            ScoreBookStatus.Draft => Tone.Waiting,
            ScoreBookStatus.Adopted => Tone.Good,
            ScoreBookStatus.Superseded => Tone.Quiet,
        };
    }

    extension(ScoreRunStatus status)
    {
        public Tone Tone => status switch
        {
            ScoreRunStatus.Computed => Tone.Waiting,
            ScoreRunStatus.Announced => Tone.Mend,
            ScoreRunStatus.Closed => Tone.Good,
        };
    }
}
