namespace EhcpPipeline.Functions.Messages;

/// <summary>Asks for one plan to be assessed (again). A reference only: never text, never a name.</summary>
public sealed record PlanMessage(string Run, string Plan);

/// <summary>Says that a run's counters changed, so that its report tables are to be written anew.</summary>
public sealed record RunMessage(string Run);
