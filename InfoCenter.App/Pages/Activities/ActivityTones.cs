using InfoCenter.App.Components;
using InfoCenter.Core.Duties.Activities;

namespace InfoCenter.App.Pages.Activities;

internal static class ActivityTones
{
    extension(ActivityStatus status)
    {
        public Tone Tone => status switch
        {
            ActivityStatus.Planned => Tone.Mend,
            ActivityStatus.Announced or ActivityStatus.SigningIn => Tone.Waiting,
            ActivityStatus.Registered => Tone.Good,
            ActivityStatus.Cancelled => Tone.Quiet,
        };
    }

    extension(InvitationAnswer answer)
    {
        public Tone Tone => answer switch
        {
            InvitationAnswer.None => Tone.Quiet,
            InvitationAnswer.Accepted or InvitationAnswer.LeaveGranted => Tone.Good,
            InvitationAnswer.LeaveAsked => Tone.Waiting,
            InvitationAnswer.LeaveRefused => Tone.Bad,
        };
    }
}
