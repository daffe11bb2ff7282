using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Facilitation.Listening.Words;

namespace WorkshopBot.Facilitation.Listening.Phrases;

/// <summary>What somebody is invited for, in the words of the charter form and in daily ones.</summary>
internal static class RoleWords
{
    /// <summary>The role and the lanes named in "front and back stage", "customer voice", "solo observa".</summary>
    public static (Role Role, Lanes Knows)? Read(string text)
    {
        var words = Folding.Word(text).Split([' ', ',', '/', '&', '+'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Any(word => word is "observer" or "observers" or "observador" or "observadora" or "observa" or "onlooker" or "mirar"))
        {
            return (Role.Observer, Lanes.None);
        }

        if (words.Any(word => word is "reviewer" or "revisor" or "revisora" or "revisar" or "review"))
        {
            return (Role.Reviewer, Lanes.None);
        }

        var lanes = words.Aggregate(Lanes.None, (known, word) => known | LaneOf(word));
        if (words.Any(word => word is "voice" or "voz") || (lanes == Lanes.Customer && words.Any(word => word is "customer" or "cliente")))
        {
            return (Role.CustomerVoice, Lanes.Customer);
        }

        return lanes != Lanes.None ? (Role.Expert, lanes)
            : words.Any(word => word is "expert" or "experta" or "experto" or "everything" or "all" or "todo") ? (Role.Expert, Lanes.All)
            : null;
    }

    private static Lanes LaneOf(string word) => word switch
    {
        "front" or "frontstage" or "frontline" or "counter" or "customers" or "clientes" or "cara" or "mostrador" or "trato" => Lanes.Front,
        "back" or "backstage" or "bastidores" or "behind" or "trastienda" or "tras" => Lanes.Back,
        "support" or "systems" or "stock" or "suppliers" or "apoyo" or "soporte" or "sistemas" or "existencias" or "proveedores" => Lanes.Support,
        "customer" or "cliente" => Lanes.Customer,
        "all" or "todo" or "everything" => Lanes.All,
        _ => Lanes.None,
    };
}
