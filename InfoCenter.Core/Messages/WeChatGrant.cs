using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Messages;

/// <summary>How many messages of a kind somebody still lets us send by WeChat: one authorisation, one message.</summary>
public sealed class WeChatGrant
{
    internal const int Most = 100;

    public WeChatGrant(string recipientKey, string template, string openId) => (RecipientKey, Template, OpenId) = (recipientKey, template, openId);

    private WeChatGrant() { }

    public int Id { get; private set; }

    public string RecipientKey { get; private set; } = "";

    public string Template { get; private set; } = "";

    /// <summary>Who it is in the mini-program.</summary>
    public string? OpenId { get; private set; }

    public int Remaining { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    /// <summary>The person agreed once more. What another WeChat agreed to before is worth nothing to this one.</summary>
    public void Authorise(string openId)
    {
        (OpenId, Remaining) = (openId, openId == OpenId ? Math.Min(Most, Remaining + 1) : 1);
        Version++;
    }

    internal void Spend()
    {
        Remaining = Math.Max(0, Remaining - 1);
        Version++;
    }

    /// <summary>WeChat says that the person has taken it back, or that nothing is left.</summary>
    internal void Withdraw()
    {
        Remaining = 0;
        Version++;
    }
}

/// <summary>A channel's settings, secrets and all, sealed as one text.</summary>
public sealed class ChannelSetting
{
    public ChannelSetting(MessageChannel channel, string settings)
    {
        Channel = channel;
        Change(settings);
    }

    private ChannelSetting() { }

    public int Id { get; private set; }

    public MessageChannel Channel { get; private set; }

    /// <summary>JSON of <see cref="SmsSettings"/> or <see cref="WeChatSettings"/>.</summary>
    public string Settings { get; private set; } = "";

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    public void Change(string settings)
    {
        Settings = settings;
        Version++;
    }
}

internal sealed class WeChatGrantConfiguration : IEntityTypeConfiguration<WeChatGrant>
{
    public void Configure(EntityTypeBuilder<WeChatGrant> builder)
    {
        builder.Property(g => g.RecipientKey).HasMaxLength(30);
        builder.Property(g => g.Template).HasMaxLength(40);
        builder.Property(g => g.OpenId).HasMaxLength(60).IsPersonal();
        builder.Property(g => g.Version).IsConcurrencyToken();
        builder.HasIndex(g => new { g.RecipientKey, g.Template }).IsUnique();
    }
}

internal sealed class ChannelSettingConfiguration : IEntityTypeConfiguration<ChannelSetting>
{
    public void Configure(EntityTypeBuilder<ChannelSetting> builder)
    {
        builder.Property(s => s.Settings).IsSealedText();
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasIndex(s => s.Channel).IsUnique();
    }
}
