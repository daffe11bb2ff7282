using System.Text;
using FsCheck;
using FsCheck.Fluent;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Blueprints.Format;

namespace WorkshopBot.Tests.Domain.Blueprints.Format;

public sealed class BlueprintFileTests
{
    [Fact]
    public void Reading_what_was_written_loses_nothing() => Prop.ForAll(GeneratedBlueprints.Seeds, seed =>
    {
        var blueprint = GeneratedBlueprints.From(seed);
        return Accepted(BlueprintFile.Write(blueprint)) == blueprint;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Writing_twice_gives_the_same_bytes() => Prop.ForAll(GeneratedBlueprints.Seeds, seed =>
    {
        var bytes = BlueprintFile.Write(GeneratedBlueprints.From(seed));
        return bytes.AsSpan().SequenceEqual(BlueprintFile.Write(Accepted(bytes)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_file_is_for_people_too()
    {
        var text = Encoding.UTF8.GetString(BlueprintFile.Write(new ServiceBlueprint { Title = "Café «Ñandú» 'til 5 & <more>" }));

        Assert.Equal(
            """
            {
              "format": "service-blueprint/1",
              "title": "Café «Ñandú» 'til 5 & <more>",
              "state": "as-is",
              "visibility": "seen",
              "language": "en",
              "phases": [],
              "activities": []
            }

            """.ReplaceLineEndings("\n"),
            text);
    }

    [Fact]
    public void A_byte_order_mark_and_fields_that_nobody_knows_are_accepted()
    {
        var text = "\uFEFF{\"format\":\"service-blueprint/1\",\"title\":\"T\",\"state\":\"to-be\",\"phases\":[\"P\"],\"activities\":[" +
            "{\"id\":\"A1\",\"phase\":\"P\",\"lane\":\"back\",\"what\":\"Packs\",\"colour\":{\"deep\":[1,2]},\"actor\":null}],\"vendor\":[[[]]]}";

        var blueprint = Accepted(Encoding.UTF8.GetBytes(text));

        Assert.Equal(BlueprintState.ToBe, blueprint.State);
        Assert.Equal("Packs", Assert.Single(blueprint.Activities).What);
    }

    [Fact]
    public void Phases_keep_their_numbers_when_the_order_was_changed()
    {
        var blueprint = new ServiceBlueprint
        {
            Title = "T",
            Phases = [new Phase(new PhaseId(2), "Second"), new Phase(new PhaseId(1), "First"), new Phase(new PhaseId(3), "Third")],
        };

        Assert.Equal(blueprint, Accepted(BlueprintFile.Write(blueprint)));
    }

    [Fact]
    public void What_cannot_be_shown_is_written_so_that_it_can_be_read_again()
    {
        var blueprint = new ServiceBlueprint { Title = "half \uD83D pair, bell \u0007" };

        Assert.Equal("half \uFFFD pair, bell \uFFFD", Accepted(BlueprintFile.Write(blueprint)).Title);
    }

    private static ServiceBlueprint Accepted(byte[] bytes) =>
        Assert.IsType<BlueprintFileResult.Accepted>(Result(bytes)).Blueprint;

    private static BlueprintFileResult Result(byte[] bytes)
    {
        var result = BlueprintFile.Read(bytes);
        Assert.True(
            result is BlueprintFileResult.Accepted,
            result is BlueprintFileResult.Refused refused ? string.Join('\n', refused.Faults.Select(fault => fault.Sentence)) : "");
        return result;
    }
}
