using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Messages;

/// <summary>
/// One try to hand a message to a provider: when, where to, for whom, and which fields. Written before the try, never changed, never deleted by the program:
/// who sends has to be able to say for three years what left (RELIABILITY V6). Holds no value of any field.
/// </summary>
public sealed class Departure
{
    internal Departure(Message message, string host, IEnumerable<string> fields, DateTime at) =>
        (MessageNumber, RecipientKey, Channel, Template, Host, FieldNames, At) =
            (message.Number, message.RecipientKey, message.Channel!.Value, message.Template, host.Length > 100 ? host[..100] : host, string.Join(' ', fields), at);

    private Departure() { }

    public long Id { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public string MessageNumber { get; private set; } = "";

    public string RecipientKey { get; private set; } = "";

    public MessageChannel Channel { get; private set; }

    public string Template { get; private set; } = "";

    /// <summary>The provider's machine.</summary>
    public string Host { get; private set; } = "";

    /// <summary>What was in it: <c>phone number place due</c>.</summary>
    public string FieldNames { get; private set; } = "";
}

internal sealed class DepartureConfiguration : IEntityTypeConfiguration<Departure>
{
    public void Configure(EntityTypeBuilder<Departure> builder)
    {
        builder.Property(d => d.MessageNumber).HasMaxLength(32);
        builder.Property(d => d.RecipientKey).HasMaxLength(30);
        builder.Property(d => d.Template).HasMaxLength(40);
        builder.Property(d => d.Host).HasMaxLength(100);
        builder.Property(d => d.FieldNames).HasMaxLength(200);
        builder.HasIndex(d => d.At);
        builder.HasIndex(d => new { d.RecipientKey, d.At });
    }
}
