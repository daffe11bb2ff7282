using System.Text;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Prompting.Stages;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Builders;

/// <summary>The pharmacy workshop from the first phase to the playback, held through the forms; what is on show in each part is written down.</summary>
public sealed class PharmacyTour
{
    private readonly PharmacyWords _say;
    private readonly Dictionary<StageKey, StringBuilder> _seen = [];
    private readonly List<string> _sentences = [];

    public PharmacyTour(string language, Func<Charter, Charter>? change = null)
    {
        _say = new PharmacyWords(language);
        Desk = new FormDesk(Story.Framed(charter => (change ?? (same => same))(charter with { Language = language }) with
        {
            Service = _say["Prescription fulfilment", "Surtido de recetas"],
            Customer = _say["Walk-in patient", "Paciente sin cita"],
            Start = _say["joins the queue", "se pone en la fila"],
            End = _say["has taken the first doses", "ha tomado las primeras dosis"],
            Goal = _say["Nobody waits more than 30 minutes", "Nadie espera más de 30 minutos"],
        }), language);
    }

    public FormDesk Desk { get; }

    private Workshop Now => Desk.Workshop;

    /// <summary>What was seen in one part.</summary>
    public string Of(StageKey stage) => _seen[stage].ToString();

    public PharmacyTour Walk()
    {
        Charter();
        Chain();
        Customer();
        Front();
        Back();
        Support();
        Evidence();
        Ownership();
        Fail();
        Safeguard();
        Standard();
        Script();
        Playback();
        return this;
    }

    /// <summary>The parts in which a workshop without names hides its people; each with answers of three.</summary>
    public PharmacyTour WalkNameless()
    {
        Charter();
        Chain();
        foreach (var (stage, target, field) in new[] { (StageKey.Customer, "1", "steps"), (StageKey.Front, "A1", "steps"), (StageKey.Evidence, "A1", "things"), (StageKey.Ownership, "A1", "role") })
        {
            while (Now.Current != stage)
            {
                Desk.Do(new WorkshopCommand.CloseStage(Story.Nora, Now.Current, Anyway: true));
            }

            _seen[stage] = new StringBuilder();
            foreach (var who in new[] { Story.Maya, Story.Ines, Story.Sam })
            {
                Form(stage, who, target);
                Note(stage, "saved", Desk.Send(who, stage, target, (field, _say["Comes in", "Llega"] + who.Value.Length)));
            }

            Reveal(stage);
            Form(stage, Story.Maya, target);
        }

        return this;
    }

    public void Charter()
    {
        Board(StageKey.Charter);
        End(StageKey.Charter);
    }

    public void Chain()
    {
        const StageKey stage = StageKey.Chain;
        Board(stage);
        Form(stage, Story.Maya, "");
        Note(stage, "blank", Desk.Refused(Story.Maya, stage, "", ("phases", " ")));
        Note(stage, "too many", Desk.Refused(Story.Maya, stage, "", ("phases", string.Join('\n', Enumerable.Range(1, 8)))));
        Note(stage, "saved", Desk.Send(Story.Maya, stage, "", ("phases", Lines(_say["Drop off", "Entrega"], _say["Prepare", "Preparación"], _say["Pick up", "Recogida"]))));
        Note(stage, "two", Desk.Send(Story.Sam, stage, "", ("phases", Lines(_say["drop-off", "entrega"], _say["Pick up", "Recogida"]))));
        Note(stage, "finished", Desk.Send(Story.Ines, stage, "", ("phases", Lines(_say["Drop off", "Entrega"], _say["Prepare", "Preparación"])), ("finished", "yes")));
        Reveal(stage);
        Desk.Do(new WorkshopCommand.SetPhases(Story.Nora, [_say["Drop off", "Entrega"], _say["Prepare", "Preparación"], _say["Pick up", "Recogida"]]));
        End(stage);
    }

    public void Customer()
    {
        const StageKey stage = StageKey.Customer;
        Board(stage);
        Form(stage, Story.Maya, "1");
        Note(stage, "blank", Desk.Refused(Story.Maya, stage, "1", ("steps", ""), ("basis", "seen")));
        Note(stage, "saved", Desk.Send(Story.Maya, stage, "1",
            ("steps", Lines(_say["- Joins the queue", "- Se pone en la fila"], _say["Hands over the prescription", "Entrega la receta"])), ("basis", "seen")));
        Form(stage, Story.Maya, "2");
        Note(stage, "staff work", Desk.Send(Story.Maya, stage, "2", ("steps", _say["Scans the script", "Escanea la receta"])));
        Desk.Do(new WorkshopCommand.WithdrawContribution(Story.Maya, Story.Id("A3")));
        Note(stage, "two actions", Desk.Send(Story.Sam, stage, "3",
            ("steps", Lines(_say["Comes to the counter", "Llega al mostrador"], _say["Pays and leaves", "Paga y sale"])), ("basis", "idea"), ("finished", "yes")));
        Desk.Send(Story.Ines, stage, "2", ("steps", _say["Waits in the store", "Espera en la farmacia"]));
        Reveal(stage);
        Desk.Do(new WorkshopCommand.ConfirmOrder(Story.Nora, stage));
        End(stage);
    }

    public void Front()
    {
        const StageKey stage = StageKey.Front;
        Board(stage);
        Form(stage, Story.Maya, "A2");
        Note(stage, "blank", Desk.Refused(Story.Maya, stage, "A2", ("steps", ""), ("basis", "seen")));
        Note(stage, "saved", Desk.Send(Story.Maya, stage, "A2", ("steps", _say["Greets and promises a time", "Saluda y promete una hora"])));
        Note(stage, "self-service", Desk.Send(Story.Maya, stage, "A1", ("none", "yes")));
        Note(stage, "saved", Desk.Send(Story.Ines, stage, "A4", ("steps", _say["Asks the full name", "Pregunta el nombre completo"]), ("basis", "seen")));
        Reveal(stage);
        End(stage);
    }

    public void Back()
    {
        const StageKey stage = StageKey.Back;
        Board(stage);
        Form(stage, Story.Theo, "A7");
        Note(stage, "blank", Desk.Refused(Story.Theo, stage, "A7", ("steps", "")));
        Note(stage, "saved", Desk.Send(Story.Theo, stage, "A7",
            ("steps", Lines(_say["Scans the original", "Escanea el original"], _say["Phones the insurer", "Llama a la aseguradora"])), ("workaround", "yes")));
        Note(stage, "nothing", Desk.Send(Story.Theo, stage, "A8", ("none", "yes")));
        Reveal(stage);
        End(stage);
    }

    public void Support()
    {
        const StageKey stage = StageKey.Support;
        Board(stage);
        Form(stage, Story.Theo, "A9");
        Note(stage, "blank", Desk.Refused(Story.Theo, stage, "A9", ("who", ""), ("what", "")));
        Note(stage, "saved", Desk.Send(Story.Theo, stage, "A9",
            ("who", _say["Insurer claim system", "Sistema de la aseguradora"]), ("what", _say["Checks cover", "Comprueba la cobertura"])));
        Note(stage, "nobody", Desk.Send(Story.Theo, stage, "A10", ("none", "yes")));
        Reveal(stage);
        Form(stage, Story.Theo, "A9");
        End(stage);
    }

    public void Evidence()
    {
        const StageKey stage = StageKey.Evidence;
        Board(stage);
        Form(stage, Story.Maya, "A2");
        Note(stage, "blank", Desk.Refused(Story.Maya, stage, "A2", ("things", "\n")));
        Note(stage, "saved", Desk.Send(Story.Maya, stage, "A2", ("things", Lines(_say["Ready-time slip", "Papel con la hora"], _say["Seats", "Asientos"]))));
        Note(stage, "nothing", Desk.Send(Story.Sam, stage, "A5", ("none", "yes")));
        Reveal(stage);
        End(stage);
    }

    public void Ownership()
    {
        const StageKey stage = StageKey.Ownership;
        Board(stage);
        Form(stage, Story.Maya, "A7");
        Note(stage, "two roles", Desk.Refused(Story.Maya, stage, "A7", ("role", "A / B"), ("where", "C")));
        Note(stage, "blank", Desk.Refused(Story.Maya, stage, "A7", ("role", ""), ("where", "")));
        Note(stage, "saved", Desk.Send(Story.Maya, stage, "A7",
            ("role", _say["Technician", "Auxiliar"]), ("where", _say["Drop-off counter", "Mostrador"]), ("channel", "in-person")));
        Note(stage, "a person", Desk.Send(Story.Ines, stage, "A7", ("role", "Maya"), ("channel", "phone")));
        Note(stage, "for all", Desk.Send(Story.Theo, stage, "A9",
            ("role", _say["Technician", "Auxiliar"]), ("where", _say["Data desk", "Puesto de captura"]), ("channel", "system"), ("same", "yes")));
        Reveal(stage);
        Form(stage, Story.Ines, "A8");
        End(stage);
    }

    public void Fail()
    {
        const StageKey stage = StageKey.Fail;
        Board(stage);
        Form(stage, Story.Maya, "");
        Note(stage, "blank", Desk.Refused(Story.Maya, stage, "", ("kind", "F"), ("what", _say["Right medicine", "Medicina"])));
        Note(stage, "no words", Desk.Refused(Story.Maya, stage, "", ("step", "A8"), ("kind", "F"), ("effect", "1")));
        Note(stage, "saved", Desk.Send(Story.Maya, stage, "",
            ("step", "A8"), ("kind", "F"), ("what", _say["Right medicine, wrong person", "Medicina correcta, persona equivocada"]),
            ("effect", _say["Takes someone else’s medicine", "Se lleva la medicina de otro"])));
        Note(stage, "minutes or hours", Desk.Refused(Story.Sam, stage, "", ("step", "A3"), ("kind", "W"), ("max-wait", "30")));
        Desk.Send(Story.Sam, stage, "", ("step", "A6"), ("kind", "W"), ("what", _say["Too few seats", "Pocos asientos"]), ("max-wait", "30 min"));
        Desk.Send(Story.Theo, stage, "", ("step", "A9"), ("kind", "F"), ("what", _say["Look-alike picked", "Se elige uno parecido"]));
        Desk.Send(Story.Ines, stage, "", ("step", "A8"), ("kind", "F"), ("what", _say["Nobody is there", "No hay nadie"]));
        Reveal(stage);
        Desk.Do(new WorkshopCommand.OpenVote(Story.Nora))
            .Do(new WorkshopCommand.CastVotes(Story.Maya, [Story.Id("F1"), Story.Id("F2")]))
            .Do(new WorkshopCommand.CastVotes(Story.Theo, [Story.Id("F1")]))
            .Do(new WorkshopCommand.CloseVote(Story.Nora));
        End(stage);
    }

    public void Safeguard()
    {
        const StageKey stage = StageKey.Safeguard;
        Board(stage);
        Form(stage, Story.Maya, "F1");
        Note(stage, "blank", Desk.Refused(Story.Maya, stage, "F1", ("prevention", ""), ("contingency", "")));
        Note(stage, "saved", Desk.Send(Story.Maya, stage, "F1",
            ("prevention", _say["Open the bag together", "Abrir la bolsa juntos"]), ("owner-other", _say["Pharmacist", "Farmacéutico"])));
        Note(stage, "careful", Desk.Send(Story.Ines, stage, "F1",
            ("prevention", _say["Be more careful", "Tener más cuidado"]), ("contingency", _say["Stop the sale", "Parar la venta"]), ("decider", _say["Any pharmacist", "Cualquiera"])));
        Reveal(stage);
        Form(stage, Story.Ines, "F1");
        End(stage);
    }

    public void Standard()
    {
        const StageKey stage = StageKey.Standard;
        Board(stage);
        Form(stage, Story.Maya, "A7");
        Form(stage, Story.Maya, "A6");
        Note(stage, "blank", Desk.Refused(Story.Maya, stage, "A7", ("execution", ""), ("target", ""), ("wait", "")));
        Note(stage, "unreadable", Desk.Refused(Story.Maya, stage, "A7", ("execution", ""), ("target", "???"), ("wait", "3")));
        Note(stage, "saved", Desk.Send(Story.Maya, stage, "A7",
            ("execution", _say["A clock time is promised", "Se promete una hora"]), ("target", "90 s"), ("wait", "3 min"), ("numbers", "measured")));
        Note(stage, "vague", Desk.Send(Story.Ines, stage, "A7", ("execution", _say["Friendly service", "Servicio amable"]), ("target", "7 min"), ("wait", "3 min")));
        Desk.Send(Story.Ines, stage, "A8", ("target", "60 s"), ("wait", "120 s"));
        Desk.Send(Story.Sam, stage, "A6", ("wait", "30 min"));
        Reveal(stage);
        End(stage);
    }

    public void Script()
    {
        const StageKey stage = StageKey.Script;
        Board(stage);
        Form(stage, Story.Maya, "A7");
        Note(stage, "blank", Desk.Refused(Story.Maya, stage, "A7", ("opening", ""), ("failure", ""), ("never", "")));
        Note(stage, "saved", Desk.Send(Story.Maya, stage, "A7",
            ("opening", _say["Could you tell me your full name?", "¿Me dice su nombre completo?"]), ("failure", _say["It takes longer than I said.", "Tardará más de lo que dije."]),
            ("language", "en")));
        Note(stage, "long", Desk.Send(Story.Ines, stage, "A7", ("opening", string.Join(' ', Enumerable.Repeat(_say["so", "tan"], 26)))));
        Reveal(stage);
        End(stage);
    }

    public void Playback()
    {
        const StageKey stage = StageKey.Playback;
        Board(stage);
        Form(stage, Story.Maya, "A7");
        Desk.Do(new WorkshopCommand.ConfirmStep(Story.Maya, Story.Id("A7")));
        Note(stage, "true", StageScript.Of(stage).Echo(Desk.Story.Last, Now, Story.Maya, Desk.Voice));
        Desk.Do(new WorkshopCommand.OfferContributions(
            Story.Maya, stage, [new Offer.Correction(new("A8"), _say["Cover is checked first", "Antes se mira la cobertura"])]));
        Note(stage, "saved", StageScript.Of(stage).Echo(Desk.Story.Last, Now, Story.Maya, Desk.Voice));
        Rows(stage);
        Desk.Do(new WorkshopCommand.Park(Story.Nora, _say["Refills", "Resurtidos"]));
        Missing(stage);
        Write(stage, "recap", StageScript.Of(stage).Recap(Now, Desk.Voice));
        Desk.Do(new WorkshopCommand.SetReviewDate(Story.Nora, new DateOnly(2027, 5, 28)))
            .Do(new WorkshopCommand.AddTask(Story.Nora, _say["Price is said", "Se dice el precio"], Story.Maya, new DateOnly(2026, 12, 4)));
        Write(stage, "recap", StageScript.Of(stage).Recap(Now, Desk.Voice));
    }

    private static string Lines(params string[] lines) => string.Join('\n', lines);

    private void Board(StageKey stage)
    {
        _seen[stage] = new StringBuilder();
        var script = StageScript.Of(stage);
        Write(stage, "board", CardText.Of([script.BoardAsk(Now, Desk.Voice)]) + (script.Progress(Now, Desk.Voice) ?? "(counts)"));
        Write(stage, "done when", script.Done(Desk.Voice));
        Write(stage, "nobody yet", script.Empty(Desk.Voice));
        Missing(stage);
    }

    private void Form(StageKey stage, ParticipantId who, string target)
    {
        var question = new Question(stage, target);
        Write(stage, $"reminder for {who}", StageScript.Of(stage).Nudge(question, Now, Desk.Voice, who));
        Write(stage, $"asked in a chat, {target}", CardText.Of([StageScript.Of(stage).PersonalAsk(question, Now, Desk.Voice)]));
        Note(stage, $"form for {who}, {target}", Desk.Open(who, stage, target));
    }

    private void Reveal(StageKey stage)
    {
        Desk.Do(new WorkshopCommand.RevealRound(Story.Nora, stage));
        Rows(stage);
    }

    private void Rows(StageKey stage)
    {
        var rows = StageScript.Of(stage).RevealRows(Now, Desk.Voice);
        Desk.Show(new Card(rows, "", Desk.Voice.Texts.Language));
        Write(stage, "revealed", CardText.Of(rows));
    }

    private void End(StageKey stage)
    {
        Missing(stage);
        if (StageScript.Of(stage).Progress(Now, Desk.Voice) is { } progress)
        {
            Write(stage, "progress", progress);
        }

        Write(stage, "recap", StageScript.Of(stage).Recap(Now, Desk.Voice));
        Desk.Do(new WorkshopCommand.CloseStage(Story.Nora, stage, Anyway: true));
    }

    private void Missing(StageKey stage) =>
        Write(stage, "missing", string.Join('\n', Readiness.Of(Now, stage).Select(gap => StageScript.Of(stage).Missing(gap, Now, Desk.Voice))));

    private void Note(StageKey stage, string what, Card card)
    {
        Write(stage, what, CardText.Of(card));
    }

    private void Write(StageKey stage, string what, string text)
    {
        _sentences.Add(text);
        _seen[stage].Append("── ").Append(what).Append(" ──\n").Append(text.TrimEnd('\n')).Append("\n\n");
    }

    /// <summary>Everything that was written down, for tests that look at every word.</summary>
    public IReadOnlyList<string> Sentences => _sentences;
}
