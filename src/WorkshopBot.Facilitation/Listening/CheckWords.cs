using System.Collections.Frozen;
using WorkshopBot.Facilitation.Listening.Alike;

namespace WorkshopBot.Facilitation.Listening;

/// <summary>The words that <see cref="TextChecks"/> looks for, English and Spanish together, folded; verbs count in every form with the same stem.</summary>
internal static class CheckWords
{
    /// <summary>What we do and a customer does not.</summary>
    public static FrozenSet<string> StaffVerbs { get; } = Stems(
        "scan type print dispense verify label restock enter capture bill adjudicate pack greet serve process invoice schedule",
        "escanear captura imprime etiqueta dispensa verifica factura saluda atiende repone procesa");

    public static FrozenSet<string> StaffSubjects { get; } =
        ("technician pharmacist staff cashier clerk colleague employee team system farmaceutico farmaceutica auxiliar cajero cajera personal equipo sistema "
        + "empleado empleada").Split(' ').ToFrozenSet();

    /// <summary>What is done with one's back to the customer.</summary>
    public static FrozenSet<string> UnseenVerbs { get; } = Stems(
        "type dispense label restock capture bill adjudicate pack invoice archive sort clean",
        "captura etiqueta dispensa factura repone procesa archiva ordena limpia");

    public static string[] UnseenPlaces { get; } =
    [
        "in the back", "back room", "back office", "stock room", "in the stockroom", "in the warehouse", "in the system", "out of sight", "behind the scenes",
        "en la trastienda", "en el almacen", "en el sistema", "fuera de la vista", "en la rebotica",
    ];

    /// <summary>Systems and teams that the customer never meets.</summary>
    public static FrozenSet<string> SupportSubjects { get; } =
        ("system software app database server insurer supplier wholesaler courier provider helpdesk warehouse headquarters "
        + "sistema programa aplicacion servidor aseguradora proveedor mayorista mensajero almacen central").Split(' ').ToFrozenSet();

    public static FrozenSet<string> Articles { get; } = "the our a an el la los nuestro nuestra un una".Split(' ').ToFrozenSet();

    /// <summary>What begins an action; "bag and receipt" begins none.</summary>
    public static FrozenSet<string> ActionVerbs { get; } = Stems(
        "join wait pay leave sign ask tell give take show hand read call check look pick drop go goes get sit choose decide arrive enter open close scan type print",
        "greet confirm promise put fill file send answer receive return thank compare count label pack store find write collect hear learn explain order verify",
        "come walk drive bring",
        "se espera paga sale firma pregunta dice da toma muestra entrega lee llama revisa mira recoge deja va recibe elige decide llega entra abre cierra escanea",
        "captura imprime saluda confirma promete pone llena guarda envia contesta vuelve compara cuenta etiqueta empaca busca encuentra escribe explica pide",
        "verifica trae lleva compra prepara avisa comprueba anota archiva devuelve");

    /// <summary>Praise that nobody could tick off.</summary>
    public static FrozenSet<string> Attitudes { get; } =
        ("friendly friendliness polite politely courteous nice nicely kind kindly helpful good great excellent professional professionally prompt promptly quick "
        + "quickly fast soon asap timely appropriate appropriately adequate adequately careful carefully properly well efficient efficiently satisfied satisfaction "
        + "smile empathy empathetic "
        + "amable amablemente amabilidad cortes cortesia buen bueno buena bien excelente profesional profesionalidad profesionalmente rapido rapida rapidamente pronto "
        + "agil agilmente adecuado adecuada adecuadamente apropiado apropiada cuidado cuidadosamente correctamente eficiente eficientemente eficaz calidad sonrisa "
        + "empatia satisfecho satisfecha").Split(' ').ToFrozenSet();

    /// <summary>Turns of phrase that ask for attention instead of changing anything.</summary>
    public static string[] Careful { get; } =
    [
        "careful", "more care", "take care", "greater care", "pay attention", "more attention", "closer attention", "better attention", "concentrate",
        "remind staff", "remind the staff", "remind the team", "remind everyone", "remind people", "try harder", "be alert", "more alert", "attentive", "vigilant",
        "mas cuidado", "tener cuidado", "tengan cuidado", "con cuidado", "mucho cuidado", "prestar atencion", "mas atencion", "mayor atencion", "estar atento",
        "estar atenta", "mas atento", "mas atenta", "concentrarse", "recordar al personal", "recordar al equipo", "recordar a todos", "esforzarse mas",
    ];

    private static FrozenSet<string> Stems(params string[] verbs) =>
        verbs.SelectMany(line => line.Split(' ')).Select(Stemmer.Stem).ToFrozenSet(StringComparer.Ordinal);
}
