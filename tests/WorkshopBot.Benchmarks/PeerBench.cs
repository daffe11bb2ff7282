using System.Globalization;
using System.Text;
using WorkshopBot.Domain.Blueprints;
using static WorkshopBot.Benchmarks.Measuring;

namespace WorkshopBot.Benchmarks;

/// <summary>Other programs on equal content: the same lanes, cards, actors, marks and arrows, drawn as PNG. What is not installed is skipped.</summary>
internal static class PeerBench
{
    private const int Processes = 5;
    private const int More = 4;

    private static readonly (string Program, string Extension, Func<ServiceBlueprint, string> Write, Func<string, string[]> Arguments)[] s_peers =
    [
        ("dot", "dot", Dot, file => ["-Tpng", "-O", file]),
        ("plantuml", "puml", PlantUml, file => ["-tpng", file]),
        ("mmdc", "mmd", Mermaid, file => ["-i", file, "-o", file + ".png"]),
    ];

    public static void Run(string[] cases)
    {
        var folder = Directory.CreateTempSubdirectory("peer-bench").FullName;
        foreach (var peer in s_peers)
        {
            if (!Installed(peer.Program))
            {
                Console.WriteLine();
                Console.WriteLine($"{peer.Program}: not installed, skipped");
                continue;
            }

            Table($"{peer.Program}: cold process; each further picture in it", ["cards", "cold ms", "most memory MB", "warm ms"], cases.Select(name =>
            {
                var text = peer.Write(PictureCase.Of(name).Blueprint);
                var one = Save(folder, $"{name}.{peer.Extension}", text);
                var runs = Enumerable.Range(0, Processes).Select(_ => Process(peer.Program, peer.Arguments(one))!.Value).ToList();
                var cold = Median(runs.Select(run => run.Milliseconds));
                return new[] { name, Ms(cold), Ms(Median(runs.Select(run => run.Megabytes))), Warm(peer.Program, folder, $"{name}-more.{peer.Extension}", text, peer.Arguments, cold) };
            }));
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>dot and PlantUML draw several pictures of one file; the Mermaid command starts a browser for each.</summary>
    private static string Warm(string program, string folder, string name, string text, Func<string, string[]> arguments, double cold)
    {
        if (program == "mmdc")
        {
            return "-";
        }

        var many = Save(folder, name, string.Concat(Enumerable.Repeat(text, More + 1)));
        var times = Enumerable.Range(0, Processes).Select(_ => Process(program, arguments(many))!.Value.Milliseconds);
        return Ms((Median(times) - cold) / More);
    }

    private static bool Installed(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static string Save(string folder, string name, string text)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, text);
        return file;
    }

    private static string Dot(ServiceBlueprint blueprint)
    {
        var text = new StringBuilder("digraph g { rankdir=LR; node [shape=box, style=rounded, fontname=Inter, fontsize=13];\n");
        foreach (var lane in blueprint.Activities.GroupBy(activity => activity.Lane))
        {
            text.Append(CultureInfo.InvariantCulture, $"subgraph cluster_{lane.Key} {{ label=\"{lane.Key}\";\n");
            foreach (var activity in lane)
            {
                text.Append(CultureInfo.InvariantCulture, $"{activity.Id} [label=\"{Wrap(activity, "\\n")}\"];\n");
            }

            text.Append("}\n");
        }

        foreach (var (from, evidence) in blueprint.Activities.SelectMany(activity => activity.Evidence.Select(evidence => (activity, evidence))))
        {
            text.Append(CultureInfo.InvariantCulture, $"E{from.Id} [label=\"{evidence}\"]; E{from.Id} -> {from.Id} [style=dotted];\n");
        }

        return Links(blueprint, text, "->").Append("}\n").ToString();
    }

    private static string PlantUml(ServiceBlueprint blueprint)
    {
        var text = new StringBuilder("@startuml\n");
        foreach (var activity in blueprint.Activities)
        {
            text.Append(CultureInfo.InvariantCulture, $"|{activity.Lane}|\n:{Wrap(activity, "\\n")};\n");
        }

        return text.Append("@enduml\n").ToString();
    }

    private static string Mermaid(ServiceBlueprint blueprint)
    {
        var text = new StringBuilder("flowchart LR\n");
        foreach (var lane in blueprint.Activities.GroupBy(activity => activity.Lane))
        {
            text.Append(CultureInfo.InvariantCulture, $"subgraph {lane.Key}\n");
            foreach (var activity in lane)
            {
                text.Append(CultureInfo.InvariantCulture, $"{activity.Id}[\"{Wrap(activity, "<br/>")}\"]\n");
            }

            text.Append("end\n");
        }

        return Links(blueprint, text, "-->").ToString();
    }

    private static StringBuilder Links(ServiceBlueprint blueprint, StringBuilder text, string arrow)
    {
        foreach (var (from, to) in blueprint.Activities.SelectMany(activity => activity.Next.Select(link => (activity.Id, link.To))))
        {
            text.Append(CultureInfo.InvariantCulture, $"{from} {arrow} {to}\n");
        }

        return text;
    }

    /// <summary>None of them breaks lines by itself.</summary>
    private static string Wrap(Activity activity, string newLine)
    {
        var line = 0;
        var words = activity.What.Split(' ').Select(word =>
        {
            line += word.Length + 1;
            (var before, line) = line > 24 ? (newLine, word.Length + 1) : (" ", line);
            return before + word;
        });
        var marks = (activity.Wait is null ? "" : $"{newLine}W {activity.Wait.Reason}") + string.Concat(activity.FailPoints.Select(fail => $"{newLine}F {fail.What}"));
        return string.Concat(words).Trim() + newLine + activity.Actor + marks;
    }
}
