using InfoCenter.App.Components;
using InfoCenter.Core.Supervision;

namespace InfoCenter.App.Pages.Supervision;

internal static class SupervisionTones
{
    extension(TopicStatus status)
    {
        public Tone Tone => status switch
        {
            TopicStatus.Draft => Tone.Quiet,
            TopicStatus.Submitted => Tone.Waiting,
            TopicStatus.Approved => Tone.Mend,
            TopicStatus.Closed => Tone.Good,
            TopicStatus.Refused => Tone.Bad,
        };
    }

    extension(ProblemStatus status)
    {
        public Tone Tone => status switch
        {
            ProblemStatus.Listed or ProblemStatus.Assigned or ProblemStatus.Reported => Tone.Waiting,
            ProblemStatus.InHand or ProblemStatus.Confirmed => Tone.Mend,
            ProblemStatus.Closed => Tone.Good,
            ProblemStatus.Struck => Tone.Quiet,
        };
    }
}
