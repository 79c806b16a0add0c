using InfoCenter.App.Components;
using InfoCenter.Core.Appraisals;

namespace InfoCenter.App.Pages.Appraisals;

internal static class AppraisalTones
{
    extension(MeetingStage stage)
    {
        public Tone Tone => stage switch
        {
            MeetingStage.Planned => Tone.Mend,
            MeetingStage.Voting => Tone.Waiting,
            MeetingStage.Closed => Tone.Good,
        };
    }

    extension(RectificationStage stage)
    {
        public Tone Tone => stage switch
        {
            RectificationStage.None => Tone.Quiet,
            RectificationStage.Asked => Tone.Mend,
            RectificationStage.Reported => Tone.Waiting,
            RectificationStage.Accepted => Tone.Good,
        };
    }
}
