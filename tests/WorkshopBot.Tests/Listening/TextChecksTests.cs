using WorkshopBot.Facilitation.Listening;

namespace WorkshopBot.Tests.Listening;

/// <summary>Hints for what one would gently ask about, in both languages; and what draws none.</summary>
public sealed class TextChecksTests
{
    [Theory]
    [InlineData("scan the script", true)]
    [InlineData("Prints the label", true)]
    [InlineData("We call the doctor", true)]
    [InlineData("The technician greets them", true)]
    [InlineData("Escanea la receta", true)]
    [InlineData("El farmacéutico revisa la bolsa", true)]
    [InlineData("Joins the queue", false)]
    [InlineData("Hands over the prescription", false)]
    [InlineData("Waits for a ready time", false)]
    [InlineData("Se pone en la fila", false)]
    [InlineData("Paga en la caja", false)]
    [InlineData("", false)]
    public void Staff_work_among_customer_steps_is_noticed(string text, bool staff) => Assert.Equal(staff, TextChecks.SoundsLikeStaff(text));

    [Theory]
    [InlineData("pays and leaves", "pays", "leaves")]
    [InlineData("Waits, then pays at the till", "Waits", "pays at the till")]
    [InlineData("Signs the slip and takes the bag", "Signs the slip", "takes the bag")]
    [InlineData("paga y sale", "paga", "sale")]
    [InlineData("Espera y luego recoge la bolsa", "Espera", "recoge la bolsa")]
    public void Two_actions_in_one_line_are_told_apart(string text, string first, string second) => Assert.Equal((first, second), TextChecks.TwoActions(text));

    [Theory]
    [InlineData("Takes the bag and the receipt")]
    [InlineData("Asks for name and date of birth")]
    [InlineData("Reads the terms and conditions")]
    [InlineData("Pregunta nombre y fecha de nacimiento")]
    [InlineData("Joins the queue")]
    [InlineData("and")]
    [InlineData("")]
    public void One_action_with_two_things_stays_one(string text) => Assert.Null(TextChecks.TwoActions(text));

    [Theory]
    [InlineData("Friendly service", true)]
    [InlineData("Answers as soon as possible", true)]
    [InlineData("Professional and prompt", true)]
    [InlineData("Trato amable", true)]
    [InlineData("Atender rápido y con una sonrisa", true)]
    [InlineData("A clock time is promised", false)]
    [InlineData("Eye contact within 30 s, friendly", false)]
    [InlineData("Se promete una hora exacta", false)]
    public void A_standard_that_nobody_could_tick_off_is_noticed(string text, bool hard) => Assert.Equal(hard, TextChecks.IsHardToCheck(text));

    [Theory]
    [InlineData("Be more careful", true)]
    [InlineData("Pay more attention to the name", true)]
    [InlineData("Tener más cuidado", true)]
    [InlineData("Prestar atención", true)]
    [InlineData("Two open questions, open the bag together", false)]
    [InlineData("Escanear la bolsa", false)]
    public void Be_more_careful_is_noticed(string text, bool careful) => Assert.Equal(careful, TextChecks.SaysBeCareful(text));

    [Theory]
    [InlineData("technician or pharmacist", true)]
    [InlineData("Technician / cashier", true)]
    [InlineData("auxiliar y cajera", true)]
    [InlineData("Pharmacy technician", false)]
    [InlineData("Auxiliar de farmacia", false)]
    [InlineData("Front-of-house lead", false)]
    public void Two_roles_in_one_answer_are_noticed(string text, bool two) => Assert.Equal(two, TextChecks.NamesTwoRoles(text));

    [Theory]
    [InlineData("Maya", true)]
    [InlineData("maya okafor", true)]
    [InlineData("Ask Theo first", true)]
    [InlineData("Pharmacy technician", false)]
    [InlineData("Theoretical work", false)]
    public void A_person_where_a_role_is_asked_is_noticed(string text, bool named) =>
        Assert.Equal(named, TextChecks.NamesAPerson(text, ["Maya Okafor", "Theo Berg", ""]));

    [Fact]
    public void A_sentence_longer_than_one_breath_is_noticed()
    {
        Assert.False(TextChecks.IsLongForOneBreath(string.Join(' ', Enumerable.Repeat("word", 25))));
        Assert.True(TextChecks.IsLongForOneBreath(string.Join(' ', Enumerable.Repeat("word", 26))));
        Assert.Equal(6, TextChecks.WordCount("I’ll be there – at 11:15!"));
    }

    [Theory]
    [InlineData("Walk-in patient waits in the store; online refill by courier", "Walk-in patient waits in the store", "online refill by courier")]
    [InlineData("A new prescription and also a phone refill", "A new prescription", "a phone refill")]
    [InlineData("Paciente con receta nueva y también una receta por internet", "Paciente con receta nueva", "una receta por internet")]
    public void A_second_story_in_one_scenario_is_noticed(string text, string first, string second) => Assert.Equal((first, second), TextChecks.SecondScenario(text));

    [Theory]
    [InlineData("Walk-in patient with a new medicine, waits in the store")]
    [InlineData("Patient and carer come in together")]
    [InlineData("Paciente con una medicina nueva que espera en la farmacia.")]
    [InlineData("Adult smoker is asked at the counter, enrols, sets a quit date and is followed for three months")]
    public void One_story_stays_one(string text) => Assert.Null(TextChecks.SecondScenario(text));
}
