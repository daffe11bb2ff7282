using System.Reflection;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation;
using WorkshopBot.Rendering;

namespace WorkshopBot.Tests;

/// <summary>What the analyzer cannot see about who may know whom.</summary>
public sealed class ArchitectureTests
{
    private static readonly Assembly s_domain = typeof(Workshop).Assembly;
    private static readonly Assembly s_facilitation = typeof(Facilitator).Assembly;
    private static readonly Assembly s_rendering = typeof(Scene).Assembly;

    [Fact]
    public void The_domain_references_nothing_of_ours_and_no_package() =>
        Assert.All(s_domain.GetReferencedAssemblies(), name => Assert.StartsWith("System", name.Name!, StringComparison.Ordinal));

    [Fact]
    public void Facilitation_never_sees_the_renderer_or_the_store() => Assert.Empty(
        s_facilitation.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith("WorkshopBot.", StringComparison.Ordinal)).Except(["WorkshopBot.Domain"]));

    [Fact]
    public void Nothing_pure_opens_files_or_sockets()
    {
        string[] effects = ["System.Net.Http", "System.Net.Sockets", "System.IO.FileSystem", "System.Data.Common"];
        foreach (var assembly in new[] { s_domain, s_facilitation, s_rendering })
        {
            Assert.Empty(assembly.GetReferencedAssemblies().Select(name => name.Name!).Intersect(effects));
        }
    }

    [Fact]
    public void Only_the_shell_and_the_ports_wait()
    {
        string[] shell = ["Facilitator", "SlotKeeper", "SlotQueue", "Reminders", "RoomWatch", "DeadlineNote", "Voices", "Library", "Apart"];
        var waiting = s_facilitation.GetTypes().Where(type => !type.Name.Contains('<', StringComparison.Ordinal) && type.Namespace != "WorkshopBot.Facilitation.Ports")
            .Where(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Any(method => typeof(Task).IsAssignableFrom(method.ReturnType)))
            .Select(type => type.Name);
        Assert.Empty(waiting.Except(shell));
        Assert.DoesNotContain(
            s_domain.GetTypes().Where(type => !type.IsInterface),
            type => type.GetMethods().Any(method => typeof(Task).IsAssignableFrom(method.ReturnType)));
    }

    [Fact]
    public void The_token_comes_last_on_every_port()
    {
        var ports = s_facilitation.GetTypes().Where(type => type.IsInterface && type.Namespace == "WorkshopBot.Facilitation.Ports").Append(typeof(IWorkshopStore));
        foreach (var method in ports.SelectMany(port => port.GetMethods()).Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal)))
        {
            var last = method.GetParameters()[^1];
            Assert.Equal(typeof(CancellationToken), last.ParameterType);
            Assert.False(last.IsOptional, $"{method.DeclaringType!.Name}.{method.Name}");
        }
    }
}
