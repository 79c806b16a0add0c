using InfoCenter.Core.Calendar;

namespace InfoCenter.App.Components;

internal static class DeadlineTones
{
    extension(DeadlineLight light)
    {
        public Tone Tone => light switch
        {
            DeadlineLight.Green => Tone.Good,
            DeadlineLight.Yellow => Tone.Waiting,
            DeadlineLight.Red => Tone.Mend,
            DeadlineLight.Overdue => Tone.Bad,
            DeadlineLight.Paused => Tone.Quiet,
        };
    }
}
