using InfoCenter.App.Components;
using InfoCenter.Core.Duties;

namespace InfoCenter.App.Pages.Duties;

internal static class DutyTones
{
    extension(DutyStatus status)
    {
        public Tone Tone => status switch
        {
            DutyStatus.Draft => Tone.Quiet,
            DutyStatus.Submitted => Tone.Waiting,
            DutyStatus.Verified => Tone.Good,
            DutyStatus.Published => Tone.Good,
            DutyStatus.Returned => Tone.Mend,
            DutyStatus.Withdrawn => Tone.Bad,
        };
    }

    extension(DutyRowState state)
    {
        public Tone Tone => state switch
        {
            DutyRowState.New => Tone.Good,
            DutyRowState.Similar => Tone.Mend,
            DutyRowState.Repeated => Tone.Quiet,
            DutyRowState.Undecided => Tone.Waiting,
            DutyRowState.Wrong => Tone.Bad,
            DutyRowState.LeftOut => Tone.Quiet,
        };
    }
}
