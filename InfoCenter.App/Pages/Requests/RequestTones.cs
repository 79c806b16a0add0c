using InfoCenter.App.Components;
using InfoCenter.Core.Requests;

namespace InfoCenter.App.Pages.Requests;

internal static class RequestTones
{
    extension(RequestStatus status)
    {
        public Tone Tone => status switch
        {
            RequestStatus.Received or RequestStatus.Routed => Tone.Waiting,
            RequestStatus.Accepted or RequestStatus.Assigned or RequestStatus.Turned => Tone.Quiet,
            RequestStatus.Handled or RequestStatus.AwaitingRating => Tone.Mend,
            RequestStatus.Closed => Tone.Good,
            RequestStatus.Refused => Tone.Bad,
        };
    }
}
