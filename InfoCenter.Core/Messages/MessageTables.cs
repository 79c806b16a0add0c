using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Messages;

/// <summary>The outbox, and how other rooms post into it.</summary>
public static class MessageTables
{
    extension(InfoCenterDb db)
    {
        public DbSet<Message> Messages => db.Set<Message>();

        /// <summary>Everything that left, for three years at least.</summary>
        public DbSet<Departure> Departures => db.Set<Departure>();

        public DbSet<ChannelSetting> ChannelSettings => db.Set<ChannelSetting>();

        public DbSet<WeChatGrant> WeChatGrants => db.Set<WeChatGrant>();

        /// <summary>
        /// Puts a message into the outbox, to be saved with the act that causes it and sent once that is committed. Whoever posts twice with the same
        /// <paramref name="onceFor"/> gets the first one back.
        /// </summary>
        /// <param name="template">One of <see cref="OutgoingTexts"/>.</param>
        /// <param name="to">Whom.</param>
        /// <param name="fields">Exactly the template's fields.</param>
        /// <param name="now">UTC.</param>
        /// <param name="onceFor">Names the occasion where the act may be repeated.</param>
        /// <param name="cancel">Gives up.</param>
        public async Task<Message> PostAsync(
            MessageTemplate template, Recipient to, IReadOnlyDictionary<string, string> fields, DateTime now, string? onceFor = null, CancellationToken cancel = default)
        {
            var message = new Message(template, to, fields, now, onceFor);
            if (onceFor is not null)
            {
                var first = db.Messages.Local.FirstOrDefault(m => m.Number == message.Number) ?? await db.Messages.FirstOrDefaultAsync(m => m.Number == message.Number, cancel);
                if (first is not null) return first;
            }

            db.Messages.Add(message);
            return message;
        }

        /// <summary>Takes a recipient's contact data out of all messages that are over, and withdraws those still waiting; saved with the act.</summary>
        public async Task ForgetRecipientAsync(string key, CancellationToken cancel = default)
        {
            foreach (var message in await db.Messages.Where(m => m.RecipientKey == key).ToListAsync(cancel))
            {
                if (!message.IsOver) message.GiveUp(MessageWords.Withdrawn);
                message.Forget();
            }

            db.WeChatGrants.RemoveRange(await db.WeChatGrants.Where(g => g.RecipientKey == key).ToListAsync(cancel));
        }
    }
}

internal sealed class MessageConfiguration : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.Property(m => m.Number).HasMaxLength(32);
        builder.Property(m => m.RecipientKey).HasMaxLength(30);
        builder.Property(m => m.RecipientName).HasMaxLength(50);
        builder.Property(m => m.Phone).HasMaxLength(20).IsPersonal();
        builder.Property(m => m.Template).HasMaxLength(40);
        builder.Property(m => m.Fields).IsSealedText();
        builder.Property(m => m.Text).IsSealedText();
        builder.Property(m => m.ProviderNumber).HasMaxLength(80);
        builder.Property(m => m.Fault).HasMaxLength(Message.LongestFault);
        builder.Property(m => m.DigestNumber).HasMaxLength(32);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.HasIndex(m => m.Number).IsUnique();
        builder.HasIndex(m => new { m.State, m.NextAt });
        builder.HasIndex(m => m.RecipientKey);
        builder.HasIndex(m => m.DigestNumber);
    }
}
