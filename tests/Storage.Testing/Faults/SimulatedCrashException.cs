namespace EhcpPipeline.Storage.Testing.Faults;

/// <summary>The process is taken to be dead: every call to storage from then on throws this too, so that nothing can tidy up after itself.</summary>
public sealed class SimulatedCrashException() : Exception("The process was killed here.");

/// <summary>One call failed, as a service fails now and then; the next may succeed.</summary>
public sealed class SimulatedFaultException() : Exception("The storage call failed here.");
