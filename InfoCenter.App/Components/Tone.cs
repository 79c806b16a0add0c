namespace InfoCenter.App.Components;

/// <summary>How a status feels: at rest, waiting for somebody, done well, to be mended, refused.</summary>
public enum Tone
{
    Quiet,
    Waiting,
    Good,
    Mend,
    Bad,
}
