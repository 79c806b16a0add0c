using InfoCenter.Core.Messages;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Messages;

public class SmsGatewayTests
{
    [Fact]
    public async Task A_message_goes_out_signed_with_its_template_and_exactly_the_listed_fields()
    {
        await using var office = await MessageOffice.OpenAsync();
        var id = await office.PostAsync();

        Assert.Equal(1, await office.SendAsync());

        var message = await office.MessageAsync(id);
        var sent = Assert.Single(office.Provider.SmsTries);
        Assert.Equal((MessageState.Sent, "biz-1"), (message.State, message.ProviderNumber));
        Assert.Equal(["phone", "sign", "template", "params", "outId"], sent.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["number", "place", "due"], sent.GetProperty("params").EnumerateObject().Select(p => p.Name));
        Assert.Equal(("19900001234", "竹山人大", "SMS_RequestArrived", message.Number),
            (sent.GetProperty("phone").GetString(), sent.GetProperty("sign").GetString(), sent.GetProperty("template").GetString(), sent.GetProperty("outId").GetString()));
    }

    [Fact]
    public async Task Every_kind_of_message_sends_its_listed_fields_and_no_other()
    {
        await using var office = await MessageOffice.OpenAsync();
        foreach (var (template, index) in OutgoingTexts.All.Where(t => t != OutgoingTexts.Digest).Select((t, i) => (t, i))) await office.PostAsync(index + 1, template: template);
        await office.SendAsync();

        var departures = await office.DeparturesAsync();
        foreach (var sent in office.Provider.SmsTries)
        {
            var template = OutgoingTexts.Find(sent.GetProperty("template").GetString()!["SMS_".Length..])!;
            var names = sent.GetProperty("params").EnumerateObject().Select(p => p.Name).ToList();
            Assert.Equal(template.Fields.Select(f => f.Name), names);
            var record = departures.Single(d => d.MessageNumber == sent.GetProperty("outId").GetString());
            Assert.Equal(["phone", .. names, "sign", "template", "number"], record.FieldNames.Split(' '));
            Assert.Equal($"127.0.0.1:{office.Provider.Address.Port}", record.Host);
        }

        Assert.Equal(OutgoingTexts.All.Count - 1, office.Provider.SmsTries.Count);
        Figures.Note("V6", "kinds of message sent to a gateway that looks at every field", office.Provider.SmsTries.Count, null, "0 unlisted fields; each try recorded with its fields before it was made, and never deleted");
    }

    [Theory]
    [InlineData("Broken")]
    [InlineData("Silent")]
    [InlineData("HalfAnswer")]
    [InlineData("HangUp")]
    [InlineData("Nonsense")]
    public async Task After_a_failure_it_is_tried_again_under_the_same_number(string mood)
    {
        await using var office = await MessageOffice.OpenAsync();
        office.Provider.Moods.Enqueue(Enum.Parse<ProviderMood>(mood));
        var id = await office.PostAsync();

        await office.SendAsync();
        Assert.Equal(MessageState.Waiting, (await office.MessageAsync(id)).State);
        Assert.Equal(0, await office.SendAsync()); // not before a minute

        office.Office.Clock.Pass(TimeSpan.FromMinutes(1));
        await office.SendAsync();
        Assert.Equal(MessageState.Sent, (await office.MessageAsync(id)).State);
        Assert.Equal(2, office.Provider.SmsTries.Count);
        Assert.Single(office.Provider.SmsTries.Select(t => t.GetProperty("outId").GetString()).Distinct());
        Assert.Single(office.Provider.Delivered);
        Assert.Equal(2, (await office.DeparturesAsync()).Count);
    }

    [Fact]
    public async Task What_the_provider_will_not_take_ends_on_the_call_list()
    {
        await using var office = await MessageOffice.OpenAsync();
        foreach (var _ in Enumerable.Range(0, 3)) office.Provider.Moods.Enqueue(ProviderMood.Refusing);
        var id = await office.PostAsync();

        for (var i = 0; i < 5; i++)
        {
            await office.SendAsync();
            office.Office.Clock.Pass(TimeSpan.FromMinutes(10));
        }

        Assert.Equal((MessageState.Failed, 3), ((await office.MessageAsync(id)).State, office.Provider.SmsTries.Count));
        Assert.Contains("isv.MOBILE_NUMBER_ILLEGAL", Assert.Single(await office.Calls.ListAsync()).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_that_is_down_for_an_hour_gets_each_message_once_afterwards()
    {
        await using var office = await MessageOffice.OpenAsync();
        var ids = new List<int>();
        for (var person = 1; person <= 20; person++) ids.Add(await office.PostAsync(person));

        for (var minute = 0; minute < 60; minute += 5)
        {
            while (office.Provider.Moods.Count < 100) office.Provider.Moods.Enqueue(ProviderMood.Broken);
            await office.SendAsync();
            office.Office.Clock.Pass(TimeSpan.FromMinutes(5));
        }

        office.Provider.Moods.Clear();
        for (var minute = 0; minute < 90; minute += 5)
        {
            await office.SendAsync();
            office.Office.Clock.Pass(TimeSpan.FromMinutes(5));
        }

        foreach (var id in ids) Assert.Equal(MessageState.Sent, (await office.MessageAsync(id)).State);
        Assert.Equal(20, office.Provider.Delivered.Count);
    }
}
